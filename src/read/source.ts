/** A source as it comes from the disk or the desk: not yet looked into. */
export interface Source {
  /** Its path as people know it, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
  /** True when `NAME.exempt.md` stands beside it, or another file that says by its name that it holds what is exempt. */
  readonly exemptBeside: boolean
  /** The profile of its meeting, which offers grounds for keeping something back; left out for a paper alone. */
  readonly profile?: string
  /** `NAME.exempt.md`, opened for those who may read all of the paper; `unopened` where its public edition is made. */
  readonly passages: FileBeside | 'none' | 'unopened'
  /**
   * Gives a file that the paper names, such as a picture or a table. Opened only when asked for, and once.
   * @param name from the paper's own folder, with forward slashes: `awards.csv`, `pictures/map.png`
   * @param inExempt whether it is named in an exempt passage: there alone its name may say that it is exempt, and it is not opened for a public edition
   */
  readonly beside: (name: string, inExempt?: boolean) => Beside
}

export interface FileBeside {
  /** As people know it, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** What became of a file that a paper names. */
export type Beside =
  | FileBeside & { readonly kind: 'found' }
  /** What says by its name that it is exempt, where a public edition is made. */
  | { readonly kind: 'unopened' }
  | { readonly kind: 'refused'; /** Words that follow "because": "it does not exist". */ readonly because: string }
