/** Which findings are new or gone since the last build. */
import { expect, test } from 'vitest'
import { sinceLastBuild } from '../../src/cli/since.ts'
import { finding, type Finding } from '../../src/findings/finding.ts'
import type { Code } from '../../src/findings/catalogue.ts'
import { placeOnLine } from '../../src/findings/place.ts'

const found = (code: Code, line: number, what = 'so', file = 'a.md'): Finding => finding(code, file, placeOnLine(line, 1, 1), what)
const error = found('total-differs', 31)
const warning = found('exempt-alone', 1)
const accepted: Finding = { ...error, accepted: { by: 'A', agreedBy: null, on: '27 February 2014', reason: 'r', outcome: 'o' } }

test.each<[string, readonly Finding[], readonly Finding[], string | null]>([
  ['nothing before, nothing now', [], [], null],
  ['all as before', [error], [error], 'no finding new or gone'],
  ['only moved', [error], [found('total-differs', 40)], 'no finding new or gone'],
  ['one gone', [error, warning], [warning], '1 error gone'],
  ['one new', [], [error], '1 error new: total-differs at line 31'],
  ['one for another', [error], [warning], '1 error gone, 1 warning new: exempt-alone at line 1'],
  ['said of other figures', [error], [found('total-differs', 31, 'otherwise')], '1 error gone, 1 error new: total-differs at line 31'],
  ['the same thing twice', [error], [error, found('total-differs', 35)], '1 error new: total-differs at line 35'],
  ['answered for', [error], [accepted], '1 error gone, 1 accepted error new: total-differs at line 31'],
  ['in another file', [], [found('total-differs', 3, 'so', 'awards.csv')], '1 error new: total-differs at line 3 of awards.csv'],
  ['many', [], Array.from({ length: 7 }, (_, index) => found('total-differs', index + 1, `${index}`)),
    '7 errors new: total-differs at line 1, total-differs at line 2, total-differs at line 3, total-differs at line 4, total-differs at line 5, 2 more'],
  ['of several kinds', [error, found('total-differs', 1, 'x'), warning], [], '2 errors and 1 warning gone'],
])('%s', (_, before, after, said) => {
  expect(sinceLastBuild(before, after, 'a.md')).toBe(said)
})

test('the file is named when more than one was built', () => {
  expect(sinceLastBuild([], [error], null)).toBe('1 error new: total-differs at line 31 of a.md')
})
