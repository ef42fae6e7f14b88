/** What is said of a workbook whose tables are checked. */
import type { CatalogueEntry } from './entry.ts'

export const workbookFindings = {
  'workbook-locked': {
    severity: 'error',
    why: 'What is encrypted cannot be read, and nothing in it was checked.',
    help: 'Open it with its password and save it without one, or save the sheet as CSV UTF-8.',
  },
  'workbook-macros': {
    severity: 'error',
    why: 'Macros may change figures whenever the workbook is opened, so nobody can say which of them were checked.',
    help: 'Save it as an Excel Workbook (.xlsx), which has no macros, and check that.',
  },
  'workbook-kind': {
    severity: 'error',
    why: 'Only workbooks of the kind .xlsx are read, and nothing in this one was checked.',
    help: 'Save it as an Excel Workbook (.xlsx), or the sheet as CSV UTF-8.',
  },
  'workbook-damaged': {
    severity: 'error',
    why: 'A workbook of which a part is missing or cut would be checked in part, and look as if it had been checked whole.',
    help: 'Open it in the program that it comes from and save it again.',
  },
  'workbook-cells-differ': {
    severity: 'error',
    why: 'Figures that were not read were not checked.',
    help: 'Open it in the program that it comes from and save it again; two cells may claim one place.',
  },
  'workbook-hidden': {
    severity: 'warning',
    why: 'What is hidden counts in the totals of a sheet, and whoever reads the printed sheet cannot see it.',
    help: 'Unhide it and look; what is hidden was read and checked like the rest, and stands in the ticked copy.',
  },
  'workbook-error-cell': {
    severity: 'warning',
    why: 'The formula of this cell has failed, and so have the totals that rest on it.',
    help: 'Mend the formula, or write the figure.',
  },
  'workbook-formula-without-value': {
    severity: 'warning',
    why: 'A figure that no program has worked out stands nowhere, so it was not checked.',
    help: 'Open it in Excel or LibreOffice, let it calculate, and save it again.',
  },
} as const satisfies Record<string, CatalogueEntry>
