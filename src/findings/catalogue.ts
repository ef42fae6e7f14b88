/** Every finding there is: its code, how grave it is, why it matters and what to do. Reports and manuals print from here. */

export type Severity = 'error' | 'warning' | 'info'

export interface CatalogueEntry {
  readonly severity: Severity
  /** Why it matters, in one sentence that an officer understands. */
  readonly why: string
  /** What to do about it, in one sentence. */
  readonly help: string
}

export const catalogue = {
  // The file as a whole
  'file-empty': { severity: 'error', why: 'There is nothing to publish.', help: 'Write the paper, or remove the file.' },
  'file-too-large': {
    severity: 'error',
    why: 'A paper of that size is no paper, and reading it could take minutes.',
    help: 'Take out what was pasted in by mistake, or make two papers of it.',
  },
  'file-binary': {
    severity: 'error',
    why: 'A paper is plain text; this is another kind of file under its name.',
    help: 'Save the paper as plain text with the ending .md.',
  },
  'file-utf-16': {
    severity: 'error',
    why: 'Read as anything else than UTF-8, the words and pound signs of a paper come out wrong.',
    help: 'Save the file again and choose the encoding UTF-8.',
  },
  'file-not-utf-8': {
    severity: 'error',
    why: 'A pound sign or an apostrophe that is saved in another encoding would be printed wrong.',
    help: 'Save the file again and choose the encoding UTF-8; in Word that is Save As, Plain Text, Other encoding, Unicode (UTF-8).',
  },
  'file-too-long': {
    severity: 'error',
    why: 'A paper with that many lines is no paper, and reading it could take minutes.',
    help: 'Make two papers of it.',
  },
  'file-too-many-cells': {
    severity: 'error',
    why: 'Tables of that size cannot be read on paper, and setting them could take minutes.',
    help: 'Put the table into a file of its own, and its totals into the paper.',
  },
  'file-too-many-items': {
    severity: 'error',
    why: 'That many list items are no paper, and reading them could take minutes.',
    help: 'Make paragraphs or a table of them.',
  },
  'file-too-many-marks': {
    severity: 'error',
    why: 'That many marks are no text, and reading them could take minutes.',
    help: 'Take out what was pasted in by mistake.',
  },
  'file-too-deep': {
    severity: 'error',
    why: 'The house sets lists two levels deep; what is nested deeper cannot be printed.',
    help: 'Take out the marks that are too many.',
  },
  'file-too-many-spaces': {
    severity: 'error',
    why: 'That many spaces are no text, and reading them could take minutes.',
    help: 'Take them out; columns are made by a table.',
  },
  'file-word-too-long': {
    severity: 'error',
    why: 'A word that long fits on no line.',
    help: 'Take out what was pasted in by mistake, or part it by spaces.',
  },
  'file-unreadable': {
    severity: 'error',
    why: 'What cannot be read cannot be built, and a paper must not go missing unnoticed.',
    help: 'Make the file readable, or take it out of the folder.',
  },
  'exempt-name': {
    severity: 'error',
    why: 'Only a name that ends in .exempt.md is kept from publication; under any other name it would be built as a paper for all to read.',
    help: 'If it is not for publication, end its name in .exempt.md; if it is, take the word exempt out of its name.',
  },
  'exempt-alone': {
    severity: 'warning',
    why: 'It marks the paper beside it as not for publication, and no paper beside it has its name.',
    help: 'Give it the name of its paper, followed by .exempt.md.',
  },

  // What is written
  'output-shared': {
    severity: 'error',
    why: 'One would overwrite the other, and nobody could tell which was published.',
    help: 'Give one of them another name, or build them one after the other with --out.',
  },
  'output-unwritable': {
    severity: 'error',
    why: 'Nothing of this paper was written: a paper is written whole or not at all.',
    help: 'See that the output folder may be written to, that the disk has room, and that the file is not open in another program; then build again.',
  },
  'output-stale': {
    severity: 'error',
    why: 'It is no longer what the source says, and somebody may send it out by mistake.',
    help: 'Close it if it is open in another program, and delete it by hand.',
  },

  // Characters
  'character-unseen': {
    severity: 'error',
    why: 'What nobody can see can change what is read: letters turned round, words run together, a figure other than it looks.',
    help: 'Take it out: delete the letters round it and type them again.',
  },
  'character-not-in-face': {
    severity: 'error',
    why: 'The printed paper would show an empty box in its place.',
    help: 'Write it in other characters, or ask for a face that has it.',
  },

  // Front matter
  'front-matter-missing': {
    severity: 'error',
    why: 'To whom, from whom, when and about what stands at the head of every paper.',
    help: 'Begin the paper with its fields between two lines of three hyphens.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    why: 'Without its end nobody can tell where the paper begins.',
    help: 'Put a line of three hyphens under the last field.',
  },
  'front-matter-too-long': {
    severity: 'error',
    why: 'No paper has that many fields; its end is probably lost.',
    help: 'Put a line of three hyphens under the last field.',
  },
  'front-matter-line': {
    severity: 'error',
    why: 'A field that cannot be read would be missing from the head of the paper.',
    help: 'Write the line as "name: value"; a value with a colon or a quotation mark in it stands in quotation marks.',
  },
  'front-matter-cut': {
    severity: 'error',
    why: 'The rest of the value would be lost without a word.',
    help: 'Put the whole value in quotation marks.',
  },
  'front-matter-missing-field': {
    severity: 'error',
    why: 'The head of the paper would have a gap.',
    help: 'Write the field in a line of its own.',
  },
  'front-matter-empty-field': {
    severity: 'error',
    why: 'The head of the paper would have a gap.',
    help: 'Write the value after the colon, or take the line out if the paper needs none.',
  },
  'front-matter-unknown-field': {
    severity: 'error',
    why: 'A field that nobody reads is as good as not written.',
    help: 'Correct its name, or take the line out.',
  },
  'front-matter-field-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'front-matter-kind': {
    severity: 'error',
    why: 'A value that is not understood would be missing from the paper.',
    help: 'Write the value as it is wanted.',
  },
  'date-impossible': {
    severity: 'error',
    why: 'A paper for a day that does not exist belongs to no meeting.',
    help: 'Correct the day, the month or the year.',
  },
  'date-unreadable': {
    severity: 'error',
    why: 'A date written another way can be read as two different days.',
    help: 'Write it like 27 February 2014 or 2014-02-27.',
  },

  // Passages that are not for publication: these stop a paper whatever else is allowed
  'exempt-mark': {
    severity: 'error',
    why: 'If a mark is misread, a passage is published that must not be.',
    help: 'Write :::exempt in a line of its own above the passage and ::: in a line of its own under it; if it is no mark, put a backslash before the colon.',
  },
  'exempt-count': {
    severity: 'error',
    why: 'The number is the second look that keeps an exempt passage from being published by mistake.',
    help: 'State in the front matter how many passages are marked.',
  },
  'exempt-contents': {
    severity: 'error',
    why: 'A mark takes out whole paragraphs with their lists and tables, and nothing else.',
    help: 'Put the marks round paragraphs only.',
  },

  // The shape of a paper
  'purpose-missing': {
    severity: 'error',
    why: 'Every paper to the board begins by saying what it is for.',
    help: 'Write the section as the first of the paper.',
  },
  'recommendation-missing': {
    severity: 'error',
    why: 'The board cannot decide on a paper that recommends nothing.',
    help: 'Write the section as the second of the paper.',
  },
  'section-order': {
    severity: 'error',
    why: 'Members of the board look for Purpose and Recommendation at the head of a paper.',
    help: 'Move the section.',
  },
  'section-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Join the two, or give one another heading.',
  },
  'section-empty': {
    severity: 'error',
    why: 'A heading with nothing under it is a promise not kept.',
    help: 'Write a paragraph under it, or take the heading out.',
  },
  'section-without-heading': {
    severity: 'error',
    why: 'A section without a heading is one paragraph that bears the number of a section.',
    help: 'Write exactly one paragraph under it, or give it a heading.',
  },
  'heading-too-deep': {
    severity: 'error',
    why: 'The house style has no such heading.',
    help: 'Use fewer of the sign #.',
  },
  'heading-empty': {
    severity: 'error',
    why: 'A heading without words says nothing.',
    help: 'Write its words, or take it out.',
  },
  'heading-closed': {
    severity: 'error',
    why: 'A sign that an author wrote would be dropped.',
    help: 'Take the signs out; if they are meant, put a backslash before them.',
  },
  'heading-without-space': {
    severity: 'error',
    why: 'It would be printed as a paragraph that begins with the sign.',
    help: 'Put a space after it; if it is no heading, put a backslash before it.',
  },
  'heading-underlined': {
    severity: 'error',
    why: 'Headings are made by the sign # alone, so that a row of signs never makes one by chance.',
    help: 'Take the row of signs out, and begin the heading with # and a space.',
  },
  'text-before-section': {
    severity: 'error',
    why: 'Every paragraph of a paper has the number of its section.',
    help: 'Put a heading above it, such as # Purpose.',
  },
  'part-without-paragraph': {
    severity: 'error',
    why: 'A list or table belongs to a numbered paragraph, by which it is cited.',
    help: 'Write a paragraph above it that says what it is.',
  },
  'bibliography-columns': {
    severity: 'error',
    why: 'Readers find a source by the columns that every paper has.',
    help: 'Give the table under the heading the columns of the house style.',
  },
  'bibliography-contents': {
    severity: 'error',
    why: 'It would not be printed: the bibliography is one table.',
    help: 'Move it above the bibliography, or into its table.',
  },
  'bibliography-not-last': {
    severity: 'error',
    why: 'The bibliography closes the paper.',
    help: 'Move it to the end.',
  },

  // Lists and tables
  'list-start': {
    severity: 'error',
    why: 'A list is numbered anew when it is set, so that this number would be lost.',
    help: 'Begin the list with 1.',
  },
  'list-count': {
    severity: 'error',
    why: 'A list is numbered anew when it is set, so that this number would be changed.',
    help: 'Number the items 1, 2, 3, or all of them 1.',
  },
  'list-too-deep': {
    severity: 'error',
    why: 'The house sets lists two levels deep.',
    help: 'Make a paragraph of the upper list, or join the two lower ones.',
  },
  'item-empty': {
    severity: 'error',
    why: 'A bullet or letter with nothing beside it says nothing.',
    help: 'Write its words, or take it out.',
  },
  'item-contents': {
    severity: 'error',
    why: 'A list item is one paragraph, with at most a list under it.',
    help: 'Make it an item of its own, or a paragraph after the list.',
  },
  'item-runs-on': {
    severity: 'warning',
    why: 'It may have been meant as a paragraph of its own.',
    help: 'Set the line in by two spaces if it belongs to the item; put an empty line above it if it does not.',
  },
  'table-row-cells': {
    severity: 'error',
    why: 'Figures would move into the wrong column, or be lost.',
    help: 'Give the row as many cells as the table has columns.',
  },
  'table-without-rows': {
    severity: 'error',
    why: 'A head with nothing under it says nothing.',
    help: 'Write its rows, or take the table out.',
  },
  'table-unread': {
    severity: 'error',
    why: 'It would be printed as words with bars between them.',
    help: 'Put an empty line above the table, and under its head a row such as | --- | ---: | with one part for each column.',
  },
  'figure-unreadable': {
    severity: 'error',
    why: 'A figure that cannot be read cannot be added up, so nobody could say that the table is right.',
    help: 'Write it like £2.5k, £1,250 or TBC; if the column holds words, do not align it to the right.',
  },
  'fill-among-words': {
    severity: 'error',
    why: 'The sign would be printed, and no sum made.',
    help: 'Align the column to the right by ---: in the row under the head; to print the sign, put a backslash before it.',
  },

  // Typed by hand
  'number-by-hand': {
    severity: 'error',
    why: 'The house style numbers sections, paragraphs and lists; a number typed by hand would be printed beside it, and stay when others move.',
    help: 'Take the number out.',
  },
  'bullet-by-hand': {
    severity: 'error',
    why: 'It would be printed as part of a paragraph, not as a list.',
    help: 'Begin each item with a hyphen and a space, in a line of its own.',
  },

  // Names, references and links
  'name-malformed': {
    severity: 'error',
    why: 'A reference could not find it.',
    help: 'Write small letters, figures and hyphens, a letter first: {#grant-funding}.',
  },
  'name-twice': {
    severity: 'error',
    why: 'A reference could mean either.',
    help: 'Give one of them another name.',
  },
  'name-misplaced': {
    severity: 'error',
    why: 'It would be printed, and nothing would bear the name.',
    help: 'Put it at the very end of the paragraph, heading or list item; to print it, put a backslash before the brace.',
  },
  'reference-malformed': {
    severity: 'error',
    why: 'A reference prints the number of what it points at, so it points at a name.',
    help: 'Put a name such as {#funds} at the end of what is meant, and write [para](#funds).',
  },
  'link-scheme': {
    severity: 'error',
    why: 'A reader of the printed or published paper could not follow it.',
    help: 'Use an address that begins with https://, http:// or mailto:.',
  },
  'link-without-words': {
    severity: 'error',
    why: 'Nobody could see or hear where it leads.',
    help: 'Write words between the square brackets.',
  },
  'link-title': {
    severity: 'error',
    why: 'Words that an author wrote would not be printed.',
    help: 'Take them out, or write them beside the link.',
  },
  'link-unread': {
    severity: 'error',
    why: 'Its brackets would be printed.',
    help: 'Write [words](https://address) without any space between the brackets; if no link is meant, put a backslash before the ].',
  },

  // Markdown that has no place in a paper
  'markdown-code': {
    severity: 'error',
    why: 'A board paper holds no program code.',
    help: 'Take the backticks out; to print one, put a backslash before it.',
  },
  'markdown-quotation': {
    severity: 'error',
    why: 'The house style has no quotation set apart.',
    help: 'Write it in quotation marks in the paragraph; if no quotation is meant, put a backslash before the >.',
  },
  'markdown-image': {
    severity: 'error',
    why: 'The house style sets no pictures.',
    help: 'Take it out, and say in words what it shows.',
  },
  'markdown-struck-out': {
    severity: 'error',
    why: 'A published paper holds what is meant, not what was.',
    help: 'Take the words out; to print the signs, put a backslash before each ~.',
  },
  'markdown-footnote': {
    severity: 'error',
    why: 'The house style has no footnotes.',
    help: 'Put its words into the text, in brackets.',
  },
  'markdown-link-definition': {
    severity: 'error',
    why: 'Words that an author wrote would not be printed.',
    help: 'If it is text, put a backslash before the first bracket; if it is a link, write [words](https://address) where it belongs.',
  },
  'markdown-html': {
    severity: 'error',
    why: 'HTML is not printed as it stands; <br> in a cell is all that a paper may hold.',
    help: 'Take it out; to print the sign <, put a backslash before it.',
  },
  'markdown-rule': {
    severity: 'error',
    why: 'The house style draws the lines of a paper.',
    help: 'Take the row out.',
  },
  'markdown-task': {
    severity: 'error',
    why: 'A box to tick has no place in a paper that is to be decided on.',
    help: 'Take the box out; to print it, put a backslash before its first bracket.',
  },
  'markdown-character': {
    severity: 'error',
    why: 'Something else would be printed than what stands in the source.',
    help: 'Type the character itself.',
  },
  'markdown-formula': {
    severity: 'error',
    why: 'The house style sets no formulas.',
    help: 'Write it in words; to print the signs, put a backslash before each.',
  },
  'markdown-line-break': {
    severity: 'warning',
    why: 'A paragraph is set as one, whatever its lines in the source.',
    help: 'Nothing needs doing; to begin a new paragraph, leave an empty line.',
  },
  'markdown-asterisks': {
    severity: 'warning',
    why: 'Asterisks in a printed paper look like a mistake.',
    help: 'Put one pair directly round the words that are to be bold; to print them, put a backslash before each.',
  },

  // References and the two Recommendations
  'reference-dead': {
    severity: 'error',
    why: 'A reader who follows the reference would find nothing.',
    help: 'End the paragraph or heading that is meant with a name in braces, such as {#name}.',
  },
  'reference-unnumbered': {
    severity: 'error',
    why: 'The reference would print a number, and what it names has none.',
    help: 'Name a numbered paragraph, a list item or a section instead.',
  },
  'recommendations-differ': {
    severity: 'warning',
    why: 'The board decides on one Recommendation, and the paper states two.',
    help: 'Make the two alike, or leave the closing one out: it is then made from the opening one.',
  },
  'recommendations-differ-in-figures': {
    severity: 'error',
    why: 'The board would be asked to approve two different figures.',
    help: 'Make the two alike, or leave the closing one out: it is then made from the opening one.',
  },
  'recommendations-differ-by-abbreviation': {
    severity: 'info',
    why: 'The two Recommendations mean the same, and one has an abbreviation more.',
    help: 'Nothing needs doing; to have them alike, leave the closing one out: it is then made from the opening one.',
  },

  // Totals
  'total-differs': {
    severity: 'error',
    why: 'The board approves the printed total, and anyone may add up the rows.',
    help: 'Correct the row that is wrong, or the total.',
  },
  'total-doubtful': {
    severity: 'warning',
    why: 'The figure looks like a total, and the rows or columns that it would add up come to another sum.',
    help: 'If it is a total, correct it; if it is not, say so in its label.',
  },
  'total-rounding': {
    severity: 'info',
    why: 'A reader who adds up the rounded figures comes to another sum.',
    help: 'Nothing needs doing; a note that figures are rounded saves the question.',
  },
  'total-unlikely': {
    severity: 'warning',
    why: 'Rounding alone would seldom make so great a difference.',
    help: 'Compare the figures with the ones they were rounded from.',
  },
  'total-casting-difference': {
    severity: 'warning',
    why: 'Figures that are not rounded should add up to the pound.',
    help: 'Correct the figure that is wrong, or say that the figures are rounded.',
  },
  'total-unchecked': {
    severity: 'info',
    why: 'A total that was not checked must not be taken for one that was.',
    help: 'Once the figure is known, type it in, and the total is checked.',
  },
  'total-calculated': {
    severity: 'info',
    why: 'A program cannot vouch for its own sum: the figure is filled in, not checked.',
    help: 'Compare it with the figure that the board was promised; a final paper wants it typed in.',
  },
  'total-not-fillable': {
    severity: 'error',
    why: 'A total is filled in from exact figures only, so that nothing printed rests on a guess.',
    help: 'Type the total as it is known, or the figures that it needs.',
  },
  'total-two-readings': {
    severity: 'error',
    why: 'Nothing tells which of the rows are meant, and the two sums differ.',
    help: 'Label the row as a subtotal or a grand total, or type the figure.',
  },
  'final-total-not-stated': {
    severity: 'error',
    why: 'A final paper states its figures, so that they can be checked against a sum.',
    help: 'Type the figure in place of =.',
  },
  'acceptance-unused': {
    severity: 'warning',
    why: 'An acceptance holds for one error as it stood, and for no other.',
    help: 'Remove the entry from accept in the front matter.',
  },

  // A house style
  'house-style-line': {
    severity: 'error',
    why: 'Every paper of the house is set with this file, so none can be built until it is right.',
    help: 'Correct the line; compare it with those round it.',
  },
  'house-style-unknown': {
    severity: 'error',
    why: 'A key that nobody reads is as good as not written, and what was meant stays as it was.',
    help: 'Correct the name of the key, or take it out.',
  },
  'house-style-missing': {
    severity: 'error',
    why: 'Without it a paper could not be set.',
    help: 'Write the key with its value.',
  },
  'house-style-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'house-style-value': {
    severity: 'error',
    why: 'Every paper of the house is set with this value, so it must be understood.',
    help: 'Write the value as it is wanted.',
  },

  // The files of a house style
  'house-file': {
    severity: 'error',
    why: 'Every paper of the house is set with it, so none can be built without it.',
    help: 'Put the file back into the folder of the house.',
  },

  // The texts of a house style
  'text-malformed': {
    severity: 'error',
    why: 'Every paper of the house prints these words, so none can be built until they are right.',
    help: 'Write plain words, with slots in double braces such as {{title}} where the tool fills something in.',
  },
  'text-slot': {
    severity: 'error',
    why: 'A slot that the tool does not know would print as nothing.',
    help: 'Use only the slots of this text.',
  },
} as const satisfies Record<string, CatalogueEntry>

export type Code = keyof typeof catalogue
