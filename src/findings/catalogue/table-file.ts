/** What is said of a table in a file of its own beside the paper. */
import type { CatalogueEntry } from './entry.ts'

export const tableFileFindings = {
  'table-file-missing': {
    severity: 'error',
    why: 'The paper would be printed without its table.',
    help: 'Put the file beside the paper, or correct its name in the paper.',
  },
  'table-file-kind': {
    severity: 'error',
    why: 'A table beside a paper is read from a file of plain text, so that every figure is as somebody typed it and saw it.',
    help: 'Save the table as CSV UTF-8 (Comma delimited), and name that file in the paper.',
  },
  'table-separator': {
    severity: 'error',
    why: 'Cells that are cut at the wrong sign put figures into the wrong column.',
    help: 'Save the table again as CSV UTF-8 (Comma delimited); a head that has a comma in it stands between quotation marks.',
  },
  'table-quotes': {
    severity: 'error',
    why: 'Quotation marks say where a cell ends; where they do not pair up, rows run into each other.',
    help: 'Put quotation marks round the whole cell, and write each one inside it twice.',
  },
  'table-column-missing': {
    severity: 'error',
    why: 'The board is told who receives what, and columns are known by their heads.',
    help: 'Give the column the head that the house style knows.',
  },
  'table-column-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of the two columns out, or give it another head.',
  },
  'table-column-unnamed': {
    severity: 'error',
    why: 'Only a head says what the words under it are, and whether they are printed.',
    help: 'Write the head of the column, or take the words out.',
  },
  'table-row-unnamed': {
    severity: 'error',
    why: 'A row that names no recipient is set as further lines of the row above, and a figure that stands there alone may be a total or an award.',
    help: 'Write whose row it is, such as Total, in the column that names the rows.',
  },
  'table-cell-spoilt': {
    severity: 'error',
    why: 'What was meant is lost, and this would be printed in its place.',
    help: 'Write what is meant into the cell.',
  },
  'table-formula': {
    severity: 'error',
    why: 'The formula would be printed, and nothing is calculated by it.',
    help: 'Write the figure that it comes to; a total may be left to be filled in by = alone.',
  },
  'table-date-doubtful': {
    severity: 'warning',
    why: 'Spreadsheets turn references and fractions into dates, and save the date.',
    help: 'If it is no date, write what is meant into the cell and format the column as text.',
  },
  'table-row-exempt': {
    severity: 'warning',
    why: 'A paper with a row that is not for publication is itself not for publication.',
    help: 'Nothing needs doing if that is meant; if not, empty the cell.',
  },
} as const satisfies Record<string, CatalogueEntry>
