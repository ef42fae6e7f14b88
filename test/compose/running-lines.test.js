/** Running heads: cut at a word, and never over the house's number of characters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtWord } from '../../src/compose/running-lines.js';
describe('a title in the running head', () => {
    test('stands whole when it fits', () => {
        expect(cutAtWord('Victims’ Services Grant Funding', 50)).toBe('Victims’ Services Grant Funding');
    });
    test('is cut at a word, without the comma or dash before the cut', () => {
        expect(cutAtWord('Providing support, in time, for victims', 20)).toBe('Providing support…');
        expect(cutAtWord('Providing support for victims', 18)).toBe('Providing support…');
    });
    test('is cut inside a word only when it is one word', () => {
        expect(cutAtWord('Llanfairpwllgwyngyllgogerychwyrndrobwll', 12)).toBe('Llanfairpwl…');
    });
    test('never outgrows the number of characters, and is always the beginning of the title', () => {
        fc.assert(fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 10, max: 60 }), (title, characters) => {
            const cut = cutAtWord(title, characters);
            expect(cut.length).toBeLessThanOrEqual(characters);
            expect(title.startsWith(cut.replace(/…$/, ''))).toBe(true);
        }));
    });
});
