/** The house style as a JSON Schema for editors, made of the schema that is its only gate. */
import * as z from 'zod'
import { houseStyle } from './house-style.ts'

/** A JSON Schema (draft 2020-12) of `house-style.yaml` as it is typed: a length is still the text `25 mm`. */
export const houseStyleSchema = (): object => z.toJSONSchema(houseStyle, { io: 'input', target: 'draft-2020-12' })
