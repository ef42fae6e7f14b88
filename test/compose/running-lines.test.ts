/** Running heads: cut at a word, and never over the house's number of characters. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeRunningLines, cutAtWord } from '../../src/compose/running-lines.ts'
import { bcb } from '../support/house.ts'

describe('a title in the running head', () => {
  test('stands whole when it fits', () => {
    expect(cutAtWord('Victims’ Services Grant Funding', 50)).toBe('Victims’ Services Grant Funding')
  })

  test('is cut at a word, without the comma or dash before the cut', () => {
    expect(cutAtWord('Providing support, in time, for victims', 20)).toBe('Providing support…')
    expect(cutAtWord('Providing support for victims', 18)).toBe('Providing support…')
  })

  test('is cut inside a word only when it is one word', () => {
    expect(cutAtWord('Llanfairpwllgwyngyllgogerychwyrndrobwll', 12)).toBe('Llanfairpwl…')
  })

  test('never outgrows the number of characters, and is always the beginning of the title', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 10, max: 60 }), (title, characters) => {
      const cut = cutAtWord(title, characters)
      expect(cut.length).toBeLessThanOrEqual(characters)
      expect(title.startsWith(cut.replace(/…$/, ''))).toBe(true)
    }))
  })
})

describe('a running head', () => {
  const title = 'Providing support for victims in Cambridgeshire, Bedfordshire and Hertfordshire'
  const headOf = (marking: string | null, isPrivate = false): string[] => {
    const { head } = composeRunningLines({ title, marking, private: isPrivate, draft: false }, bcb.style, bcb.texts)
    return [head.start, head.end].map((words) => words.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''))
  }

  test('leaves the title what the words beside it leave, so that both stand on one line', () => {
    expect(headOf(null)).toEqual(['Providing support for victims in Cambridgeshire…', ''])
    expect(headOf('Official')).toEqual(['Providing support for victims in…', 'Official'])
    expect(headOf('OFFICIAL – SENSITIVE: COMMERCIAL')).toEqual(['Providing support for…', 'OFFICIAL – SENSITIVE: COMMERCIAL'])
    expect(headOf(null, true)).toEqual(['Providing support for victims in…', 'NOT FOR PUBLICATION'])
  })
})
