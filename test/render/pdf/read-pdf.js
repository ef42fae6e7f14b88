/** Reads a PDF's objects back from its bytes, knowing nothing of how they were written. */
import { inflateSync } from 'node:zlib';
export class Name {
    name;
    constructor(name) { this.name = name; }
}
export class Ref {
    id;
    constructor(id) { this.id = id; }
}
export class Stream {
    dictionary;
    raw;
    constructor(dictionary, raw) { this.dictionary = dictionary; this.raw = raw; }
    get bytes() {
        const { Filter } = this.dictionary;
        return Filter instanceof Name && Filter.name === 'FlateDecode' ? inflateSync(this.raw) : this.raw;
    }
}
export const readPdf = (bytes) => {
    const source = Buffer.from(bytes);
    const text = source.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
    const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start));
    if (table === null)
        throw new Error('no cross-reference table where startxref points');
    const rows = start + table[0].length;
    const offsets = Array.from({ length: Number(table[1]) }, (_, id) => Number(text.slice(rows + id * 20, rows + id * 20 + 10)));
    const trailer = tokensOf(source, text.indexOf('trailer', rows) + 'trailer'.length).value();
    const known = new Map();
    const at = (value) => {
        if (!(value instanceof Ref))
            return value ?? null;
        const ready = known.get(value.id);
        if (ready !== undefined)
            return ready;
        const tokens = tokensOf(source, offsets[value.id] ?? -1);
        tokens.expect(new RegExp(`${value.id} 0 obj`, 'y'));
        const read = tokens.value();
        const object = isDictionary(read) && tokens.expect(/\s*stream\r?\n/y, true) ? new Stream(read, tokens.raw(Number(at(read['Length'])))) : read;
        tokens.expect(/\s*(endstream\s*)?endobj/y);
        known.set(value.id, object);
        return object;
    };
    const entry = (of, key) => {
        const followed = at(of);
        const dictionary = followed instanceof Stream ? followed.dictionary : followed;
        return isDictionary(dictionary) ? at(dictionary[key]) : null;
    };
    if (!isDictionary(trailer))
        throw new Error('no trailer');
    return { version: text.slice(5, 8), trailer, at, entry };
};
export const isDictionary = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Name)
    && !(value instanceof Ref) && !(value instanceof Stream) && !Buffer.isBuffer(value);
/** A text string: UTF-16 with a byte order mark, or bytes that are characters. */
export const textOf = (value) => {
    if (!Buffer.isBuffer(value))
        return '';
    return value[0] === 0xfe && value[1] === 0xff ? Buffer.from(value.subarray(2)).swap16().toString('utf16le') : value.toString('latin1');
};
export const tokensOf = (source, from) => {
    const text = source.toString('latin1');
    let position = from;
    const match = (pattern) => {
        pattern.lastIndex = position;
        const found = pattern.exec(text);
        if (found !== null)
            position += found[0].length;
        return found;
    };
    const skip = () => { match(/(?:\s|%[^\n]*\n)*/y); };
    const next = () => {
        skip();
        if (match(/<</y)) {
            const dictionary = {};
            for (skip(); !match(/>>/y); skip()) {
                const key = value();
                if (!(key instanceof Name))
                    throw new Error(`a key that is no name at ${position}`);
                dictionary[key.name] = value();
            }
            return dictionary;
        }
        if (match(/\[/y)) {
            const list = [];
            for (skip(); !match(/\]/y); skip())
                list.push(value());
            return list;
        }
        const hexadecimal = match(/<([0-9a-fA-F\s]*)>/y);
        if (hexadecimal)
            return Buffer.from((hexadecimal[1] ?? '').replace(/\s/g, ''), 'hex');
        if (text[position] === '(')
            return literal();
        const name = match(/\/([^\s()<>[\]{}/%]*)/y);
        if (name)
            return new Name((name[1] ?? '').replace(/#([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))));
        const reference = match(/(\d+) 0 R\b/y);
        if (reference)
            return new Ref(Number(reference[1]));
        const number = match(/[+-]?(?:\d+\.?\d*|\.\d+)/y);
        if (number)
            return Number(number[0]);
        const word = match(/[A-Za-z*'"]+/y)?.[0];
        if (word === undefined)
            throw new Error(`what is this at ${position}: ${JSON.stringify(text.slice(position, position + 20))}`);
        return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : word;
    };
    const value = () => {
        const found = next();
        if (typeof found === 'string')
            throw new Error(`an operator where a value belongs: ${found}`);
        return found;
    };
    const literal = () => {
        const characters = [];
        let depth = 0;
        for (;;) {
            const character = text[position++];
            if (character === undefined)
                throw new Error('a string without an end');
            if (character === '\\') {
                const escaped = text[position++] ?? '';
                characters.push({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped);
                continue;
            }
            if (character === '(' && depth++ === 0)
                continue;
            if (character === ')' && --depth === 0)
                return Buffer.from(characters.join(''), 'latin1');
            characters.push(character);
        }
    };
    return {
        next, value,
        expect: (pattern, optional = false) => {
            const found = match(pattern) !== null;
            if (!found && !optional)
                throw new Error(`${pattern.source} is not at ${position}`);
            return found;
        },
        raw: (length) => source.subarray(position, position += length),
        atEnd: () => {
            skip();
            return position >= text.length;
        },
    };
};
