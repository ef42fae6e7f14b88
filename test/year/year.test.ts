/** A year of twelve meetings with ten papers each, through the whole life of each. One file of tests, so that each meeting is read and published once for all. */
import './agenda.ts'
import './publication.ts'
import './record.ts'
