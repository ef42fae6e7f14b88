/** The fields of the front matter: what they are called and what each of them holds. */

export type FieldKind = 'text' | 'lines' | 'language' | 'date' | 'status' | 'count' | 'cleared' | 'signatures' | 'accept' | 'exempt'

/** In the order in which a paper is usually begun. */
export const fields = {
  to: { kind: 'text', wanted: true },
  from: { kind: 'text', wanted: true },
  date: { kind: 'date', wanted: true },
  title: { kind: 'text', wanted: true },
  'short-title': { kind: 'text', wanted: false },
  language: { kind: 'language', wanted: false },
  status: { kind: 'status', wanted: false },
  version: { kind: 'text', wanted: false },
  marking: { kind: 'text', wanted: false },
  item: { kind: 'text', wanted: false },
  contact: { kind: 'lines', wanted: false },
  cleared: { kind: 'cleared', wanted: false },
  signatures: { kind: 'signatures', wanted: false },
  accept: { kind: 'accept', wanted: false },
  'exempt-passages': { kind: 'count', wanted: false },
  exempt: { kind: 'exempt', wanted: false },
  'public-title': { kind: 'text', wanted: false },
} as const satisfies Record<string, { readonly kind: FieldKind; readonly wanted: boolean }>

export type FieldName = keyof typeof fields
export const fieldNames = Object.keys(fields).filter((name): name is FieldName => name in fields)

export const acceptNames = ['code', 'figure', 'working', 'by', 'on', 'reason', 'outcome', 'agreed-by'] as const
export const signatureNames = ['name', 'post'] as const
export const exemptNames = ['ground', 'decided-by', 'decided-on', 'release-on', 'profile', 'nation'] as const
export const clearedNames = ['post', 'date'] as const
