/** How a command that was called wrongly is refused. */
import { visible } from '../findings/excerpt.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** Gives what says why a command is refused, and returns its exit status. */
export const refuserOn = ({ people }: Pick<Terminal, 'people'>) => (words: string): ExitStatus => {
  people.write(`boardpaper: ${visible(words)}\n`)
  return exitStatus.wrongUsage
}
