/** The licences of the packages that the bundle is made of, each with its own words: what their authors ask of whoever passes them on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that may be passed on inside an MIT program, with nothing asked but their notice. */
const welcome = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'])

/** The folder of the package that a bundled file comes from; null for our own files, and for what a plugin made up. */
const packageOf = (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null

/**
 * @param root the folder of the project
 * @param outputs the bundle's files, each with the files that it was made of, as esbuild's metafile has them
 * @returns Markdown
 * @throws when a package has a licence that is not known to be welcome, or no words of one
 */
export const thirdPartyNotices = (root, outputs) => {
  const bundled = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])))
  const packages = [...new Set(bundled.map(packageOf).filter((folder) => folder !== null))].sort().map((folder) => {
    const { name, version, license: licence, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    if (!welcome.has(licence)) throw new Error(`${name} ${version} is bundled under the licence ${licence}, which nobody has agreed to (scripts/third-party.mjs)`)
    return `## ${name} ${version} (${licence})\n\n${wordsOf(join(root, folder), name, author?.name ?? author)}\n`
  })
  return `# Third-party notices\n\nboardpaper is bundled with the packages below; each stays under its own licence.\n\n${packages.join('\n')}`
}

/** The licence as the package has it; of one that holds no such file, its author and what its README says of it. */
const wordsOf = (folder, name, author) => {
  const files = readdirSync(folder)
  const licence = files.find((file) => /^licen[cs]e/i.test(file))
  if (licence !== undefined) return readFileSync(join(folder, licence), 'utf8').trim().split(/\r?\n/).map((line) => `    ${line}`.trimEnd()).join('\n')
  const readme = files.find((file) => /^readme/i.test(file))
  const words = readme === undefined ? undefined : /^#+ *Licen[cs]e[^\n]*\n+([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]
  if (words === undefined) throw new Error(`${name} brings no words of its licence (scripts/third-party.mjs)`)
  return `${author}: ${words.trim()}`
}
