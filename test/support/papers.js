/** Whole papers by chance, the same for the same seed: as an author types them, and as a reader must find them. */
import * as fc from 'fast-check';
import { bibliographyTable, figureTable, wordTable } from './papers/tables.js';
import { folded, phrase, prose } from './papers/wording.js';
const list = fc.record({
    ordered: fc.boolean(),
    items: fc.array(fc.record({
        text: prose(1, 3),
        inner: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(prose(1, 2), { minLength: 1, maxLength: 4 }) }),
    }), { minLength: 1, maxLength: 7 }),
});
const sometimes = (arbitrary, times) => fc.option(arbitrary, { nil: null, freq: times });
const paragraph = (withTables) => fc.record({
    text: prose(1, 9),
    reference: sometimes(fc.record({ words: fc.constantFrom('para', 'paragraph', ''), which: fc.nat(50) }), 1),
    named: fc.boolean(),
    foldAt: sometimes(fc.integer({ min: 40, max: 100 }), 1),
    list: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: list }),
    table: withTables
        ? fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: figureTable }, { weight: 1, arbitrary: wordTable })
        : fc.constant(null),
});
const section = (longest) => fc.oneof({
    weight: 6,
    arbitrary: fc.record({
        heading: phrase(1, 8),
        body: fc.array(fc.record({ subheading: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: phrase(1, 5) }), paragraph: paragraph(true) }), { minLength: 1, maxLength: longest }),
    }),
}, { weight: 1, arbitrary: paragraph(false).map((only) => ({ heading: null, body: [{ subheading: null, paragraph: only }] })) });
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const date = fc.record({ year: fc.integer({ min: 2013, max: 2031 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(({ year, month, day }) => ({
    iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    printed: `${day} ${months[month - 1]} ${year}`,
}));
/** @param size 1 is a paper of a page, 8 one of about eight */
const paper = (size) => {
    const few = fc.array(paragraph(false), { minLength: 1, maxLength: size > 3 ? 3 : 1 });
    return fc.record({
        title: phrase(2, 9).map(({ words }) => words),
        from: fc.constantFrom('Chief Executive', 'Chief Constable and Chief Executive', 'Siân Llŷr, Chief Finance Officer'),
        date,
        marking: sometimes(fc.constantFrom('Official', 'OFFICIAL – SENSITIVE'), 3),
        shortTitle: fc.boolean(),
        purpose: few,
        recommendation: few,
        sections: fc.array(section(size > 3 ? 8 : 3), { minLength: Math.max(1, size - 1), maxLength: size * 2 }),
        closing: fc.constantFrom('made', 'typed', 'explained'),
        bibliography: sometimes(bibliographyTable, 1),
    });
};
const innerLabels = ['(i)', '(ii)', '(iii)', '(iv)'];
/** Writes a sketch down twice over: what the author typed, and the words that must come out. */
const write = (sketch) => {
    const source = [];
    const words = [];
    const closing = sketch.closing === 'made' ? sketch.recommendation : sketch.recommendation.map((paragraph) => typedAgain(paragraph, sketch.closing));
    const sections = [
        { heading: same('Purpose'), body: sketch.purpose.map(bare), typed: true },
        { heading: same('Recommendation'), body: sketch.recommendation.map(bare), typed: true },
        ...sketch.sections.map((body) => ({ ...body, typed: true })),
        { heading: same('Recommendation'), body: closing.map(bare), typed: sketch.closing !== 'made' },
    ];
    // Names are given out in order; the repeated Recommendation has none of its own.
    const numbered = sections.flatMap(({ heading, body, typed }, index) => body.map(({ paragraph }, at) => ({
        paragraph, typed, number: heading === null ? `${index + 1}` : `${index + 1}.${at + 1}`,
    })));
    const names = numbered.filter(({ paragraph, typed }) => typed && paragraph.named);
    const nameIn = (paragraph, typed) => (typed && paragraph.named ? ` {#name-${names.findIndex((one) => one.paragraph === paragraph)}}` : '');
    const front = (label, key, typed, printed) => {
        source.push(`${key}: ${typed}`);
        words.push(`${label} ${printed}`);
    };
    source.push('---');
    if (sketch.marking !== null)
        front('', 'marking', sketch.marking, sketch.marking);
    front('To:', 'to', 'Business Coordination Board', 'Business Coordination Board');
    front('From:', 'from', JSON.stringify(sketch.from), sketch.from);
    front('Date:', 'date', sketch.date.iso, sketch.date.printed);
    front('', 'title', JSON.stringify(sketch.title), sketch.title);
    if (sketch.shortTitle)
        source.push('short-title: A shorter title');
    source.push('---', '');
    const writeParagraph = (paragraph, label, typed) => {
        const target = paragraph.reference === null ? undefined : names[paragraph.reference.which % Math.max(1, names.length)];
        let { source: text, words: read } = paragraph.text;
        if (paragraph.reference !== null && target !== undefined) {
            const name = names.indexOf(target);
            text += ` See [${paragraph.reference.words}](#name-${name}).`;
            read += ` See ${paragraph.reference.words} ${target.number}.`;
        }
        text += nameIn(paragraph, typed);
        words.push(label, read);
        if (typed)
            source.push(paragraph.foldAt === null ? text : folded(text, paragraph.foldAt, ''), '');
        if (paragraph.list !== null) {
            const { ordered, items } = paragraph.list;
            items.forEach(({ text: item, inner }, index) => {
                words.push(ordered ? `(${'abcdefg'[index]})` : '•', item.words);
                const mark = ordered ? `${index + 1}. ` : '- ';
                if (typed)
                    source.push(mark + item.source);
                inner.forEach((innerItem, innerIndex) => {
                    words.push(ordered ? innerLabels[innerIndex] ?? '' : '–', innerItem.words);
                    if (typed)
                        source.push(`${' '.repeat(mark.length)}${ordered ? `${innerIndex + 1}. ` : '- '}${innerItem.source}`);
                });
            });
            if (typed)
                source.push('');
        }
        if (paragraph.table !== null) {
            words.push(...paragraph.table.words);
            if (typed)
                source.push(paragraph.table.source, '');
        }
    };
    sections.forEach(({ heading, body, typed }, index) => {
        if (typed)
            source.push(heading === null ? '#' : `# ${heading.source}`, '');
        if (heading !== null)
            words.push(`${index + 1}.`, heading.words);
        body.forEach(({ subheading, paragraph }, at) => {
            if (subheading !== null) {
                words.push(subheading.words);
                source.push(`## ${subheading.source}`, '');
            }
            writeParagraph(paragraph, heading === null ? `${index + 1}.` : `${index + 1}.${at + 1}`, typed);
        });
    });
    if (sketch.bibliography !== null) {
        source.push('# BIBLIOGRAPHY', '', sketch.bibliography.source, '');
        words.push('BIBLIOGRAPHY', ...sketch.bibliography.words);
    }
    return { source: source.join('\n'), words: words.join(' ') };
};
const same = (text) => ({ source: text, words: text });
/** A paragraph of the opening Recommendation as the author writes it at the end: without the name, which stands once. */
const typedAgain = (paragraph, closing) => {
    const { source, words } = paragraph.text;
    const more = closing === 'explained' ? ' (BCB)' : '';
    return { ...paragraph, named: false, text: { source: source + more, words: words + more } };
};
const bare = (paragraph) => ({ subheading: null, paragraph });
/** The paper of a seed. @param size 1 is a paper of about a page, 8 of about eight */
export const generatedPaper = (seed, size) => {
    const [sketch] = fc.sample(paper(size), { seed, numRuns: 1 });
    if (sketch === undefined)
        throw new Error('fast-check gave no paper');
    return write(sketch);
};
/** So many papers, most of them short, from seeds that never change. */
export const generatedPapers = (count) => Array.from({ length: count }, (_, index) => generatedPaper(1000 + index, index % 10 === 9 ? 8 : 1 + (index % 3)));
