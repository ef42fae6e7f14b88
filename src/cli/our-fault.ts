/** What people are told when boardpaper itself is at fault: short, without blame, and what to do. */
import { visible } from '../findings/excerpt.ts'

/**
 * @param file the paper at which it happened; null when it was none
 * @param whole true to show where in the program it happened
 */
export const ourFault = (error: unknown, file: string | null, whole: boolean): string => {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const shown = whole && error instanceof Error && error.stack !== undefined ? error.stack : said.split('\n', 1)[0] ?? ''
  return [
    `${file === null ? '' : `${visible(file)}: `}boardpaper has failed. The fault is in the program, not in ${file === null ? 'what you did' : 'the paper'}.`,
    ...(file === null ? [] : ['  This paper was not built; the others are not affected.']),
    `  Please report it to those who look after boardpaper${file === null ? '' : ', with the paper'}, and these words:`,
    ...shown.split('\n').map((line) => `    ${visible(line)}`),
    ...(whole ? [] : ['  To see more, run it again with --debug.']),
    '',
  ].join('\n')
}
