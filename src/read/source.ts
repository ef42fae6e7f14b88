/** A source as it comes from the disk or the desk: not yet looked into. */
export interface Source {
  /** Its path as people know it, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
  /** True when `NAME.exempt.md` stands beside it. Its contents are not read here. */
  readonly exemptBeside: boolean
}
