/** The web page: valid, accessible, readable on a phone, and proof against whatever an author typed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document, UprightBlock, Words } from '../../../src/model/document.ts'
import { writeHtml } from '../../../src/render/html/write.ts'
import { documentWords, wordsOf } from '../../support/document-words.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { needs } from '../../support/needs.ts'
import { axe, openBrowser, overflow, visibleText } from '../../support/validators/browser.ts'
import { htmlValidate } from '../../support/validators/html-validate.ts'
import { nu } from '../../support/validators/nu.ts'
import { bcbStyle, plain } from '../../support/house.ts'
import { documentOf, everyBlock, everyNote, say, written } from './sample.ts'

/** The same block with other words in every place where words may stand. */
const reworded = (block: UprightBlock, text: string): UprightBlock => {
  const words: Words = [say(text)]
  switch (block.kind) {
    case 'front': return { ...block, lines: block.lines.map(({ label }) => ({ label: label === null ? null : text, value: words })) }
    case 'list': return { ...block, items: block.items.map((item) => ({ ...item, label: text, words })) }
    case 'table': return { ...block, description: text, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, lines: [words] })) })) }
    case 'paragraph':
    case 'heading': return { ...block, words, label: block.label === null ? null : { ...block.label, text } }
    case 'title':
    case 'notice': return { ...block, words }
    case 'quotation': return { ...block, paragraphs: block.paragraphs.map(() => words) }
    case 'picture': return { ...block, description: text }
    case 'signatures': return { ...block, labels: { signature: text, date: text }, signatories: block.signatories.map(() => ({ name: text, post: text })) }
  }
}

/** The document of every block, saying this and nothing else. */
const saying = (text: string): Document => documentOf(
  everyBlock.map((block) => (block.kind === 'turned' ? { ...block, blocks: block.blocks.map((one) => reworded(one, text)) } : reworded(block, text))),
  { title: text },
  everyNote.map((note) => ({ ...note, number: text, words: [say(text)] })),
)

describe('The page of a document', () => {
  test('is this page', async () => {
    await expect(await written(documentOf())).toMatchFileSnapshot('every-block.html')
  })
  test('is the same, byte for byte, a second time', async () => {
    expect(await written(documentOf())).toBe(await written(documentOf()))
  })
  test('html-validate finds nothing', async () => {
    expect(await htmlValidate(await written(documentOf()))).toEqual([])
  })
  needs('Java')('the Nu checker finds nothing', async () => {
    const file = put(passingFolder(), 'paper.html', await written(documentOf()))
    expect((await nu([file])).get(file)).toEqual([])
  })
  needs('Chromium')('axe finds nothing at a desk or on a phone, in either house, and nobody scrolls sideways', async () => {
    const browser = await openBrowser()
    try {
      for (const style of [bcbStyle, plain.style]) {
        const html = await written(documentOf(), style)
        expect(await axe(browser, html, 1280)).toEqual([])
        expect(await axe(browser, html, 320)).toEqual([])
        expect(await overflow(browser, html, 320)).toBe(0)
      }
    } finally {
      await browser.close()
    }
  })
  needs('Chromium')('its words are the words of the document, in order', async () => {
    const browser = await openBrowser()
    try {
      const [text] = await visibleText(browser, [await written(documentOf())])
      expect(wordsOf(text ?? '')).toEqual(documentWords(documentOf()))
    } finally {
      await browser.close()
    }
  })
  test('every link inside it arrives, and no two things have the same name', async () => {
    const html = await written(documentOf())
    const names = [...html.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, name]) => name)
    expect(targets).toEqual(expect.arrayContaining(['p3-2', 'note-1', 'note-1-mark']))
    expect(names.filter((name) => /[^a-z0-9-]/.test(name ?? ''))).toEqual([])
    expect(targets.filter((target) => !names.includes(target))).toEqual([])
  })
  test('asks for nothing from outside', async () => {
    const html = await written(documentOf())
    expect(html).not.toMatch(/\ssrc="(?!data:image\/)|<link|@import|url\(/)
    expect(html.replaceAll('&#x27;', '\'')).toContain(`content="default-src 'none'; `)
  })
  test('a link with a bold word in it is one link', async () => {
    expect(await written(documentOf())).toContain('<a href="https://www.example.org/?a=1&amp;b=2">the <strong>act</strong></a>, funds')
  })
  test('the model inside it can be read back', async () => {
    const [, model] = /<script type="application\/json" id="model">(.*?)<\/script>/s.exec(await written(documentOf())) ?? []
    expect(JSON.parse(model ?? '')).toEqual({ title: '</script><!-- &' })
  })
  test('an attachment that a page cannot carry is a fault, never dropped in silence', async () => {
    const attachment = { name: 'figures.csv', mediaType: 'text/csv', description: 'Figures', text: 'a,b' }
    await expect(writeHtml(documentOf(everyBlock, { attachments: [attachment] }), bcbStyle)).rejects.toThrow('figures.csv')
  })
})

const hostile = [
  '<script>document.title = "broken"</script>', '</style><img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', `' onmouseover='alert(1)`,
  '<!--', ']]>', '&lt;b&gt; &amp; &nbsp;', '{{title}}', '</p></td></table><h1>', '\\3C \\" } body { display: none', '</script>', 'a\\',
]

describe('Whatever an author typed', () => {
  needs('Chromium')('is words on the page and never markup', async () => {
    const texts = [...hostile, ...fc.sample(fc.string({ unit: fc.constantFrom(...'<>&"\'/\\=!-;#x{}()aé£ '), minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''), { numRuns: 40, seed: 20140227 })]
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      const elementsOf = async (text: string): Promise<{ said: string; elements: unknown; title: string }> => {
        await page.setContent(await written(saying(text)))
        return { said: String(await page.evaluate('document.body.innerText')), elements: await page.evaluate(`document.querySelectorAll('*').length`), title: await page.title() }
      }
      const plain = await elementsOf('words')
      for (const text of texts) {
        const { said, elements, title } = await elementsOf(text)
        expect(elements, text).toBe(plain.elements)
        expect(wordsOf(said), text).toEqual(documentWords(saying(text)))
        expect(title, text).toBe(text.replaceAll(/\s+/g, ' ').trim())
      }
    } finally {
      await browser.close()
    }
  })
  needs('Chromium')('in a running line stays inside its string', async () => {
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      for (const text of hostile) {
        const { parts: [part], ...rest } = documentOf()
        if (part === undefined) throw new Error('no part')
        const line = { start: [{ kind: 'text', text, strong: false, emphasis: false, link: null }], centre: [], end: [] } as const
        await page.setContent(await written({ ...rest, parts: [{ ...part, running: { firstHead: line, head: line, firstFoot: line, foot: line } }] }))
        const found: unknown = await page.evaluate(`[...document.styleSheets[0].cssRules].filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join('')`)
        // As the standard has a browser write a string out again.
        expect(String(found), text).toContain(`"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
        expect(await page.evaluate(`getComputedStyle(document.body).display`), text).toBe('block')
      }
    } finally {
      await browser.close()
    }
  })
})

describe('On a narrow screen, and with the reader’s own spacing', () => {
  needs('Chromium')('nothing is cut off', async () => {
    const browser = await openBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
      await page.setContent(await written(documentOf()))
      // WCAG 2.2, 1.4.12: this spacing must lose nothing.
      await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }' })
      expect(await page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`)).toBe(0)
      const cut: unknown = await page.evaluate(`[...document.querySelectorAll('p, h1, h2, h3, li, dd, dt, blockquote, figure:not(.table), .hands > span')].filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.outerHTML)`)
      expect(cut).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
