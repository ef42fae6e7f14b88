/** The files for VS Code are what it reads, and a snippet writes what our reader reads. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { editorFiles } from '../../src/editor/files.ts'
import { snippets } from '../../src/editor/snippets.ts'
import type { Beside } from '../../src/read/source.ts'
import { bcb, sourceOf } from '../support/house.ts'

const files = new Map(editorFiles({ houseStyle: '{}\n', meeting: '{ }\n' }).map(({ name, text }) => [name, text]))
const read = (name: string): unknown => JSON.parse(files.get(name) ?? '')

describe('The files for VS Code', () => {
  test('are plain JSON under .vscode', () => {
    for (const [name, text] of files) {
      expect(name).toMatch(/^\.vscode\//)
      expect(() => { JSON.parse(text) }, name).not.toThrow()
    }
  })
  test('check house-style.yaml and meeting.yaml, each by its schema that is written beside them', () => {
    const schemas = Object.entries(Object(Object(read('.vscode/settings.json'))['yaml.schemas'])).map(([schema, of]) => [of, files.get(schema.replace(/^\.\//, ''))])
    expect(schemas).toEqual([['**/house-style.yaml', '{}\n'], ['**/meeting.yaml', '{ }\n']])
  })
  test('give each snippet a name, a prefix and a body, for Markdown alone', () => {
    const written = Object.values(Object(read('.vscode/boardpaper.code-snippets')))
    expect(written.length).toBe(snippets.length)
    for (const one of written) expect(one).toEqual({ scope: 'markdown', prefix: expect.stringMatching(/^[a-z]+$/), description: expect.stringMatching(/\S/), body: expect.any(Array) })
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length)
  })
})

/** A snippet as it stands when an author has gone through its stops and changed nothing. */
const writtenBy = (prefix: string): string => {
  const body = snippets.find((one) => one.prefix === prefix)?.body.join('\n') ?? ''
  return body.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace(/\$\{\d+:([^{}]*)\}/g, '$1').replace(/\$\d+/g, '')
}

const front = '---\nto: Business Coordination Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Title\n---\n'
const purpose = '# Purpose\n\nTo inform the Board.\n\n# Recommendation\n\nThe Board to note this.\n'
const above = `${front}\n${purpose}\n# Body\n\n`
/** A whole paper round each snippet. */
const papers: Readonly<Record<string, (body: string) => string>> = {
  front: (body) => `${body}\n${purpose}`,
  section: (body) => `${front}\n${purpose}\n${body}\n`,
  awards: (body) => above + body,
  named: (body) => above + body,
  para: (body) => `${above}Words of it. {#name}\n\nSee ${body}.\n`,
  accept: (body) => `${front.replace(/---\n$/, '')}${body}\n---\n\n${purpose}`,
  exempt: (body) => `${front.replace('title:', 'exempt-passages: 1\ntitle:')}\n${purpose}\n# Body\n\n${body}`,
  bullets: (body) => `${above}The Board:\n\n${body}`,
  bibliography: (body) => `${above}Words.\n\n${body}\n`,
  continued: (body) => `${above}The Board:\n\n- notes this.\n\n${body}`,
  picture: (body) => `${above}The map:\n\n${body}`,
  footnote: (body) => `${above}Words${body}\n`,
  quotation: (body) => `${above}Words:\n\n${body}`,
  appendix: (body) => `${above}See [](#name).\n\n${body}\n`,
  csv: (body) => `${above}The awards are:\n\n${body}`,
}
/** What a snippet names, as it may stand beside the paper. */
const filesBeside: ReadonlyMap<string, Uint8Array> = new Map([
  ['map.png', readFileSync(new URL('../../docs/pictures/2014-02-27-page-3.png', import.meta.url))],
  ['awards.csv', new TextEncoder().encode('Recipient,Award\nConstabulary,£10k\nTotal,£10k\n')],
])
const beside = (name: string): Beside => {
  const bytes = filesBeside.get(name)
  return bytes === undefined ? { kind: 'refused', because: 'it does not exist' } : { kind: 'found', file: name, bytes }
}
const codesOf = (prefix: string): string[] =>
  checkSource({ ...sourceOf(papers[prefix]?.(writtenBy(prefix)) ?? ''), beside }, bcb).findings.map(({ code }) => code)

/** What is told by the nature of the snippet: there is no total here that the acceptance could be for. */
const told: Readonly<Record<string, readonly string[]>> = { accept: ['acceptance-unused'] }

describe.each(snippets.map(({ prefix }) => [prefix]))('The snippet %s', (prefix) => {
  test('writes what is read without a finding', () => {
    expect(codesOf(prefix)).toEqual(told[prefix] ?? [])
  })
})
