/** Words the measurements as docs/performance.md. */

const ratio = (one, other) => (one / other).toFixed(2)
const milliseconds = (number) => `${number.toFixed(number < 10 ? 2 : 0)} ms`
const perSecond = (count, time) => (count / time * 1000).toFixed(0)
const megabytes = (number) => `${number.toFixed(0)} MB`
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
const verdict = (number, target) => (number <= target ? 'met' : 'missed')

/** @returns Markdown, one sentence a line */
export const performancePage = ({ machine, cold, warm, many, lengths, pack, sizes, checked, cells }) => {
  const [ours, oursLong, naive, naiveLong] = ['boardpaper short', 'boardpaper long', 'naive short', 'naive long'].map((name) => lengths[name])
  const coldRatio = cold.boardpaper / cold.naive
  const warmRatio = warm.boardpaper / warm.naive
  const lengthRatio = oursLong.perPage / ours.perPage
  const row = (cells) => `| ${cells.join(' | ')} |`
  return `${[
    '# Performance',
    '',
    'Written by `npm run bench`, which builds the program and then lets it and a naive reference take turns.',
    'The naive reference (\`bench/naive/\`) reads with remark and writes with pdfkit and docx as their documentation shows: fonts by path, no tags, no checks, no attached model.',
    'boardpaper does all of its work in every figure: reading with findings, numbering, the audit, layout, a tagged PDF/UA-1 and PDF/A-3a file, and a DOCX.',
    '',
    '## Ratios',
    '',
    row(['what', 'boardpaper ÷ naive', 'target', '']),
    row(['---', '---:', '---:', '---']),
    row(['cold command, one paper to PDF and DOCX', ratio(cold.boardpaper, cold.naive), '0.60', verdict(coldRatio, 0.6)]),
    row(['the same without the start of Node itself', ratio(cold.boardpaper - cold.node, cold.naive - cold.node), '', '']),
    row(['warm, one paper to PDF and DOCX in process', ratio(warm.boardpaper, warm.naive), '0.35', verdict(warmRatio, 0.35)]),
    row(['200 papers one after another', ratio(many.boardpaper.milliseconds, many.naive.milliseconds), '', '']),
    row(['a page of a long PDF', ratio(oursLong.perPage, naiveLong.perPage), '', '']),
    '',
    `Node alone, told to do nothing, takes ${ratio(cold.node, cold.naive)} of the cold naive reference: nothing that is run by it can take less.`,
    'typst with pandoc, once measured beside the same reference, took 0.22 of it; there the cold command means to get.',
    '',
    row(['what', 'long ÷ short', 'target', '']),
    row(['---', '---:', '---:', '---']),
    row([`cost of a page of ${oursLong.pages} against one of ${ours.pages}, boardpaper`, lengthRatio.toFixed(2), '1.00', verdict(lengthRatio, 1)]),
    row([`cost of a page of ${naiveLong.pages} against one of ${naive.pages}, naive`, ratio(naiveLong.perPage, naive.perPage), '', '']),
    '',
    '## Figures',
    '',
    `Measured on ${machine}.`,
    'Medians of 15 cold runs, of 40 warm ones, and of 3 processes each for the rest; a page is read, audited, laid out and drawn.',
    '',
    row(['what', 'boardpaper', 'naive']),
    row(['---', '---:', '---:']),
    row(['Node alone, cold', milliseconds(cold.node), milliseconds(cold.node)]),
    row(['cold command', milliseconds(cold.boardpaper), milliseconds(cold.naive)]),
    row(['warm paper', milliseconds(warm.boardpaper), milliseconds(warm.naive)]),
    row(['200 papers: papers a second', perSecond(200, many.boardpaper.milliseconds), perSecond(200, many.naive.milliseconds)]),
    row(['200 papers: most memory', megabytes(many.boardpaper.megabytes), megabytes(many.naive.megabytes)]),
    row(['short PDF: a page', `${milliseconds(ours.perPage)} (${ours.pages} pages)`, `${milliseconds(naive.perPage)} (${naive.pages} pages)`]),
    row(['long PDF: a page', `${milliseconds(oursLong.perPage)} (${oursLong.pages} pages)`, `${milliseconds(naiveLong.perPage)} (${naiveLong.pages} pages)`]),
    row(['long PDF: most memory', megabytes(oursLong.megabytes), megabytes(naiveLong.megabytes)]),
    row([`pack of ${pack.pages} pages, cold`, `${(pack.milliseconds / 1000).toFixed(1)} s`, '']),
    row(['pack: most memory', megabytes(pack.megabytes), '']),
    row(['size of the PDF', kilobytes(sizes['ours pdf']), kilobytes(sizes['naive pdf'])]),
    row(['size of the DOCX', kilobytes(sizes['ours docx']), kilobytes(sizes['naive docx'])]),
    '',
    '## Checking figures',
    '',
    '`boardpaper audit` reads tables and then checks them. The naive reference checks nothing.',
    'The tables have 20 rows and 5 columns, half of them in CSV and half in Markdown files; the one of equal figures has 40 columns, and each of its rows might be the sum of others.',
    '',
    row(['what', 'reading', 'checking', 'most memory']),
    row(['---', '---:', '---:', '---:']),
    row([`${checked.tables} tables, ${checked.checks} totals`, milliseconds(checked.reading), milliseconds(checked.checking), megabytes(checked.megabytes)]),
    ...Object.entries(cells).map(([rows, one]) => row([`${rows} rows of equal figures`, milliseconds(one.reading), milliseconds(one.checking), megabytes(one.megabytes)])),
  ].join('\n')}\n`
}
