/** Reads the file of grounds that stands beside the houses. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { groundsFile, type Grounds } from '../model/grounds.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads the text of a file of grounds. Its values are text, so that days and numbers stay as typed.
 * @param file as people know it
 */
export const readGrounds = (file: string, text: string): { readonly grounds: Grounds; readonly findings: readonly Finding[] } => {
  const yaml = parseYaml(text, 1, 'failsafe')
  const faults = yaml.faults.map(({ place, what }) => finding('grounds-file', file, place, what))
  if (faults.length > 0) return { grounds: {}, findings: faults }
  const read = groundsFile.safeParse(yaml.values(), { jitless: true })
  return read.success ? { grounds: read.data.profiles, findings: [] } :
    { grounds: {}, findings: read.error.issues.map(({ path, message }) => finding('grounds-file', file, startOfFile, `“${path.join('.')}” ${message}.`)) }
}
