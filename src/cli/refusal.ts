/** How a command that was called wrongly is refused. */
import { visible } from '../findings/excerpt.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** Gives what says why a command is refused, a line for each reason, and returns its exit status. */
export const refuserOn = ({ people }: Pick<Terminal, 'people'>) => (...reasons: readonly string[]): ExitStatus => {
  for (const words of reasons) people.write(`boardpaper: ${visible(words)}\n`)
  return exitStatus.wrongUsage
}
