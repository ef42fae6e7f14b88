/** A picture as the reader sees it: as large as its dots make it, and never wider or taller than the house allows. */
import type { Block } from '../model/document.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { CheckedParagraph } from '../model/paper.ts'
import type { Room } from './room.ts'
import { plain } from './words.ts'

type CheckedPicture = Extract<CheckedParagraph['parts'][number], { kind: 'picture' }>

/** A dot is a ninety-sixth of an inch, as browsers have it. */
const pointsPerDot = 72 / 96

/** Words a picture; one that is not there shows the gap, in a draft. */
export const composePicture = ({ description, image }: CheckedPicture, anchor: string, { style, texts }: Room): Block => {
  if (image === null) return { kind: 'paragraph', label: null, words: [plain(texts('gap', { what: `${style.gaps.picture} “${description}”` }), { strong: true })], anchor, keepWithNext: false }
  const { mediaType, bytes } = image
  return { kind: 'picture', anchor, description, mediaType, bytes, ...sizeOf(image, style) }
}

const sizeOf = (image: { readonly width: number; readonly height: number }, { page, indents, pictures }: HouseStyle): { width: number; height: number } => {
  const width = image.width * pointsPerDot
  const height = image.height * pointsPerDot
  const widest = page.width - page.margins.left - page.margins.right - indents.text
  const scale = Math.min(1, widest / width, pictures.tallest / height)
  return { width: toTwip(width * scale), height: toTwip(height * scale) }
}

/** To a twentieth of a point, rounded down, and never to nothing: lengths are the same in every format, and fit. */
const toTwip = (points: number): number => Math.max(1, Math.floor(points * 20)) / 20
