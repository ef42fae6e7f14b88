/** Writes a value of the front matter so that YAML, and whoever reads the paper later, takes it as it was typed. */
import { entriesOf, isMap, isScalar, parseYaml } from '../yaml.ts'

/**
 * A value as it stands after its colon: as typed where YAML reads it so, in quotation marks where it would not.
 * @param value text on one line, without control characters
 */
export const writeValue = (value: string): string => {
  if (readsAsTyped(value)) return value
  // Between single quotation marks YAML knows no escapes: a mark inside is written twice, and that is all.
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

/** True when any reader of YAML takes the bare value for text: `4.0` and `yes` are numbers and truths to some. */
const readsAsTyped = (value: string): boolean => {
  if (/^(?:y|n|yes|no|on|off)$/i.test(value)) return false
  const { root } = parseYaml(`name: ${value}`, 1, 'core')
  const [first, ...more] = isMap(root) ? entriesOf(root) : []
  return more.length === 0 && first !== undefined && isScalar(first.value) && first.value.type === 'PLAIN' && first.value.value === value
}
