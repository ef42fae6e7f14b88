/** Microsoft's Open XML SDK, compiled to WebAssembly: what Word, or Excel, would call a broken file. */
import validate, { ready, type Format, type OfficeVersion } from '@ooxml-tools/validate'

// It hands each file over by a number, and takes one for another when it is asked twice at once.
let before: Promise<unknown> = Promise.resolve()

/** @returns one line for each thing found, with the part and the element */
export const openXmlSdk = async (file: Uint8Array, version: OfficeVersion = 'Microsoft365', format: Format = 'docx'): Promise<readonly string[]> => {
  const asked = before.then(async (): Promise<unknown> => {
    await ready()
    return validate(file, format, version)
  })
  before = asked.catch(() => null)
  const results = await asked
  // Anything but a list means that it did not look at the file.
  if (!Array.isArray(results)) return [`no list came back: ${JSON.stringify(results)}`]
  return results.map(({ description, path }) => `${path?.partUri} ${path?.xpath}: ${description}`)
}
