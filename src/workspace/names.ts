/** What a file is by its name alone: a paper, or something that was meant to be kept back from the public. */

/** The name of a paper, or of what is exempt in one. */
export const isMarkdown = /\.md$/i

/** The name of a file that tells of its folder, and is no paper. */
export const isReadme = /^readme\.md$/i

/** The name of a file that holds what is exempt in the paper that it belongs to. */
export const isExempt = /\.exempt\.md$/i

/** `victims-exempt.md`, `victims.exempt (2).md`, `exempt/victims.md`: meant to be kept back, and not named so that it would be. */
export const looksExempt = /(?<!\p{L})exempt(?!\p{L})/iu

/** In the folder of a meeting: what says when it is, what is written at it and after it, and what was published; none is a paper. */
export const isOfMeeting = /^(?:(?:minutes|decisions)\.md|(?:meeting|published)\.yaml)$/i
