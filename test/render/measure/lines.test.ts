import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Faces } from '../../../src/model/face.ts'
import { breakLines, countLines, slack } from '../../../src/render/measure/lines.ts'
import { widthOf } from '../../../src/render/measure/ruler.ts'
import { measureWords, wholeWidth } from '../../../src/render/measure/words.ts'
import { say, text } from '../layout/support/documents.ts'
import { mark } from '../layout/support/notes.ts'
import { arimo } from '../../support/house.ts'

const measure = (words: string) => measureWords(say(words), 12, arimo, false)
const broken = (words: string, width: number): readonly string[] => breakLines(measure(words), width).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
/** Lines of a width that holds these words and no more. */
const brokenAfter = (first: string, words: string): readonly string[] => broken(words, widthOf(first.trimEnd(), arimo.regular, 12) + 2 * slack)

describe('the ruler', () => {
  test('adds up advances: "AVA" is as wide as its letters, unkerned', () => {
    expect(widthOf('AVA', arimo.regular, 12)).toBe(3 * 1366 * 12 / 2048)
  })
})

test('the room of a page number is as wide as the widest figure of the face', () => {
  const uneven: Faces = { ...arimo, regular: { ...arimo.regular, advanceOf: (codePoint) => (codePoint === 0x34 ? 1500 : 600) } }
  const { text, pens } = measureWords([{ kind: 'page-of', anchor: 'p', digits: 2 }], 2048, uneven, false)
  expect([text, pens[2]]).toEqual(['44', 3000])
})

