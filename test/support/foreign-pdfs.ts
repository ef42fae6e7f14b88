/** PDFs as others send them, made without a line of ours: sound ones of every size and turn, and such as nobody should bind. */
import { readFileSync } from 'node:fs'
import { passingFolder, put } from './folder.ts'
import { pdfOfObjects } from './planted.ts'
import { output } from './run.ts'

const streamOf = (content: string, entries = ''): string => `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`
const text = (words: string, x: number, y: number): string => `BT /F1 14 Tf ${x} ${y} Td (${words}) Tj ET`

/** A letter of two pages, as Ghostscript prints it. */
export const letter = async (): Promise<Uint8Array> => {
  const folder = passingFolder()
  const page = (words: string): string => `/Times-Roman findfont 14 scalefont setfont 72 760 moveto (${words}) show 72 30 moveto (At the very foot of ${words}) show showpage\n`
  const source = put(folder, 'letter.ps', `%!PS\n<< /PageSize [595 842] >> setpagedevice\n${page('the letter, page one')}${page('the letter, page two')}`)
  await output('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${folder}/letter.pdf`, source])
  return readFileSync(`${folder}/letter.pdf`)
}

/** Pages of several sizes and turns, what they share with one another above them, and one drawn in two streams that are one text. */
export const plans = (): Uint8Array => {
  const page = (content: number, more: string): string => `<< /Type /Page /Parent 2 0 R /Contents ${content} 0 R ${more}>>`
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R 6 0 R 7 0 R 8 0 R 9 0 R] /Count 7 /MediaBox [0 0 595 842] /Resources << /Font << /F1 10 0 R >> >> >>',
    page(11, ''),
    page(12, '/Rotate 90 '),
    page(13, '/MediaBox [0 0 1191 842] /Rotate 180 '),
    page(14, '/Rotate 270 /CropBox [50 60 545 700] '),
    page(15, '/MediaBox [-100 -50 150 100] '),
    page(16, '/UserUnit 2 '),
    `<< /Type /Page /Parent 2 0 R /Contents [17 0 R 18 0 R] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    streamOf(text('upright', 72, 770)), streamOf(text('clockwise', 100, 200)), streamOf(text('headlong', 900, 700)), streamOf(text('leftwards', 300, 400)),
    // It leaves its own state open, and closes one that was never opened.
    streamOf(`q ${text('card', -80, 60)}`), streamOf(`${text('double', 72, 400)} Q`),
    streamOf('BT /F1 14 Tf 72 500'), streamOf('Td (parted) Tj ET'),
  ])
}

/** A tagged and signed page with a bookmark, a link, a stamp, a comment, an empty field, a script that runs when it is opened, and a file inside. */
export const busy = (): Uint8Array => pdfOfObjects([
  `<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R /Outlines 8 0 R
    /OpenAction << /S /JavaScript /JS (app.alert\\("Planted"\\)) >> /Names << /EmbeddedFiles << /Names [(secret.txt) 10 0 R] >> >>
    /AcroForm << /Fields [<< /FT /Sig /T (Signed) /V << /Type /Sig /Name (An auditor) >> >> << /FT /Tx /T (Remarks) >>] >> >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R /StructParents 0 /Annots [
    << /Type /Annot /Subtype /Link /Rect [72 690 200 710] /A << /S /URI /URI (https://example.org) >> >>
    << /Type /Annot /Subtype /Stamp /Rect [300 300 400 350] /F 4 /AP << /N 12 0 R >> /P 3 0 R >>
    << /Type /Annot /Subtype /Text /Rect [72 500 92 520] /Contents (Is this right?) /F 4 >>
    << /Type /Annot /Subtype /Stamp /Rect [300 100 400 150] /F 2 /AP << /N 13 0 R >> >>
    << /Type /Annot /Subtype /Highlight /Rect [72 690 200 710] /F 4 >> ] >>`,
  streamOf(`/P << /MCID 0 >> BDC ${text('tagged words', 72, 700)} EMC`),
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> >>',
  '<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0 >>',
  '<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>',
  '<< /Title (A bookmark) /Parent 8 0 R /Dest [3 0 R /Fit] >>',
  '<< /Type /Filespec /F (secret.txt) /EF << /F 11 0 R >> >>',
  streamOf('Planted secret', '/Type /EmbeddedFile '),
  streamOf(text('stamped', 0, 5), '/Type /XObject /Subtype /Form /BBox [0 0 50 25] /Resources << /Font << /F1 5 0 R >> >> '),
  streamOf(text('unseen stamp', 0, 5), '/Type /XObject /Subtype /Form /BBox [0 0 50 25] /Resources << /Font << /F1 5 0 R >> >> '),
], '/Info << /Title (Report of the auditor) >> ')

const onePage = (catalogue: string, page = '', more: readonly string[] = []): Uint8Array => pdfOfObjects([
  `<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page}>>`, streamOf('0 0 m 10 10 l S'), ...more,
])
const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array => Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1')

/** What nobody should bind, by what is wrong with it. */
export const hostile: Readonly<Record<string, Uint8Array>> = {
  'an empty file': new Uint8Array(),
  'a Word file': Buffer.from('PK\u0003\u0004 no PDF', 'latin1'),
  'one that is locked': pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], '/Encrypt << /Filter /Standard /V 1 /R 2 >> '),
  'one that breaks off': onePage('').slice(0, 300),
  'no pages': pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
  'fewer pages than it says': replaced(onePage(''), '/Count 1', '/Count 3'),
  'pages in a circle': pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  'a page without a size': replaced(onePage(''), '/MediaBox [0 0 595 842]', ''),
  'content that is not there': replaced(onePage(''), '/Contents 4 0 R', '/Contents 9 0 R'),
  'content that is damaged': onePage('', '', []).length > 0 ? replaced(onePage(''), `<< /Length 15 >>\nstream\n0 0 m 10 10 l S`, '<< /Length 15 /Filter /FlateDecode >>\nstream\nno deflated data') : new Uint8Array(),
  'a resource that is not there': onePage('', '/Resources << /XObject << /X 9 0 R >> >> '),
  'content in another file': replaced(onePage(''), '<< /Length 15 >>', '<< /Length 15 /F (C:/x.bin) >>'),
  'a form that is filled in': onePage('/AcroForm << /Fields [<< /FT /Tx /T (Amount) /V (5,000) >> << /FT /Btn /T (Agreed) /V /Yes >>] >> '),
  'a form of another kind': onePage('/AcroForm << /Fields [] /XFA (x) >> '),
  'a layer that is switched off': onePage('/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >> ', '', ['<< /Type /OCG /Name (Draft) >>']),
  'a portfolio': onePage('/Collection << >> '),
  'brackets without end': pdfOfObjects([`<< /Type /Catalog /Pages 2 0 R >>`, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /X ${'['.repeat(400)}${']'.repeat(400)} >> >>`]),
  'more pages than anybody reads': pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${'<< /Type /Page >> '.repeat(3001)}] /Count 3001 >>`]),
  'a figure beyond measure': onePage('', `/Resources << /X 1${'0'.repeat(30)} >> `),
}
