/** A source as it comes from the disk or the desk: not yet looked into. */
export interface Source {
  /** Its path as people know it, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
  /** True when `NAME.exempt.md` stands beside it. Its contents are not read here. */
  readonly exemptBeside: boolean
  /**
   * Gives a file that the paper names, such as a picture or a table. Opened only when asked for, and once.
   * @param name from the paper's own folder, with forward slashes: `awards.csv`, `pictures/map.png`
   */
  readonly beside: (name: string) => Beside
}

export interface FileBeside {
  /** As people know it, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** What became of a file that a paper names. */
export type Beside =
  | FileBeside & { readonly kind: 'found' }
  | { readonly kind: 'refused'; /** Words that follow "because": "it does not exist". */ readonly because: string }
