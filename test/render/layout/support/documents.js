export const text = (words, look = {}) => ({ kind: 'text', text: words, strong: false, emphasis: false, link: null, ...look });
export const say = (words) => (words === '' ? [] : [text(words)]);
export const title = (words) => ({ kind: 'title', words: say(words), anchor: 'title' });
export const section = (label, words) => ({ kind: 'heading', look: 'section', label: { text: label, level: 1 }, words: say(words), anchor: `section-${label}` });
export const subheading = (words) => ({ kind: 'heading', look: 'subheading', label: null, words: say(words), anchor: `subheading-${words}` });
export const paragraph = (label, words, keepWithNext = false) => ({
    kind: 'paragraph', label: { text: label, level: 2 }, words: typeof words === 'string' ? say(words) : words, anchor: `paragraph-${label}`, keepWithNext,
});
export const item = (label, words, ...lists) => ({ label, words: say(words), anchor: `item-${words}`, lists });
export const list = (style, depth, ...items) => ({ kind: 'list', style, depth, items });
/** A cell by its lines; figures are known by their pound sign. */
export const cell = (...lines) => ({ lines: lines.map(say), unbroken: lines.some((line) => line.startsWith('£')), headsRow: false });
/** A table of rows; a row that starts with `Total` is a total, a column that holds figures stands at the right. */
export const table = (head, rows, more = {}) => {
    const cells = rows.map((row) => row.map((one) => (typeof one === 'string' ? cell(one) : one)));
    return {
        kind: 'table', anchor: 'table', description: 'A table', look: 'ordinary', indented: true, together: false,
        columns: head.map((_, index) => ({ align: cells.some((row) => row[index]?.unbroken === true) ? 'end' : 'start', share: null })),
        head: head.map((words) => cell(words)),
        rows: cells.map((row, index) => ({ weight: String(rows[index]?.[0]).startsWith('Total') ? 'total' : 'item', cells: row })),
        ...more,
    };
};
const nowhere = { start: [], centre: [], end: [] };
export const running = (words) => ({ ...nowhere, centre: words });
export const part = (blocks, anchor = 'paper', lines = {}) => ({ anchor, blocks, running: { firstHead: nowhere, head: nowhere, firstFoot: nowhere, foot: nowhere, ...lines } });
export const documentOf = (...parts) => ({
    title: 'A paper', language: 'en-GB', author: 'Chief Executive', subject: 'Business Coordination Board',
    date: { year: 2014, month: 2, day: 27 }, parts, attachments: [],
});
export const paper = (...blocks) => documentOf(part(blocks));
/** As many lines of a paragraph as wanted: each is one word too long for a second on its line. */
export const lines = (count, of = 'line') => Array.from({ length: count }, (_, index) => `${of}${index + 1}${'.'.repeat(90)}`).join(' ');
