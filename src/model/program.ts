/** Who made a file: kept in the model inside it, so that a later version can say why it sets a paper otherwise. */
export const program = { name: 'boardpaper', version: '0.1.0' } as const
/** The edition of the audit's rules (docs/audit-rules.md): a later one may tell more, or otherwise. */
export const auditRules = '2026-11' as const
