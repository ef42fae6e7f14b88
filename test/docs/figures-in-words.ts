/** What a cell of figures is worth, in words that a reader of a document understands. */
import type { Figure } from '../../src/model/figure.ts'
import type { FiguresRead } from '../../src/read/figures.ts'

export const worthOf = (read: FiguresRead): string => {
  switch (read.kind) {
    case 'blank': return 'nothing stated'
    case 'words': return 'words, and no figure'
    case 'unreadable': return `unreadable: ${read.why}`
    case 'figures': return read.figures.map(worth).join(', and ')
  }
}

const hedges = { about: 'about ', 'up-to': 'up to ', 'at-least': 'at least ' } as const

const worth = (figure: Figure): string => {
  switch (figure.kind) {
    case 'money': return `${figure.hedge === null ? '' : hedges[figure.hedge]}${pounds(figure.pence)}`
    case 'range': return `from ${worth(figure.from)} to ${worth(figure.to)}`
    case 'number': return `${figure.hedge === null ? '' : hedges[figure.hedge]}${decimal(figure.digits, figure.decimals)}, of what its column says`
    case 'percentage': return `${decimal(figure.digits, figure.decimals)} per cent, never added`
    case 'nil': return 'zero'
    case 'absent': return 'nothing stated'
    case 'awaited': return 'not known yet: totals that need it are not checked'
  }
}

const pounds = (pence: bigint): string => {
  const [sign, plain] = pence < 0n ? ['−', -pence] : ['', pence]
  const rest = plain % 100n
  return `${sign}${String(plain / 100n).replace(/\B(?=(\d{3})+$)/g, ',')}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`} pounds`
}

const decimal = (digits: bigint, decimals: number): string => {
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0')
  return `${digits < 0n ? '−' : ''}${decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`}`
}
