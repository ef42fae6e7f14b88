/** The language of a paper or of a house, as a tag (BCP 47): what a screen reader speaks it in. */

/** `cy`, `en-GB`. */
export const languageTag = /^[a-z]{2,3}(?:-[A-Z]{2})?$/
