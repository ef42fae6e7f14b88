/** What follows the tests of every file: modules are loaded once for all of them, and folders are not theirs to keep. */
import { afterAll } from 'vitest'
import { clearPassingFolders } from './folder.ts'

afterAll(clearPassingFolders)
