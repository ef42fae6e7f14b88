/** The files that make VS Code fit for papers: settings, snippets, a task that watches, and what to install. */
import { problemMatchers } from './problem-matcher.ts'
import { snippets } from './snippets.ts'

export interface EditorFile {
  /** From the top of the papers project. */
  readonly name: string
  readonly text: string
}

const schemaFiles = { houseStyle: '.vscode/boardpaper-house-style.schema.json', meeting: '.vscode/boardpaper-meeting.schema.json' }

/**
 * All of them, as text. A project that has one of them keeps its own.
 * @param schemas what `boardpaper schema` prints of them
 */
export const editorFiles = (schemas: Readonly<Record<keyof typeof schemaFiles, string>>): readonly EditorFile[] => [
  { name: '.vscode/settings.json', text: json(settings) },
  { name: '.vscode/boardpaper.code-snippets', text: json(Object.fromEntries(snippets.map(({ name, ...rest }) => [name, { scope: 'markdown', ...rest }]))) },
  { name: '.vscode/tasks.json', text: json(tasks) },
  { name: '.vscode/extensions.json', text: json(extensions) },
  { name: schemaFiles.houseStyle, text: schemas.houseStyle },
  { name: schemaFiles.meeting, text: schemas.meeting },
]

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const settings = {
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'files.insertFinalNewline': true,
  '[markdown]': {
    'files.trimTrailingWhitespace': true,
    'editor.wordWrap': 'on',
    'editor.rulers': [],
    // A paper is written in words of its own: only blocks are completed.
    'editor.wordBasedSuggestions': 'off',
    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
    'editor.snippetSuggestions': 'top',
    // ’ and – are what a paper should have.
    'editor.unicodeHighlight.ambiguousCharacters': false,
    // A program that sets Markdown anew might move figures and marks.
    'editor.formatOnSave': false,
    'editor.formatOnPaste': false,
  },
  'yaml.schemas': { [`./${schemaFiles.houseStyle}`]: '**/house-style.yaml', [`./${schemaFiles.meeting}`]: '**/meeting.yaml' },
}

const tasks = {
  version: '2.0.0',
  tasks: [
    {
      label: 'boardpaper: watch',
      detail: 'Builds each paper as it is saved, and underlines in it what was found.',
      type: 'shell',
      command: 'boardpaper',
      args: ['build', '--watch'],
      isBackground: true,
      group: { kind: 'build', isDefault: true },
      presentation: { reveal: 'silent', panel: 'dedicated' },
      // VS Code asks once whether it may.
      runOptions: { runOn: 'folderOpen' },
      problemMatcher: problemMatchers(),
    },
  ],
}

const extensions = { recommendations: ['redhat.vscode-yaml'] }
