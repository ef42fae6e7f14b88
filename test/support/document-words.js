const plain = (words, page) => words.map((inline) => (inline.kind === 'text' ? inline.text : `${page(inline.anchor) ?? ''}`)).join('');
/** One string for each thing that stands on a line of its own: a label, a paragraph, a line of a cell. */
export const documentTexts = (document, { page = () => undefined, bullet } = {}) => {
    const said = (words) => plain(words, page);
    const list = ({ style, depth, items }) => items.flatMap(({ label, words, lists }) => [style === 'bullets' && bullet !== undefined ? bullet(depth) : label, said(words), ...lists.flatMap(list)]);
    const block = (one) => {
        switch (one.kind) {
            case 'front': return one.lines.flatMap(({ label, value }) => [label ?? '', said(value)]);
            case 'title':
            case 'notice': return [said(one.words)];
            case 'heading':
            case 'paragraph': return [one.label?.text ?? '', said(one.words)];
            case 'list': return list(one);
            case 'table': return [one.head, ...one.rows.map(({ cells }) => cells)].flatMap((cells) => cells.flatMap(({ lines }) => lines.map(said)));
        }
    };
    return document.parts.flatMap(({ blocks }) => blocks.flatMap(block));
};
/** Words as a comparison takes them: white space of every kind parts them, and nothing else is changed. */
export const wordsOf = (text) => text.split(/[\s\u00A0]+/u).filter((word) => word !== '');
/** The words of a document, one by one. */
export const documentWords = (document, reading = {}) => wordsOf(documentTexts(document, reading).join(' '));
