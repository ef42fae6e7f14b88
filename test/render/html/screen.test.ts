/** Where things come to stand on a screen: marks of footnotes, and tables that are turned on paper. */
import { describe, expect } from 'vitest'
import type { Inline } from '../../../src/model/document.ts'
import { statusDocument } from '../../../src/build-meeting.ts'
import { writeDocument } from '../../../src/build.ts'
import { bcb, bcbStyle, plain } from '../../support/house.ts'
import { bcbRoom } from '../../support/meeting.ts'
import { needs } from '../../support/needs.ts'
import { openBrowser, overflow } from '../../support/validators/browser.ts'
import { documentOf, say, written } from './sample.ts'

describe('A mark of a footnote', () => {
  needs('Chromium')('never begins a line, whatever it follows', async () => {
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      for (const before of ['word', 'end.', 'why?', '“so”', 'and –', 'and so on…', '(x)', 'self-']) {
        const mark: Inline = { kind: 'note-mark', number: '1', says: 'Footnote 1', anchor: 'note-1' }
        await page.setContent(await written(documentOf([{ kind: 'notice', words: [say('Some words and '), say(before, { emphasis: true }), mark, say(' and more.')] }])))
        // In every width: the line of the mark is the line of the letter before it.
        const parted: unknown = await page.evaluate(`(() => {
          const notice = document.querySelector('.notice')
          const text = notice.querySelector('em').firstChild
          const letter = document.createRange()
          letter.setStart(text, text.length - 1)
          letter.setEnd(text, text.length)
          return Array.from({ length: 300 }, (_, index) => index + 80).filter((width) => {
            notice.style.width = width + 'px'
            return notice.querySelector('sup a').getClientRects()[0].left < letter.getBoundingClientRect().left
          })
        })()`)
        expect(parted, before).toEqual([])
      }
    } finally {
      await browser.close()
    }
  })
})

describe('A table that is turned on paper', () => {
  needs('Chromium')('may be wider than the text on a wide screen, and scrolls by itself on a narrow one', async () => {
    const browser = await openBrowser()
    try {
      for (const style of [bcbStyle, plain.style]) {
        const html = await written(documentOf(), style)
        const widths = async (width: number): Promise<unknown> => {
          const page = await browser.newPage({ viewport: { width, height: 800 } })
          await page.setContent(html)
          const found: unknown = await page.evaluate(`(() => {
            const [text, frame] = [document.querySelector('.turned > p'), document.querySelector('.turned > .table')]
            return { wider: frame.clientWidth > text.offsetWidth, scrolls: frame.scrollWidth > frame.clientWidth }
          })()`)
          await page.close()
          return found
        }
        expect(await widths(1280)).toEqual({ wider: true, scrolls: false })
        expect(await widths(360)).toEqual({ wider: false, scrolls: true })
        expect([await overflow(browser, html, 1280), await overflow(browser, html, 700), await overflow(browser, html, 320)]).toEqual([0, 0, 0])
      }
    } finally {
      await browser.close()
    }
  })
})

describe('The labels of a front block', () => {
  needs('Chromium')('are never parted within a word, however narrow the screen', async () => {
    const browser = await openBrowser()
    const lines = ['In attendance:', 'Apologies:', 'Decision no:'].map((label) => ({ label, value: [say('Chief Constable of Cambridgeshire Constabulary')] }))
    const html = await written(documentOf([{ kind: 'front', at: 'head', lines }]))
    try {
      for (const width of [320, 375, 500, 1280]) {
        const page = await browser.newPage({ viewport: { width, height: 800 } })
        await page.setContent(html)
        const parted: unknown = await page.evaluate(`Array.from(document.querySelectorAll('.front dt')).flatMap(({ firstChild }) => Array.from(firstChild.data.matchAll(/\\S+/g)).filter(({ index, 0: word }) => {
          const range = document.createRange()
          range.setStart(firstChild, index)
          range.setEnd(firstChild, index + word.length)
          return range.getClientRects().length > 1
        })).map(([word]) => word)`)
        expect(parted, `${width}`).toEqual([])
        expect(await overflow(browser, html, width)).toBe(0)
        await page.close()
      }
    } finally {
      await browser.close()
    }
  })
})

