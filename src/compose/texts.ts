/** The words of the house: small Handlebars texts with named slots. What comes out is the words of one node and is never parsed again. */
import Handlebars from 'handlebars'
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../findings/place.ts'
import { textNames, type TextName, type TextSources } from '../model/house-style.ts'

/** The slots that each text may use. */
const textSlots = {
  'page-number': ['page', 'pages'],
  'running-head': ['title'],
  'not-for-publication': [],
  ground: ['ground'],
  'table-description': ['paragraph', 'caption', 'columns', 'rows'],
} as const satisfies Record<TextName, readonly string[]>

type Slots<Name extends TextName> = Readonly<Record<(typeof textSlots)[Name][number], string>>

/** Words a text with its slots filled. */
export type Texts = <Name extends TextName>(name: Name, slots: Slots<Name>) => string

/**
 * Compiles the texts of a house; each is compiled when first used, and once.
 * @param folder the house's folder as people know it, for findings
 * @returns null with findings when a text is malformed or asks for a slot that does not exist
 */
export const compileTexts = (folder: string, sources: TextSources): { texts: Texts | null; findings: readonly Finding[] } => {
  const findings = textNames.flatMap((name) => check(name, `${folder}/${name}.hbs`, sources[name]))
  if (findings.length > 0) return { texts: null, findings }
  const compiled = new Map<TextName, Handlebars.TemplateDelegate>()
  const texts: Texts = (name, slots) => {
    const template = compiled.get(name) ?? Handlebars.compile(sources[name].trim(), { noEscape: true, strict: true, knownHelpersOnly: true })
    compiled.set(name, template)
    return template(slots)
  }
  return { texts, findings }
}

/** A house text is words and slots; helpers, partials and blocks have no place in it. */
const check = (name: TextName, file: string, source: string): Finding[] => {
  let statements: hbs.AST.Statement[]
  try {
    statements = Handlebars.parse(source).body
  } catch (error) {
    return [finding('text-malformed', file, startOfFile, `Handlebars cannot read it: ${firstLine(error)}.`)]
  }
  return statements.flatMap((statement) => {
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return []
    if (isSlot(statement)) {
      const slots: readonly string[] = textSlots[name]
      const asked = statement.path.original
      return slots.includes(asked) ? [] : [finding('text-slot', file, placeOf(statement), `There is no {{${asked}}} for this text.`, {
        help: slots.length === 0 ? 'This text has no slots: write its words alone.' : `Use ${slots.map((slot) => `{{${slot}}}`).join(', ')}.`,
      })]
    }
    return [finding('text-malformed', file, placeOf(statement), 'Only words and slots such as {{title}} have a place in a house text.')]
  })
}

type Slot = hbs.AST.MustacheStatement & { path: hbs.AST.PathExpression }

const isSlot = (statement: hbs.AST.Statement): statement is Slot =>
  statement.type === 'MustacheStatement' && 'path' in statement && 'params' in statement &&
  Array.isArray(statement.params) && statement.params.length === 0

const placeOf = ({ loc }: hbs.AST.Statement): Place =>
  placeOnLine(loc.start.line, loc.start.column + 1, loc.end.line === loc.start.line ? loc.end.column - loc.start.column : 1)

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
