/** A table as HTML: named for those who cannot see it, and able to scroll by itself on a narrow screen. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Cell, Column, Table } from '../../model/document.ts'
import { wordsToHtml } from './words.ts'

/** The table inside a frame that scrolls sideways where the window is too narrow; the keyboard can reach it. */
export const tableToHtml = ({ anchor, description, columns, head, rows, look, indented, together }: Table): Element =>
  h('figure', { className: ['table', look, ...(indented ? ['indented'] : []), ...(together ? ['together'] : [])], ariaLabelledBy: anchor, tabIndex: 0 }, [
    h('table', { id: anchor, ariaLabel: description }, [
      ...(columns.some(({ share }) => share !== null) ? [h('colgroup', columns.map(() => h('col')))] : []),
      ...(head.length === 0 ? [] : [h('thead', h('tr', head.map((cell, index) => cellToHtml(cell, columns[index], 'col'))))]),
      h('tbody', rows.map(({ weight, cells }) =>
        h('tr', weight === 'total' ? { className: ['total'] } : {}, cells.map((cell, index) => cellToHtml(cell, columns[index], cell.headsRow ? 'row' : null))))),
    ]),
  ])

const cellToHtml = ({ lines, unbroken }: Cell, column: Column | undefined, scope: 'col' | 'row' | null): Element => {
  const classes = [...(column === undefined || column.align === 'start' ? [] : [column.align]), ...(unbroken ? ['unbroken'] : [])]
  const className = classes.length === 0 ? {} : { className: classes }
  const content = lines.flatMap((words, index): ElementContent[] => [...(index === 0 ? [] : [h('br')]), ...wordsToHtml(words)])
  // A head cell without words would name nothing.
  return scope === null || content.length === 0 ? h('td', className, content) : h('th', { scope, ...className }, content)
}
