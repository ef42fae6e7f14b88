/** The words that generated papers are made of, and Markdown written so that each comes out as it went in. */
import * as fc from 'fast-check';
const everyday = [
    'the', 'Board', 'grant', 'victims', 'of', 'commissioning', 'to', 'and', 'services', 'in', 'Cambridgeshire', 'for', 'support',
    'a', 'restorative', 'justice', 'capacity', 'capability', 'providers', 'Constabulary', 'with', 'partners', 'is', 'delivery',
    'will', 'be', 'reviewed', 'quarterly', 'by', 'office', 'early', 'intervention', 'offenders', 'communities', 'on', 'time',
];
/** Names, marks and signs that have been lost or mangled on the way to print before. */
const awkward = [
    'Dafydd', 'Siân', 'Llŷr', 'Gwrŷd', 'Ŵyn', 'Zoë', 'José', 'Brontë', 'Łukasz', 'Ångström', 'naïve', 'café',
    'Victims’', '“Victim', 'Hub”', '‘hub’', '"straight"', 'Women\'s', '–', 'April–June', '—', '…', '£299.5k', '£5m', '£1,250', '20°C', '½',
    'R&D', '[sic]', '5*', '*starred', 'first_name', '__init__', '~40', 'a|b', '<10', '>90', '#4', '`code`', '50%', '&amp;', 'C:\\Papers', '{#draft}', 'x^2', 'A+',
    'six-month', 'non-recurrent', 'co-ordination', '14:00', 'ratio:high', 'and/or', '(VCSE)', '2014/15', '(a)', '1.1', '£5k/£10k', 'T.B.A.',
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'counter-revolutionaries-without-portfolio-or-any-other-post',
    'Commissioning'.repeat(9),
];
/** Writes words so that Markdown takes none of them for a mark of its own. */
export const escaped = (words) => words.replace(/[\\`*_[\]<>|~#&!{}^]/g, '\\$&');
const plain = fc.constantFrom(...everyday);
const awkwardWord = fc.constantFrom(...awkward);
const word = fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: awkwardWord });
const asTyped = (words) => ({ source: escaped(words), words });
const spaced = (parts) => ({ source: parts.map(({ source }) => source).join(' '), words: parts.map(({ words }) => words).join(' ') });
const between = (least, most, one) => fc.array(one, { minLength: least, maxLength: most }).map((words) => asTyped(words.join(' ')));
const stressed = fc.tuple(fc.constantFrom('**', '*', '***'), between(1, 4, plain))
    .map(([mark, { source, words }]) => ({ source: `${mark}${source}${mark}`, words }));
/** A word with a stress inside, so that it stands in pieces in the file and whole on the page. */
const stressedInside = fc.constant({ source: 're**commission**ing', words: 'recommissioning' });
const link = fc.tuple(between(1, 5, plain), fc.constantFrom('https://example.org/a?b=1&c=2', 'mailto:office@example.org', 'http://example.org/(draft)'))
    .map(([{ source, words }, address]) => ({ source: `[${source}](<${address}>)`, words }));
const piece = fc.oneof({ weight: 8, arbitrary: between(3, 14, word) }, { weight: 2, arbitrary: stressed }, { weight: 1, arbitrary: stressedInside }, { weight: 1, arbitrary: link });
const sentenceStarts = ['The', 'This', 'Officers', 'Members', 'Partners', 'Funding', 'Work'];
/** A few whole sentences. They begin with a capital and end with a full stop, as an officer writes. */
export const prose = (leastPieces, mostPieces) => fc.tuple(fc.constantFrom(...sentenceStarts), fc.array(piece, { minLength: leastPieces, maxLength: mostPieces }))
    .map(([start, pieces]) => {
    const { source, words } = spaced([asTyped(start), ...pieces, asTyped('on time.')]);
    return { source, words };
});
/** Words for a heading, a label or a cell. */
export const phrase = (least, most) => fc.tuple(fc.constantFrom(...sentenceStarts), between(least, most, word)).map(([start, rest]) => spaced([asTyped(start), rest]));
/** A name in plain words, without anything that a reader could take for a figure or a total. */
export const nameOf = fc.tuple(fc.constantFrom('Peterborough', 'Cambridge', 'Fenland', 'Siân’s', 'Women\'s', 'Llŷr'), fc.constantFrom('YOS', 'Rape Crisis', 'Neighbourhood Watch', 'Research Team', 'Aid (VCSE)', 'R&D'))
    .map(([first, second]) => asTyped(`${first} ${second}`));
/** Breaks a line of source where it passes a width, as an editor does; the words stay what they were. */
export const folded = (source, width, indent) => {
    const lines = [];
    let line = '';
    for (const part of source.split(' ')) {
        // A line may not begin with what Markdown takes for the start of a block.
        if (line.length + part.length > width && /^[\p{L}(£“‘]/u.test(part)) {
            lines.push(line);
            line = part;
        }
        else {
            line = line === '' ? part : `${line} ${part}`;
        }
    }
    return [...lines, line].join(`\n${indent}`);
};
