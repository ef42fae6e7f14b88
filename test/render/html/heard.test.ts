/** What a screen reader is told of a page: Chromium's own tree of roles and names, and not our attributes. */
import { describe, expect } from 'vitest'
import * as z from 'zod'
import type { Document } from '../../../src/model/document.ts'
import { needs } from '../../support/needs.ts'
import { axe, openBrowser } from '../../support/validators/browser.ts'
import { documentOf, everyBlock, everyNote, written } from './sample.ts'

const tree = z.object({ nodes: z.array(z.object({
  nodeId: z.string(),
  childIds: z.array(z.string()).default([]),
  role: z.object({ value: z.string() }).optional(),
  name: z.object({ value: z.string() }).optional(),
})).min(1) })

/** Everything of these roles in the order in which it is read out, as `role: name`. */
const heard = async (document: Document, roles: readonly string[]): Promise<readonly string[]> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(await written(document))
    const session = await page.context().newCDPSession(page)
    const { nodes } = tree.parse(await session.send('Accessibility.getFullAXTree'))
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const from = (id: string): string[] => {
      const { role, name, childIds } = byId.get(id) ?? { childIds: [] }
      return [...(role !== undefined && roles.includes(role.value) ? [`${role.value}: ${name?.value ?? ''}`] : []), ...childIds.flatMap(from)]
    }
    return from(nodes[0]?.nodeId ?? '')
  } finally {
    await browser.close()
  }
}

describe('Those who hear the page', () => {
  needs('Chromium')('are told what a mark is and where a footnote’s number leads', async () => {
    expect(await heard(documentOf(), ['doc-noteref', 'doc-endnotes', 'doc-backlink'])).toEqual([
      'doc-noteref: Footnote 1', 'doc-noteref: Footnote 2', 'doc-noteref: Footnote 3', 'doc-noteref: Footnote 4',
      'doc-endnotes: Footnotes',
      'doc-backlink: Back to the text of footnote 1', 'doc-backlink: Back to the text of footnote 2',
      'doc-backlink: Back to the text of footnote 3', 'doc-backlink: Back to the text of footnote 4',
    ])
  })
  needs('Chromium')('are told whose signature it is, then what stands there, in order', async () => {
    expect(await heard(documentOf(everyBlock.filter(({ kind }) => kind === 'signatures'), {}, []), ['group', 'StaticText'])).toEqual([
      'group: Ann Example', 'StaticText: Signature', 'StaticText: Date', 'StaticText: Ann Example', 'StaticText: Police and Crime Commissioner',
      'group: Bo Sample', 'StaticText: Signature', 'StaticText: Date', 'StaticText: Bo Sample', 'StaticText: Chief Executive',
    ])
  })
  needs('Chromium')('tell the footnotes of one part from those of another', async () => {
    const { parts: [part], ...rest } = documentOf(everyBlock.filter(({ kind }) => kind === 'title'))
    if (part === undefined) throw new Error('no part')
    const second = { ...part, anchor: 'second', blocks: [], notes: everyNote.map((note) => ({ ...note, anchor: `second-${note.anchor}` })) }
    const both = { ...rest, parts: [part, second] }
    const browser = await openBrowser()
    try {
      expect((await axe(browser, await written(both))).filter((found) => found.startsWith('landmark'))).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
