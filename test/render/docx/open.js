/** Opens a DOCX as a stranger would: its parts, and their elements as a tree. */
import { strFromU8, unzipSync } from 'fflate';
export const openDocx = (bytes) => new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
export const partOf = (parts, name) => {
    const text = parts.get(name);
    if (text === undefined)
        throw new Error(`The package has no ${name}`);
    return parseXml(text);
};
/** Reads well-formed XML without comments or CDATA, and throws at anything else. */
export const parseXml = (source) => {
    const body = source.replace(/^<\?xml[^>]*\?>\s*/, '');
    const open = [{ name: '', attributes: {}, children: [], text: '' }];
    const top = () => {
        const last = open.at(-1);
        if (last === undefined)
            throw new Error('More is closed than was opened');
        return last;
    };
    for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
        if (!piece.startsWith('<'))
            top().text += unescape(piece);
        else if (piece.startsWith('</')) {
            const closed = open.pop();
            if (closed === undefined || closed.name !== piece.slice(2, -1))
                throw new Error(`${piece} closes ${closed?.name}`);
            top().children.push(closed);
        }
        else {
            const [, name, inside, empty] = /^<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(piece) ?? [];
            if (name === undefined)
                throw new Error(`Not well formed: ${piece}`);
            const attributes = Object.fromEntries([...(inside ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value ?? '')]));
            const element = { name, attributes, children: [], text: '' };
            if (empty === '/')
                top().children.push(element);
            else
                open.push(element);
        }
    }
    const [root] = top().children;
    if (open.length !== 1 || root === undefined)
        throw new Error('Something stays open');
    return root;
};
const unescape = (text) => text.replace(/&(amp|lt|gt|quot|#\d+);/g, (_, name) => (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ''));
export const child = ({ children }, name) => children.find((one) => one.name === name);
export const all = (xml, name) => [...(xml.name === name ? [xml] : []), ...xml.children.flatMap((one) => all(one, name))];
export const value = (xml, name) => (xml === undefined ? undefined : child(xml, name)?.attributes['w:val']);
/** The words of a paragraph, tabs as tabs. */
export const textOf = (xml) => (xml.name === 'w:t' ? xml.text : xml.name === 'w:tab' && xml.attributes['w:val'] === undefined ? '\t' : xml.children.map(textOf).join(''));
