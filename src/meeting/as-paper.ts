/** A record in the shape of a paper, so that it is numbered, audited and set as papers are. */
import { paper as gate, type Paper, type Section } from '../model/paper.ts'

const nothing: Paper['front'] = {
  to: null, from: null, date: null, title: null, shortTitle: null, publicTitle: null, language: null, status: null, version: null, marking: null, item: null, contact: [],
  cleared: null, signatures: [], accept: [], exemptPassages: null, exempt: null,
}

/** Sections as a paper that has nothing else. @param file the record as people know it */
export const asPaper = (file: string, sections: readonly Section[]): Paper =>
  gate.parse({ file, front: nothing, sections, bibliography: null, appendices: [], exempt: null, private: false }, { jitless: true })
