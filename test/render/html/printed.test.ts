/** A page as Chromium prints it: what begins a page, what is turned, and what stays whole. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { passingFolder } from '../../support/folder.ts'
import { needs } from '../../support/needs.ts'
import { output } from '../../support/run.ts'
import { openBrowser } from '../../support/validators/browser.ts'
import { textOfPages } from '../../support/validators/pdf-readers.ts'
import { documentOf, everyBlock, say, written } from './sample.ts'

/** Each printed page: whether it is turned, and its lines. */
const printed = async (document: Document): Promise<readonly { readonly turned: boolean; readonly lines: readonly string[] }[]> => {
  const file = join(passingFolder(), 'printed.pdf')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(await written(document))
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
  } finally {
    await browser.close()
  }
  const texts = await textOfPages(file)
  const sizes = [...(await output('pdfinfo', ['-f', '1', '-l', `${texts.length}`, file])).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)]
  return texts.map((text, index) => ({
    turned: Number(sizes[index]?.[1]) > Number(sizes[index]?.[2]),
    lines: text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ')).filter((line) => line !== ''),
  }))
}

const from = (anchor: string): readonly Block[] => everyBlock.slice(everyBlock.findIndex((block) => 'anchor' in block && block.anchor === anchor))

describe('On paper', () => {
  needs('Chromium', 'poppler')('each appendix begins a page, a wide table has a turned one, and every page its running lines', async () => {
    const pages = await printed(documentOf([{ kind: 'notice', words: [say('Before')] }, ...from('appendix-1')]))
    expect(pages.map(({ turned }) => turned)).toEqual([false, false, true, false])
    expect(pages.map(({ lines }) => lines.slice(0, 2))).toEqual([
      ['NOT FOR PUBLICATION', 'Before'],
      ['PROVIDING SUPPORT NOT FOR PUBLICATION', 'Appendix 1 What each scheme has spent, month by month'],
      ['PROVIDING SUPPORT NOT FOR PUBLICATION', 'A1.2 Schemes'],
      ['PROVIDING SUPPORT NOT FOR PUBLICATION', 'Appendix 2'],
    ])
    expect(pages.map(({ lines }) => lines.at(-1))).toEqual(['Page 1 of 4', 'Page 2 of 4', 'Page 3 of 4', 'Page 4 of 4'])
    expect(pages[3]?.lines).toContain('2 Of the county council.')
  })
  needs('Chromium', 'poppler')('a paper that begins with an appendix or a turned page has no empty one before it', async () => {
    const appendix = from('appendix-1').slice(0, 2)
    expect(await printed(documentOf(appendix, {}, []))).toHaveLength(1)
    expect((await printed(documentOf([{ kind: 'turned', blocks: [{ kind: 'notice', words: [say('Wide')] }] }], {}, []))).map(({ turned, lines }) => ({ turned, lines })))
      .toEqual([{ turned: true, lines: ['NOT FOR PUBLICATION', 'Wide', 'Page 1 of 1'] }])
  })
  needs('Chromium', 'poppler')('an appendix at the head of a turned page does not leave one empty', async () => {
    const heading = from('appendix-1').filter((block) => block.kind === 'heading').slice(0, 1)
    const pages = await printed(documentOf([{ kind: 'notice', words: [say('Before')] }, { kind: 'turned', blocks: heading }], {}, []))
    expect(pages.map(({ turned }) => turned)).toEqual([false, true])
  })
  needs('Chromium', 'poppler')('the room of a signatory is never parted', async () => {
    const filling: readonly Block[] = Array.from({ length: 23 }, () => ({ kind: 'notice', words: [say('One line of the page.')] }))
    const pages = await printed(documentOf([...filling, ...everyBlock.filter(({ kind }) => kind === 'signatures')], {}, []))
    for (const { lines } of pages) {
      const count = (word: string): number => lines.filter((line) => line.startsWith(word)).length
      expect([count('Ann'), count('Police'), count('Bo'), count('Chief Executive')]).toEqual([count('Ann'), count('Ann'), count('Bo'), count('Bo')])
      expect(count('Signature')).toBe(count('Ann') + count('Bo'))
    }
  })
})
