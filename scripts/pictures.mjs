/**
 * Draws the pictures of docs/writing-a-paper.md: a piece of its example paper at the left as an editor shows it, and at the right
 * what is printed of it. Run it by hand when the example or the house style changes (`npm run build && node scripts/pictures.mjs`).
 * It needs `pdftoppm` and `pdftotext` (poppler) and Chromium; the faces of the editor's side are the machine's own.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { env, execPath, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const home = fileURLToPath(new URL('..', import.meta.url))
const dotsToTheInch = 110
/** No picture of the guide is larger. */
const mostBytes = 150 * 1024

/** Each piece by the beginnings of its first and last line in the source, and by words printed in its first and last line on the page. */
const pieces = [
  { name: 'writing-head', source: ['---', 'The Board to approve'], printed: ['To:', '2.1'] },
  { name: 'writing-paragraphs', source: ['# Background', '[^need]:'], printed: ['3.', 'court.'] },
  { name: 'writing-table', source: ['# Proposed awards', '| Total'], printed: ['4.', '£130k'] },
  { name: 'writing-reference', source: ['# Next steps', 'The awards of'], printed: ['5.', '5.1'] },
]

/** The example paper of the guide: its one whole paper. */
const example = () => {
  const [, paper] = /^```markdown paper\n([\s\S]*?)^```$/m.exec(readFileSync(join(home, 'docs/writing-a-paper.md'), 'utf8')) ?? []
  if (paper === undefined) throw new Error('docs/writing-a-paper.md shows no whole paper')
  return paper
}

const linesBetween = (lines, [first, last]) => {
  const from = lines.findIndex((line) => line.startsWith(first))
  const to = lines.findIndex((line, at) => at > from && line.startsWith(last))
  if (from === -1 || to === -1) throw new Error(`The example has no lines from “${first}” to “${last}”`)
  return { from, lines: lines.slice(from, to + 1) }
}

/** Every word on the page with its top and bottom, in points. */
const wordsOn = (pdf) => [...execFileSync('pdftotext', ['-bbox', '-l', '1', pdf, '-'], { encoding: 'utf8' })
  .matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(([, top, bottom, text]) => ({ top: Number(top), bottom: Number(bottom), text }))

/** The strip of the page between two words, with some room. */
const stripBetween = (words, [first, last]) => {
  const from = words.findIndex(({ text }) => text === first)
  const to = words.findIndex(({ text }, at) => at >= from && text === last)
  if (from === -1 || to === -1) throw new Error(`The page has no words from “${first}” to “${last}”`)
  return { top: words[from].top - 14, bottom: words[to].bottom + 14 }
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** One picture as a page: a plain editor with its line numbers, and a strip of paper. */
const pageOf = ({ from, lines }, page, { top, bottom }) => {
  const scale = dotsToTheInch / 72 * 0.75
  return `<!doctype html><style>
    body { margin: 0; background: #fff; font: 14px/1.5 "DejaVu Sans Mono", "Liberation Mono", monospace }
    main { display: flex; gap: 16px; padding: 12px; width: 1216px; box-sizing: border-box; background: #e8e8e8; align-items: flex-start }
    figure { margin: 0; background: #fff; box-sizing: border-box; border: 1px solid #bbb }
    .source { width: 600px; padding: 12px 12px 12px 0 }
    .source div { display: flex }
    .source span { flex: none; width: 40px; margin-right: 14px; text-align: right; color: #767676 }
    .source code { font: inherit; white-space: pre-wrap; overflow-wrap: break-word; min-height: 1.5em }
    .page { width: 576px; height: ${(bottom - top) * scale}px; overflow: hidden; position: relative }
    .page img { position: absolute; left: -50px; top: ${-top * scale}px; width: ${595.3 * scale}px }
  </style><main><figure class="source">${lines.map((line, at) => `<div><span>${from + at + 1}</span><code>${escaped(line)}</code></div>`).join('')}</figure>
  <figure class="page"><img src="data:image/png;base64,${page.toString('base64')}"></figure></main>`
}

const chromiumPath = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))).find(existsSync)

const folder = mkdtempSync(join(tmpdir(), 'boardpaper-pictures-'))
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'] })
try {
  const paper = example()
  writeFileSync(join(folder, 'paper.md'), paper)
  // By this a test sees that the guide still shows the example that is drawn.
  writeFileSync(join(home, 'docs/pictures/writing-example.md'), paper)
  execFileSync(execPath, [join(home, 'dist/cli/main.js'), 'build', 'paper.md', '--format', 'pdf', '--out', '.'], { cwd: folder, stdio: 'pipe' })
  const pdf = join(folder, 'paper.pdf')
  execFileSync('pdftoppm', ['-r', `${dotsToTheInch}`, '-f', '1', '-l', '1', '-gray', '-png', '-singlefile', pdf, join(folder, 'page')])
  const page = readFileSync(join(folder, 'page.png'))
  const words = wordsOn(pdf)
  const view = await browser.newPage({ viewport: { width: 1216, height: 900 } })
  for (const { name, source, printed } of pieces) {
    await view.setContent(pageOf(linesBetween(paper.split('\n'), source), page, stripBetween(words, printed)))
    const picture = await view.locator('main').screenshot()
    if (picture.length > mostBytes) throw new Error(`${name}.png has ${Math.ceil(picture.length / 1024)} kB`)
    writeFileSync(join(home, 'docs/pictures', `${name}.png`), picture)
    stdout.write(`docs/pictures/${name}.png  ${Math.ceil(picture.length / 1024)} kB\n`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
