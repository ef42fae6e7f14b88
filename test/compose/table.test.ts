/** Tables as the reader sees them: what becomes of heads that say nothing, and what a listener is told. */
import { expect, test } from 'vitest'
import { buildSound, sourceOf } from '../support/house.ts'

const tableOf = async (...lines: readonly string[]) => {
  const { document } = await buildSound(sourceOf([
    '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Tables', '---', '',
    '# Purpose', '', 'To inform the Board.', '', '# Recommendation', '', 'The Board to note this.', '', '# Facts', '', 'The facts are:', '', ...lines, '',
  ].join('\n')), [])
  const table = document.parts[0]?.blocks.find((block) => block.kind === 'table')
  if (table === undefined) throw new Error('There is no table')
  return table
}

test('A listener hears the paragraph, its caption, the columns and how many rows there are', async () => {
  const { description } = await tableOf('| Name | Sum |', '| --- | ---: |', '| Hub | £5k |')
  expect(description).toBe('Table of paragraph 3.1, The facts are; columns: Name, Sum; rows: 1')
})

test('A head left blank is no head: no empty row is set, and the columns are counted', async () => {
  const { head, rows, columns, description } = await tableOf('| | |', '| --- | --- |', '| Opened | 2014 |', '| Closed | 2015 |')
  expect([head.length, rows.length, columns.length]).toEqual([0, 2, 2])
  expect(description).toBe('Table of paragraph 3.1, The facts are; columns: 2; rows: 2')
})

test('A head with one blank cell keeps it, and names the others alone', async () => {
  const { head, description } = await tableOf('| | Sum |', '| --- | ---: |', '| Hub | £5k |')
  expect(head.length).toBe(2)
  expect(description).toContain('columns: Sum;')
})
