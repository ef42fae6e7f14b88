export const documentText = (document) => {
    const head = [`title: ${document.title}`, `author: ${document.author}`, `subject: ${document.subject}`, `language: ${document.language}`];
    const parts = document.parts.flatMap(({ running, blocks }) => [
        '', `first head: ${runningText(running.firstHead)}`, `head: ${runningText(running.head)}`,
        `first foot: ${runningText(running.firstFoot)}`, `foot: ${runningText(running.foot)}`, '',
        ...blocks.flatMap(blockText),
    ]);
    return [...head, ...parts, ''].join('\n');
};
const runningText = ({ start, centre, end }) => [start, centre, end].map((inlines) => inlines.map((inline) => (inline.kind === 'text' ? look(inline.text, inline) : `<${inline.kind}>`)).join('')).join(' | ');
const blockText = (block) => {
    switch (block.kind) {
        case 'front': return [...block.lines.map(({ label, value }) => `front  ${label ?? '>'} ${words(value)}`), 'rule'];
        case 'notice': return [`notice  ${words(block.words)}`];
        case 'title': return [`title  #${block.anchor}  ${words(block.words)}`];
        case 'heading': return [`${block.look}  #${block.anchor}  ${label(block.label)}${words(block.words)}`];
        case 'paragraph': return [`paragraph  #${block.anchor}  ${label(block.label)}${words(block.words)}${block.keepWithNext ? '  (kept with next)' : ''}`];
        case 'list': return listText(block, '  ');
        case 'table': return tableText(block);
    }
};
const label = (of) => (of === null ? '' : `[${of.text}]${of.level} `);
const listText = (list, indent) => list.items.flatMap((item) => [`${indent}${item.label}  #${item.anchor}  ${words(item.words)}`, ...item.lists.flatMap((inner) => listText(inner, `${indent}  `))]);
const tableText = (table) => [
    `table  #${table.anchor}  ${table.look}${table.indented ? ' indented' : ''}${table.together ? ' together' : ''}  ${table.columns.map(({ align, share }) => `${align}${share === null ? '' : ` ${share}%`}`).join(', ')}`,
    `  says: ${table.description}`,
    `  head | ${table.head.map(({ lines }) => lines.map(words).join(' / ')).join(' | ')}`,
    ...table.rows.map(({ weight, cells }) => `  ${weight} | ${cells.map((cell) => `${cell.headsRow ? '^' : ''}${cell.lines.map(words).join(' / ')}`).join(' | ')}`),
];
const words = (inlines) => inlines.map((inline) => (inline.kind === 'page-of' ? `<page of #${inline.anchor}>` : look(inline.text, inline) + (inline.link === null ? '' : `<${inline.link.to === 'anchor' ? `#${inline.link.anchor}` : inline.link.address}>`))).join('');
const look = (text, { strong, emphasis }) => {
    const marked = emphasis ? `_${text}_` : text;
    return (strong ? `*${marked}*` : marked).replaceAll('\u00A0', '~');
};