describe('The status of a meeting', () => {
  needs('Chromium')('shows all its columns at once on the screen of an office', async () => {
    const browser = await openBrowser()
    const item = { from: 'Chief Constable', paper: 'a.md', exemptPassages: 2, exemptRows: 1, releases: [], version: '1.2', cleared: null, warnings: 1, errors: 2, private: false }
    const document = statusDocument({
      board: 'Business Coordination Board', date: { year: 2014, month: 2, day: 27 }, time: '14:00', venue: 'Shire Hall', example: false, withoutItem: [], clock: null,
      publications: 2, publishedAltered: false, agendaChanged: false, ofMeeting: 0, minutes: 'none',
      items: [1, 2].map((number) => ({ ...item, number, title: 'MONITORING OF COMMISSIONING', state: 'not-cleared', published: { version: 2, changed: true } })),
    }, { year: 2014, month: 2, day: 20 }, bcbRoom, bcb.faces)
    try {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
      await page.setContent(new TextDecoder().decode((await writeDocument(document, bcb, 'html')).bytes))
      expect(await page.evaluate(`(() => {
        const frame = document.querySelector('.table')
        return { heads: Array.from(frame.querySelectorAll('th[scope=col]'), (head) => head.textContent.trim()), hidden: frame.scrollWidth - frame.clientWidth }
      })()`)).toEqual({ heads: ['Item', 'Title', 'From', 'State', 'Findings', 'Not for publication', 'Version', 'Published'], hidden: 0 })
    } finally {
      await browser.close()
    }
  })
})

describe('A list of sources', () => {
  needs('Chromium')('gives its columns the shares of the house, however long an address is, where there is room', async () => {
    const browser = await openBrowser()
    const address = `https://www.example.org/documents/${'path/'.repeat(12)}`
    const row = (...cells: readonly string[]) => ({ weight: 'item' as const, cells: cells.map((words) => ({ lines: [[say(words)]], unbroken: false, headsRow: false })) })
    const [head] = [row('Source Document', 'Contact Officer', 'Location').cells]
    const columns = [40, 25, 35].map((share) => ({ align: 'start' as const, share }))
    const html = await written(documentOf([{
      kind: 'table', anchor: 'bibliography-table', description: 'Sources', look: 'ordinary', indented: false, together: true, columns, head,
      rows: [row('Commissioning Intentions for the year to come', 'Policy and Performance Officer', address)],
    }]))
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.setContent(html)
      const shares = async (): Promise<unknown> => page.evaluate(`(() => {
        const cells = Array.from(document.querySelectorAll('#bibliography-table th'), (cell) => cell.getBoundingClientRect().width)
        return cells.map((width) => Math.round(100 * width / cells.reduce((all, one) => all + one)))
      })()`)
      expect(await shares()).toEqual([40, 25, 35])
      await page.emulateMedia({ media: 'print' })
      expect(await shares()).toEqual([40, 25, 35])
    } finally {
      await browser.close()
    }
  })
})

describe('The lines at the head and at the end', () => {
  needs('Chromium')('part a long address rather than make a phone scroll sideways', async () => {
    const browser = await openBrowser()
    const value = [say('policy.and.performance.officer@cambridgeshire.police-and-crime-commissioner.example.org')]
    try {
      for (const style of [bcbStyle, plain.style]) {
        const html = await written(documentOf([
          { kind: 'front', at: 'head', lines: [{ label: null, value }, { label: 'To:', value }] },
          { kind: 'front', at: 'end', lines: [{ label: 'Contact:', value }, { label: '', value }] },
        ]), style)
        expect([await overflow(browser, html, 1280), await overflow(browser, html, 320)]).toEqual([0, 0])
      }
    } finally {
      await browser.close()
    }
  })
})
