/** The words of the house: small Handlebars texts with named slots. What comes out is never parsed as a Handlebars text again. */
import Handlebars from 'handlebars'
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../findings/place.ts'
import { textNames, type TextName, type TextSources } from '../model/house-style.ts'

/** The slots that each text may use. */
export const textSlots = {
  'page-number': ['page', 'pages'],
  'running-head': ['title'],
  'not-for-publication': [],
  ground: ['ground'],
  // In a public edition: when it may be published after all, and what stands in a table in place of rows.
  release: ['date'],
  'withheld-row': ['count', 'ground'],
  'withheld-rows': ['count', 'ground'],
  'table-description': ['paragraph', 'caption', 'columns', 'rows'],
  // Stands in the running head of a draft; and, in a draft, in place of what is missing.
  draft: [],
  gap: ['what'],
  // Who has cleared the paper, and when.
  cleared: ['post', 'date'],
  // For those who hear a paper: what the mark of a footnote is called, what leads back from the footnote, and what all of them are called.
  'note-mark': ['number'],
  'note-back': ['number'],
  notes: [],
} as const satisfies Record<TextName, readonly string[]>

/** The slots through which an author's words are printed: a text without them would drop those. */
const wantedSlots: Partial<Record<TextName, readonly string[]>> = { ground: ['ground'], release: ['date'], 'withheld-row': ['ground'], 'withheld-rows': ['count', 'ground'], gap: ['what'], cleared: ['post', 'date'] }

/** Texts that say what must be seen, or heard; the others may be left empty. */
const neverEmpty: readonly TextName[] = ['not-for-publication', 'draft', 'table-description', 'note-mark', 'note-back', 'notes']

type Slots<Name extends TextName> = Readonly<Record<(typeof textSlots)[Name][number], string>>

/** Words a text with its slots filled. */
export type Texts = <Name extends TextName>(name: Name, slots: Slots<Name>) => string

/**
 * Compiles the texts of a house; each is compiled when first used, and once.
 * @param folder the house's folder as people know it, for findings
 * @returns null with findings when a text is malformed or asks for a slot that does not exist
 */
export const compileTexts = (folder: string, sources: TextSources): { texts: Texts | null; findings: readonly Finding[] } => {
  const findings = textNames.flatMap((name) => checkText(name, `${folder}/${name}.hbs`, sources[name]))
  if (findings.length > 0) return { texts: null, findings }
  const compiled = new Map<TextName, Handlebars.TemplateDelegate>()
  const texts: Texts = (name, slots) => {
    const template = compiled.get(name) ?? compile(onOneLine(sources[name]))
    compiled.set(name, template)
    return template(slots).trim()
  }
  return { texts, findings }
}

const compile = (source: string): Handlebars.TemplateDelegate => Handlebars.compile(source.trim(), { noEscape: true, strict: true, knownHelpersOnly: true })

/**
 * Words a single text that pages are not made of, such as the skeleton of a new paper.
 * @param file the text as people know it, for findings
 * @returns null with findings when the text is malformed or asks for a slot that is not filled
 */
export const fillText = (file: string, source: string, slots: Readonly<Record<string, string>>): { text: string | null; findings: readonly Finding[] } => {
  const findings = check(Object.keys(slots), file, source)
  return { text: findings.length > 0 ? null : compile(source)(slots), findings }
}

/** A text is one line of a paper: where its file goes on to the next line stands a space. */
const onOneLine = (source: string): string => source.replace(/[ \t]*[\t\r\n]+[ \t]*/g, ' ')

/** What is wrong with one of the texts of a house. */
const checkText = (name: TextName, file: string, source: string): readonly Finding[] => {
  const stray = strayBrace(source)
  if (stray !== null) return [finding('text-malformed', file, stray, 'A brace stands here by itself. A slot has two on either side, such as {{title}}.')]
  const found = check(textSlots[name], file, source)
  return found.length > 0 ? found : leftOut(name, file, source)
}

/** A house text is words and slots; helpers, partials and blocks have no place in it. */
const check = (slots: readonly string[], file: string, source: string): Finding[] => {
  let statements: hbs.AST.Statement[]
  try {
    statements = Handlebars.parse(source).body
  } catch (error) {
    return [finding('text-malformed', file, placeNamedIn(error, source), 'What stands between braces here is no slot.')]
  }
  return statements.flatMap((statement) => {
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return []
    if (isSlot(statement)) {
      const asked = statement.path.original
      return slots.includes(asked) ? [] : [finding('text-slot', file, placeOf(statement), `There is no {{${asked}}} for this text.`, {
        help: slots.length === 0 ? 'This text has no slots: write its words alone.' : `Use ${slots.map((slot) => `{{${slot}}}`).join(', ')}.`,
      })]
    }
    return [finding('text-malformed', file, placeOf(statement), 'Only words and slots such as {{title}} have a place in a house text.')]
  })
}

/** What a text must say and does not. */
const leftOut = (name: TextName, file: string, source: string): Finding[] => {
  const statements = Handlebars.parse(source).body
  const used = statements.flatMap((statement) => (isSlot(statement) ? [statement.path.original] : []))
  const missing = (wantedSlots[name] ?? []).find((slot) => !used.includes(slot))
  if (missing !== undefined) return [finding('text-slot-left-out', file, startOfFile, `This text has no {{${missing}}}.`)]
  const says = statements.some((statement) => isSlot(statement) || 'value' in statement && statement.type === 'ContentStatement' && String(statement.value).trim() !== '')
  return says || !neverEmpty.includes(name) ? [] : [finding('text-malformed', file, startOfFile, 'This text says nothing.')]
}

/** The first brace that belongs to no slot and no remark; null when there is none. */
const strayBrace = (source: string): Place | null => {
  const words = source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{[^{}]*\}\}\}|\{\{[^{}]*\}\}/g, (slot) => slot.replace(/[^\n]/g, ' '))
  const at = words.search(/[{}]/)
  if (at === -1) return null
  const before = source.slice(0, at).split('\n')
  return placeOnLine(before.length, (before.at(-1) ?? '').length + 1, /^(?:\{+|\}+)/.exec(words.slice(at))?.[0].length ?? 1)
}

/** The line that Handlebars names when it gives up; it names no column. */
const placeNamedIn = (error: unknown, source: string): Place => {
  const line = Number(/\bline (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 1)
  const text = source.split(/\r?\n/)[line - 1] ?? ''
  return placeOnLine(line, 1, Math.max(1, text.length))
}

type Slot = hbs.AST.MustacheStatement & { path: hbs.AST.PathExpression }

const isSlot = (statement: hbs.AST.Statement): statement is Slot =>
  statement.type === 'MustacheStatement' && 'path' in statement && 'params' in statement &&
  Array.isArray(statement.params) && statement.params.length === 0

const placeOf = ({ loc }: hbs.AST.Statement): Place =>
  placeOnLine(loc.start.line, loc.start.column + 1, loc.end.line === loc.start.line ? loc.end.column - loc.start.column : 1)
