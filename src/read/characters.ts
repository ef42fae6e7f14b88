/** Characters that may not stand in a paper: those that nobody sees, and those that the face cannot draw. */
import { placeOnLine, type Place } from '../findings/place.ts'
import type { Notes } from './reading.ts'

/** Control, formatting and bidirectional characters, broken ones, and the two line separators that split lines unseen. */
export const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFE00-\uFE0F\uFFFD\u{E0000}-\u{E0FFF}]/u
/** A face draws `é`; an accent that stands by itself (`e` and U+0301) it would draw beside its letter. */
const accent = /\p{M}/u
/** Scripts that run from right to left, which the setting would turn round: Hebrew, Arabic and their like. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
/** Text that every face can draw. */
export const ordinary = /^[\x20-\x7E\n\t]*$/

/** What people call them; the rest go by their number. */
const names: Readonly<Record<number, string>> = {
  0x00ad: 'a soft hyphen', 0x200b: 'a space of no width', 0x200c: 'a joiner of no width', 0x200d: 'a joiner of no width',
  0x200e: 'a left-to-right mark', 0x200f: 'a right-to-left mark', 0x061c: 'a right-to-left mark',
  0x202a: 'a left-to-right embedding', 0x202b: 'a right-to-left embedding', 0x202c: 'the end of a change of direction',
  0x202d: 'a left-to-right override', 0x202e: 'a right-to-left override, which turns the letters after it round',
  0x2066: 'a left-to-right isolate', 0x2067: 'a right-to-left isolate', 0x2068: 'an isolate', 0x2069: 'the end of an isolate',
  0x2028: 'a line separator', 0x2029: 'a paragraph separator', 0x2060: 'a joiner of no width', 0xfeff: 'a byte order mark',
  0xfffd: 'the mark of a character that was lost when the file was saved',
  0x0b: "Word's line break inside a paragraph", 0x0c: 'a page break', 0x07: 'the end of a table cell in Word', 0x1b: 'an escape character', 0x7f: 'a delete character',
}

interface Met {
  readonly place: Place
  count: number
  readonly others: Place[]
}

/**
 * Notes every character of a source that may not stand in it: each once, with its first place and how often it comes.
 * @param covers true when the face can draw the code point
 */
export const noteCharacters = (lines: readonly string[], covers: (codePoint: number) => boolean, notes: Notes): void => {
  const met = new Map<number, Met>()
  for (const [at, text] of lines.entries()) {
    if (ordinary.test(text)) continue
    let column = 1
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      if (code !== 9 && (code < 0x20 || code > 0x7e) && refused(character, code, covers)) {
        const place = placeOnLine(at + 1, column, character.length)
        const before = met.get(code)
        if (before === undefined) met.set(code, { place, count: 1, others: [] })
        else {
          before.count++
          if (before.others.length < 3) before.others.push(place)
        }
      }
      column += character.length
    }
  }
  for (const [code, found] of met) noteOne(code, found, lines, notes)
}

/** True for a character that may not be printed. */
export const refused = (character: string, code: number, covers: (codePoint: number) => boolean): boolean => unseen.test(character) || accent.test(character) || rightToLeft.test(character) || !covers(code)

/** What is said of a character that the face cannot draw. */
export const lacking = (character: string): string => `The face of the house style has no “${character}” (${numberOf(character)}).`

const numberOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const noteOne = (code: number, { place, count, others }: Met, lines: readonly string[], notes: Notes): void => {
  const character = String.fromCodePoint(code)
  const number = numberOf(character)
  const often = count === 1 ? '' : ` It comes ${count} times in the file.`
  const related = others.map((other) => ({ place: other, label: 'here too' }))
  if (unseen.test(character)) {
    notes.add('character-unseen', place, `Here stands ${names[code] === undefined ? `the unseen character ${number}` : `${names[code]} (${number})`}.${often}`, { related })
    return
  }
  if (code >= 0xe000 && code <= 0xf8ff) {
    notes.add('character-not-in-face', place, `Here stands ${number}, a picture of a symbol font such as Word's Wingdings, not a letter.${often}`, {
      related, help: 'Take it out; begin a bullet with a hyphen and a space.',
    })
    return
  }
  if (accent.test(character)) {
    const line = lines[place.line - 1] ?? ''
    const composed = line.normalize('NFC')
    notes.add('character-not-in-face', place, `An accent (${number}) stands here apart from its letter.${often}`, {
      related, help: 'Write the letter and its accent as one character.', ...(accent.test(composed) ? {} : { mended: composed }),
    })
    return
  }
  if (rightToLeft.test(character)) {
    notes.add('character-not-in-face', place, `Here stands ${number}, a letter of a script that runs from right to left, which would be printed the wrong way round.${often}`, {
      related, help: 'Write it in Latin letters.',
    })
    return
  }
  notes.add('character-not-in-face', place, `${lacking(character)}${often}`, { related })
}
