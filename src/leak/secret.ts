/** What must not be published, what is published, and what a leak test says: the words in which the edition and the test speak. */

/** Something that must not be found in a public file. */
export type Secret = SecretText | SecretSum

interface OfPassage {
  /** The printed place of what it belongs to, which may be told in public: `paragraph 3.4`, `a row of the table of paragraph 3.6`. */
  readonly where: string
}

/** Words: a sentence, the text of a cell, a name, a caption, an alternative text, the name of a file. */
export interface SecretText extends OfPassage {
  readonly kind: 'text'
  readonly text: string
  /** True where somebody marked these very words, and not the whole paper that they stand in. */
  readonly isMarked?: boolean
}

/** An amount of money, hunted in all its spellings. */
export interface SecretSum extends OfPassage {
  readonly kind: 'sum'
  readonly pence: bigint
  /** As the author wrote it: `£35k`. */
  readonly written: string
  /** True where it is the amount of a row that somebody marked; a passage may also speak of sums that all know. */
  readonly isOfRow?: boolean
}

/** A file as it is about to be published. */
export interface PublicFile {
  /** Its path below the public output; the path itself is hunted too. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a leak test is given, beside the files. */
export interface ToHunt {
  readonly secrets: readonly Secret[]
  /**
   * The words that are public by themselves: of the public passages of the source, and of the house.
   * They must never be taken from what the edition made: a leak would then stand in them and excuse itself.
   */
  readonly publicText: string
  /** Public sums as data states them, in pence: such digits are no other sum in pounds. None where there is no data. */
  readonly publicPence?: readonly string[]
  /**
   * Files of a paper that nobody wrote, made with the same house in the same forms: what stands in them are words of the house,
   * of our own data and of the forms, such as `Purpose`, `figures` and `Helvetica`. None where there are no such.
   */
  readonly blank?: readonly PublicFile[]
}

export interface LeakHunt extends ToHunt {
  readonly files: readonly PublicFile[]
}

/** The ways in which files are read: their bytes decompressed, and two extractors that share nothing with each other. */
export const methods = ['bytes', 'first extractor', 'second extractor'] as const
export type Method = (typeof methods)[number]

/** Something of a secret that was found in a public file. */
export interface Sighting {
  readonly file: string
  /** Where in it: `page 3`, `word/document.xml`. */
  readonly at: string
  readonly method: Method
  readonly secret: Secret
  /** The spelling that was found. Private: it is the secret. */
  readonly spelling: string
  /** False where only a stretch of its words was found. */
  readonly whole: boolean
}

/** Why a sighting is for a person to judge. `public`: the same words stand in the public text. `marks`: a word of the house or of a file format, which stands in a blank paper too, or alone among marks. */
export type Doubt = 'public' | 'marks'

/** A secret that was not hunted, or not in every way, and why. */
export interface NotHunted {
  readonly secret: Secret
  readonly because: string
}

/** A public file, or part of one, that could not be read. */
export interface Unread {
  readonly file: string
  readonly at: string
  readonly because: string
}

export interface LeakTest {
  /** Each stops the publication. */
  readonly leaks: readonly Sighting[]
  /** Each is for a person to look at. */
  readonly toLookAt: readonly (Sighting & { readonly doubt: Doubt })[]
  /** What could not be read could not be hunted, and stops the publication too. */
  readonly unread: readonly Unread[]
  readonly notHunted: readonly NotHunted[]
  readonly hunted: {
    readonly secrets: number
    readonly spellings: number
    readonly files: number
    /** How many characters were read by each method. */
    readonly read: Readonly<Record<Method, number>>
  }
}
