/** The files of pictures in the package: each once, however often it is shown. */
import type { Picture } from '../../model/document.ts'
import type { PackagePart } from '../package/package.ts'
import type { Relationships } from '../package/relationships.ts'

export interface Media {
  /** The relationship that leads to the file of a picture, and a number that no other showing of a picture has. */
  readonly show: (picture: Picture) => { readonly id: string; readonly number: number }
  readonly parts: () => readonly PackagePart[]
}

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpeg' } as const satisfies Readonly<Record<Picture['mediaType'], string>>

/** @param relationships of the document's main part, where all pictures stand */
export const startMedia = (relationships: Relationships): Media => {
  const files: { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[] = []
  let shown = 0
  return {
    show: ({ mediaType, bytes }) => {
      shown += 1
      const known = files.find((file) => sameBytes(file.bytes, bytes))
      if (known !== undefined) return { id: known.id, number: shown }
      const target = `media/image${files.length + 1}.${extensions[mediaType]}`
      const id = relationships.toPart('image', target)
      files.push({ id, name: `word/${target}`, bytes })
      return { id, number: shown }
    },
    parts: () => files.map(({ name, bytes }) => ({ name, mediaType: null, content: bytes })),
  }
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]))