describe('lines', () => {
  test('end at spaces, which hang over and stay in the text', () => {
    const lines = breakLines(measure('public and private'), widthOf('public and', arimo.regular, 12) + slack)
    expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text))).toEqual([['public and '], ['private']])
    expect(lines[0]?.width).toBeCloseTo(widthOf('public and', arimo.regular, 12), 6)
  })

  test('end after hyphens and dashes, in figures too, as Word and LibreOffice break them', () => {
    expect(brokenAfter('the inter-', 'the inter-agency')).toEqual(['the inter-', 'agency'])
    expect(brokenAfter('for 2013-', 'for 2013-14')).toEqual(['for 2013-', '14'])
    expect(brokenAfter('of £5k–', 'of £5k–£8k')).toEqual(['of £5k–', '£8k'])
  })

  test('do not part what belongs together', () => {
    expect(brokenAfter('on the date 27', 'on the date 27\u00a0February')).toEqual(['on the date ', '27\u00a0February'])
    expect(brokenAfter('up and/', 'up and/or')).toEqual(['up ', 'and/or'])
    expect(brokenAfter('by -', 'by -5')).toEqual(['by ', '-5'])
    expect(brokenAfter('about £', 'about £350')).toEqual(['about ', '£350'])
  })

  test('do not end with the hyphen of an address', () => {
    expect(brokenAfter('the site https://a-', 'the site https://a-b.uk and on')).toEqual(['the site ', 'https://a-b.uk ', 'and on'])
    expect(brokenAfter('the site www.a-', 'the site www.a-b.uk')).toEqual(['the site ', 'www.a-b.uk'])
    expect(brokenAfter('https://b.uk has well-', 'https://b.uk has well-being')).toEqual(['https://b.uk has well-', 'being'])
  })

  test('cut a long address after a stroke, a stop or a hyphen', () => {
    expect(broken('see https://www.example.org/policies/grants?year=2014&item=12', 130)).toEqual([
      'see ', 'https://www.example.', 'org/policies/grants?', 'year=2014&item=12',
    ])
  })

  test('cut a long address after a stroke or a stop sooner than after a hyphen, and never leave a hyphen to the next line', () => {
    expect(broken('https://www.cambridgeshire-pcc.gov.uk/documents/1', 146)).toEqual(['https://www.', 'cambridgeshire-pcc.gov.', 'uk/documents/1'])
  })

  test('cut a word that is longer than a line wherever they must, never between a letter and its accent', () => {
    expect(broken('mmmmmmmm', 35)).toEqual(['mmm', 'mmm', 'mm'])
    expect(broken('mm\u0301m\u0301m\u0301', 22)).toEqual(['mm\u0301', 'm\u0301m\u0301'])
    expect(broken('mm', 0)).toEqual(['m', 'm'])
  })

  test('carry looks from line to line', () => {
    const words = measureWords([text('plain '), text('bold words', { strong: true }), text(' end', { emphasis: true })], 12, arimo, false)
    expect(breakLines(words, 70).map(({ pieces }) => pieces.map(({ text, stretch, x }) => `${x.toFixed(1)} ${stretch.face} '${text}'`))).toEqual([
      ["0.0 regular 'plain '", "28.7 bold 'bold '"], ["0.0 bold 'words'", "35.3 italic ' end'"],
    ])
  })

  describe('with the mark of a footnote', () => {
    const marked = (...parts: readonly (string | number)[]) => measureWords(parts.map((part) => (typeof part === 'number' ? mark(part) : text(part))), 12, arimo, false)
    const brokenAt = (width: number, ...parts: readonly (string | number)[]) => breakLines(marked(...parts), width).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))

    test('count it at its own size, and raise it', () => {
      const [before, raised, after] = marked('Board', 12, ' notes').stretches
      expect(raised).toMatchObject({ size: 7.8, rise: 4 })
      expect([before?.size, before?.rise, after?.size]).toEqual([12, 0, 12])
      expect(wholeWidth(marked('Board', 12))).toBeCloseTo(widthOf('Board', arimo.regular, 12) + widthOf('12', arimo.regular, 7.8), 9)
    })

    test('never begin with it: it takes along what stands before it', () => {
      const width = widthOf('the Board', arimo.regular, 12) + 3
      expect(brokenAt(width, 'the Board')).toEqual(['the Board'])
      expect(brokenAt(width, 'the Board', 1)).toEqual(['the ', 'Board1'])
      expect(brokenAt(width, 'the Board', 1, 2, ' and')).toEqual(['the ', 'Board12 ', 'and'])
      expect(brokenAt(width, 'the Board ', 1)).toEqual(['the ', 'Board 1'])
      expect(brokenAt(width, 'the Board–', 1)).toEqual(['the ', 'Board–1'])
    })

    test('break elsewhere as they would without', () => {
      const width = widthOf('restorative', arimo.regular, 12) + 8
      for (const [before, after] of [['restorative', ' justice'], ['restorative', '—justice'], ['(restor', 'ative) justice'], ['2013-', '14 and later'], ['and/', 'or what not']] as const) {
        const points = marked(before, 1, after).opportunities().map((at) => (at > before.length ? at - 1 : at))
        const without = marked(before + after).opportunities()
        expect(points.filter((at) => at !== before.length)).toEqual(without.filter((at) => at !== before.length))
      }
      expect(brokenAt(width, 'restorative', 1, ' justice')).toEqual(['restorative1 ', 'justice'])
    })

    test('cut a long word before the letter that it stands at, and never a number', () => {
      expect(brokenAt(35, 'mmmm', 1)).toEqual(['mmm', 'm1'])
      expect(brokenAt(22, 'mm', 10, 11, 12, 'm')).toEqual(['m', 'm10', '1112', 'm'])
    })
  })

  test('of nothing are one empty line', () => {
    expect(breakLines(measureWords([], 12, arimo, false), 100)).toEqual([{ pieces: [], width: 0 }])
  })

  test('keep every character once and in order, and stay within the width', () => {
    const pieces = fc.array(fc.constantFrom('a', 'word', ' ', '  ', '-', '/', '£5k', '\u00a0', 'Commissioning', 'ŵ', '(x)', '…', '—', 'https://x.y/z_1?a=b', '7'), { maxLength: 60 })
    fc.assert(fc.property(pieces, fc.double({ min: 12, max: 400, noNaN: true }), (parts, width) => {
      const words = measure(parts.join(''))
      const lines = breakLines(words, width)
      expect(lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(words.text)
      for (const line of lines) expect(line.width <= width || line.pieces.map((piece) => piece.text).join('').trimEnd().length === 1).toBe(true)
      expect(countLines(words, width)).toBe(lines.length)
    }))
  })

  test('are as full as they can be: no line could take the next word', () => {
    const sentences = fc.array(fc.constantFrom('the', 'Board', 'notes', 'commissioning', 'of', 'services'), { minLength: 1, maxLength: 60 })
    fc.assert(fc.property(sentences, fc.integer({ min: 90, max: 400 }), (words, width) => {
      const lines = broken(words.join(' '), width)
      lines.slice(1).forEach((line, index) => {
        const longer = `${lines[index] ?? ''}${line.split(' ')[0] ?? ''}`
        expect(widthOf(longer, arimo.regular, 12)).toBeGreaterThan(width - slack)
      })
    }))
  })
})
