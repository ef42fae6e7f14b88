/** Tables as boards, councils and charities print them: sound, and with one fault each. Table in, verdicts out. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { audit, errorsOf, type AuditedSource } from './audited.ts'

const cases = readFileSync(new URL('printed-tables.md', import.meta.url), 'utf8').split(/^## /m).slice(1).map((text) => {
  const [name = '', ...lines] = text.trim().split('\n')
  const fault = lines.find((line) => line.startsWith('fault: '))?.slice('fault: '.length).split(' -> ')
  return { name, table: lines.filter((line) => line.startsWith('|')).join('\n'), fault }
})

const heavy = ({ located }: AuditedSource): string[] => located.filter(({ severity }) => severity !== 'info').map(({ severity, what }) => `${severity}: ${what}`)
const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)

describe('Sound tables', () => {
  test.each(cases)('$name: no error', ({ table }) => expect(errorsOf(audit(table))).toEqual([]))
  test('hardly ever raise a warning', () => {
    expect(cases.filter(({ table }) => heavy(audit(table)).length > 0).map(({ name }) => name)).toEqual(['Balance sheet of a charity'])
  })
})

describe('One fault is never missed in silence', () => {
  test.each(cases.filter(({ fault }) => fault !== undefined))('$name', ({ table, fault: [from = '', to = ''] = [] }) => {
    expect(table).toContain(from)
    const sound = heavy(audit(table))
    expect(heavy(audit(table.replace(from, to))).filter((line) => !sound.includes(line))).not.toEqual([])
  })
})

test('what is said of each', async () => {
  const said = cases.map(({ name, table, fault: [from, to] = [] }) => {
    const sound = audit(table)
    const lines = [`## ${name}`, '', table, '', ...indented(sound.verdicts), ...indented(sound.told)]
    if (from !== undefined && to !== undefined) lines.push('', `  with ${to} for ${from}`, ...indented(audit(table.replace(from, to)).told))
    return lines.join('\n')
  })
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('printed-tables.said.txt')
})
