/** Content whose states are saved as often as they are restored: so drawn within another page, it leaves that page as it was. */

const [open, close, backslash, less, greater, percent] = [0x28, 0x29, 0x5c, 0x3c, 0x3e, 0x25]

const isSpace = (byte: number | undefined): boolean => byte === undefined || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00
const isEdge = (byte: number | undefined): boolean => isSpace(byte) || byte === open || byte === close || byte === less || byte === greater || byte === percent || byte === 0x2f || byte === 0x5b || byte === 0x5d || byte === 0x7b || byte === 0x7d

/** The operators `q` that must stand before a content, and the `Q` after it (ISO 32000-1, 8.4.2). */
export const unbalanced = (content: Uint8Array): { readonly before: number; readonly after: number } => {
  let [depth, lowest] = [0, 0]
  for (let at = 0; at < content.length;) {
    const byte = content[at]
    if (byte === open) at = endOfText(content, at)
    else if (byte === percent) at = endOfLine(content, at)
    else if (byte === less && content[at + 1] !== less) at = after(content, at, greater)
    else if (isEdge(byte)) at += 1
    else {
      const end = endOfWord(content, at)
      const word = end - at > 2 ? '' : String.fromCharCode(...content.subarray(at, end))
      if (word === 'q') depth += 1
      if (word === 'Q') lowest = Math.min(lowest, depth -= 1)
      at = word === 'ID' ? endOfPicture(content, end + 1) : end
    }
  }
  return { before: -lowest, after: depth - lowest }
}

const endOfWord = (content: Uint8Array, from: number): number => {
  let at = from
  while (at < content.length && !isEdge(content[at])) at += 1
  return at
}

/** Brackets in a text stand in pairs, or behind a backslash. */
const endOfText = (content: Uint8Array, from: number): number => {
  let depth = 0
  for (let at = from; at < content.length; at += 1) {
    if (content[at] === backslash) at += 1
    else if (content[at] === open) depth += 1
    else if (content[at] === close && (depth -= 1) === 0) return at + 1
  }
  return content.length
}

const endOfLine = (content: Uint8Array, from: number): number => {
  let at = from
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1
  return at
}

const after = (content: Uint8Array, from: number, byte: number): number => {
  const at = content.indexOf(byte, from)
  return at === -1 ? content.length : at + 1
}

/** The dots of a picture within the content may look like anything; a word EI by itself ends them. */
const endOfPicture = (content: Uint8Array, from: number): number => {
  for (let at = from; at < content.length; at += 1) {
    if (content[at] === 0x45 && content[at + 1] === 0x49 && isSpace(content[at - 1]) && isSpace(content[at + 2])) return at + 2
  }
  return content.length
}
