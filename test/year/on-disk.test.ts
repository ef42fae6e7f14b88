/** Whole lives of meetings run by the program on a disk: two of the generated year, and the two that are shipped. */
import './program.ts'
import './shipped.ts'
