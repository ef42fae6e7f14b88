/** What VS Code completes in a paper: each kind of block by a short word, with stops where the author writes on. */

export interface Snippet {
  /** The words by which it is found in the list. */
  readonly name: string
  /** What an author types. */
  readonly prefix: string
  readonly description: string
  /** Line by line; `${1:words}` is the first place to write, `$0` the last. */
  readonly body: readonly string[]
}

export const snippets: readonly Snippet[] = [
  {
    name: 'Front matter',
    prefix: 'front',
    description: 'The fields at the head of a paper.',
    body: ['---', 'to: ${1:Business Coordination Board}', 'from: ${2:Chief Executive}', 'date: ${3:27 February 2014}', 'title: ${4:Title of the paper}', 'status: ${5|draft,final|}', '---', '', '$0'],
  },
  {
    name: 'Section',
    prefix: 'section',
    description: 'A numbered section with its first paragraph.',
    body: ['# ${1:Heading}', '', '${0:First paragraph of the section.}'],
  },
  {
    name: 'Table of awards',
    prefix: 'awards',
    description: 'A paragraph with a table of who is awarded how much; the total is checked, and = fills it in.',
    body: ['${1:The awards are:}', '', '| Recipient | Award | Rationale |', '| --- | ---: | --- |', '| ${2:Recipient} | ${3:£10k} | ${4:Reason} |', '| Total | ${5:£10k} | |', '', '$0'],
  },
  {
    name: 'Named paragraph',
    prefix: 'named',
    description: 'A paragraph that others can point to.',
    body: ['${1:Words of the paragraph.} {#${2:name}}', '', '$0'],
  },
  {
    name: 'Reference to a paragraph',
    prefix: 'para',
    description: 'Prints "para 3.1", and follows when numbers move.',
    body: ['[para](#${1:name})$0'],
  },
  {
    name: 'Acceptance of a total',
    prefix: 'accept',
    description: 'For the front matter: a named person answers for a total that does not add up. Copy the working from the report.',
    body: ['accept:', '  - code: total-differs', '    figure: "${1:£265k}"', '    working: "${2:the working, word for word}"', '    by: ${3:Chief Finance Officer}', '    on: ${4:27 February 2014}', '    reason: "${5:why the figure may stand}"', '    outcome: "${6:what is going to be done}"'],
  },
  {
    name: 'Exempt passage',
    prefix: 'exempt',
    description: 'A passage that is not for publication. Count it in the front matter: exempt-passages: 1',
    body: [':::exempt{ground="${1:Paragraph 3}"}', '${2:What must not be published.}', ':::', '', '$0'],
  },
  {
    name: 'Bulleted list',
    prefix: 'bullets',
    description: 'A list that belongs to the paragraph above it.',
    body: ['- ${1:first item};', '- ${2:second item}.', '', '$0'],
  },
  {
    name: 'Bibliography',
    prefix: 'bibliography',
    description: 'The last heading of a paper, with its table.',
    body: ['# BIBLIOGRAPHY', '', '| Source Document(s) | Contact Officer | Location |', '| --- | --- | --- |', '| ${1:Document} | ${2:Post} | ${3:Where it can be found} |'],
  },
  {
    name: 'Continued paragraph',
    prefix: 'continued',
    description: 'A paragraph that goes on after its list or table, without a number of its own.',
    body: [':::continued', '${1:How the paragraph goes on.}', ':::', '', '$0'],
  },
  {
    name: 'Picture',
    prefix: 'picture',
    description: 'A picture from a file beside the paper, with the words for those who cannot see it.',
    body: ['![${1:what it shows}](${2:map.png})', '', '$0'],
  },
  {
    name: 'Footnote',
    prefix: 'footnote',
    description: 'The sign in the text; the words stand in a line of their own.',
    body: ['[^${1:1}]$0', '', '[^${1:1}]: ${2:Words of the footnote.}'],
  },
  {
    name: 'Quotation',
    prefix: 'quotation',
    description: 'Words of others, set in.',
    body: ['> ${1:The words quoted.}', '', '$0'],
  },
  {
    name: 'Appendix',
    prefix: 'appendix',
    description: 'An appendix. A paragraph of the paper points to it by its name: [Appendix](#name)',
    body: ['# Appendix: ${1:Title} {#${2:name}}', '', '${0:First paragraph of the appendix.}'],
  },
  {
    name: 'Table from a file',
    prefix: 'csv',
    description: 'A table whose rows stand in a CSV file beside the paper.',
    body: ['::table{from="${1:awards.csv}"}', '', '$0'],
  },
]
