/** Folders of files whose names alone matter, and what is told of them. */
import type { Finding } from '../../src/findings/finding.ts'
import { folderWith } from '../support/folder.ts'

/** A folder with these files in it, each with its own name as contents. */
export const folderOf = (...names: readonly string[]): string => folderWith(Object.fromEntries(names.map((name) => [name, name])))

export const told = ({ findings }: { readonly findings: readonly Finding[] }): string[] => findings.map(({ file, code }) => `${file} ${code}`)
