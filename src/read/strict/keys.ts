/** The keys that a strict schema knows at a place, wanted or not. */
import * as z from 'zod'
import type { Path } from './places.ts'

/** The keys of the map at a path; none where there is no map. */
export const keysOf = (schema: z.ZodType, path: Path): readonly string[] => {
  let at: unknown = bare(schema)
  for (const step of path) at = bare(at instanceof z.ZodObject ? at.shape[step] : at instanceof z.ZodArray ? at.element : at instanceof z.ZodRecord ? at.valueType : null)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

const bare = (schema: unknown): unknown => (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema)
