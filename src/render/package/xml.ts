/** XML as text: what every part of an office package begins with, and characters made safe. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Characters that XML reserves, made safe for text and attributes alike. */
export const escapeXml = (text: string): string =>
  (/[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character) : text)

/** Text between tags, where a quotation mark needs no mask: in data written as JSON every other character is one. */
export const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character)

// White space other than a space would be levelled in an attribute if it stood there as it is.
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
}
