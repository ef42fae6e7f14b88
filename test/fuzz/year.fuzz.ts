/** `npm run fuzz`: every meeting of the generated year, every command and every file of it, written by the built program and judged by programs of other houses. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passingFolder, put } from '../support/folder.ts'
import { boardpaper, filesBelow, installed } from '../support/program.ts'
import { twoAtATime } from '../support/run.ts'
import { htmlValidate } from '../support/validators/html-validate.ts'
import { openXmlSdk } from '../support/validators/open-xml-sdk.ts'
import { pdfInfo, qpdf } from '../support/validators/pdf-readers.ts'
import { secret, year } from '../support/year/life.ts'
import { clear, walk } from '../support/year/on-disk.ts'
import { pagesOfPdf, wordsOfDocx, wordsOfHtml } from '../support/year/reading.ts'

/** What a judge says of a file, and whether the public could read in it what is not for publication. */
const faultsOf = async (file: string, bytes: Buffer, folder: string): Promise<readonly string[]> => {
  const isOpen = file.startsWith('public/')
  const leaks = (words: string): readonly string[] => (isOpen && words.includes(secret) ? [`${file}: “${secret}” stands in it`] : [])
  const said = (judge: string, faults: readonly string[]): readonly string[] => faults.map((fault) => `${file}: ${judge}: ${fault}`)
  if (file.endsWith('.pdf')) {
    const path = put(folder, 'judged.pdf', bytes)
    const { length } = await pagesOfPdf(bytes)
    return [...said('qpdf', await qpdf(path)), ...leaks((await pagesOfPdf(bytes)).map(({ text }) => text).join(' ')), ...((await pdfInfo(path)).get('Pages') === String(length) ? [] : [`${file}: another number of pages`])]
  }
  if (file.endsWith('.docx')) return [...said('Open XML SDK', await openXmlSdk(bytes)), ...leaks(wordsOfDocx(bytes))]
  const words = bytes.toString('utf8')
  return file.endsWith('.html') ? [...said('html-validate', await htmlValidate(words)), ...leaks(wordsOfHtml(words))] : leaks(words)
}

test('every file of a year of meetings', async () => {
  const program = installed('without papers')
  const faults: string[] = []
  let files = 0
  await twoAtATime(year, async (meeting) => {
    const folder = passingFolder()
    const steps = await walk(meeting, folder, async (cwd, args) => {
      const { status, stdout, stderr } = await boardpaper(program, args, { cwd })
      return { status, out: stdout, people: stderr }
    }, 'wholly')
    faults.push(...steps.flatMap(({ name, answer: { status, people } }) => (status === 0 ? [] : [`${meeting.name}, ${name}: ${people}`])))
    // What is published is what agenda and pack had shown, and stays as it was.
    const last = steps.at(-1)?.files ?? new Map<string, string>()
    for (const { name, files: after } of steps) for (const [file, sum] of after) if (/^public\/[\d-]+\/[12]\//.test(file) && last.get(file) !== sum) faults.push(`${meeting.name}, ${name}: ${file} has changed since`)
    const [shown, published] = ['pack', 'publish'].map((wanted) => steps.find(({ name }) => name === wanted)?.files)
    for (const name of ['agenda.pdf', 'agenda.docx', 'agenda.html', 'pack.pdf']) {
      const sum = shown?.get(`public/${meeting.name}/${name}`)
      if (sum === undefined || published?.get(`public/${meeting.name}/1/${name}`) !== sum) faults.push(`${meeting.name}: ${name} is published otherwise than it was shown`)
    }
    const written = filesBelow(join(folder, 'output'))
    for (const [file, bytes] of written) faults.push(...await faultsOf(file, bytes, folder))
    files += written.size
    clear(folder)
    console.log(`${meeting.name}: ${steps.length} commands, ${written.size} files, ${faults.length} faults so far`)
  })
  console.log(`${files} files of ${year.length} meetings: ${faults.length === 0 ? 'nothing wrong' : faults.join('\n')}`)
  expect(faults).toEqual([])
})
