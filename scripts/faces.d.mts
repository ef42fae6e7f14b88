/**
 * Makes every face that the faces.yaml of a folder lists, as pairs of its file's name and bytes.
 * @throws when a face is not listed whole, or a TrueType file is not there
 */
export const makeFaces: (folder: string) => readonly (readonly [file: string, bytes: Uint8Array])[]
