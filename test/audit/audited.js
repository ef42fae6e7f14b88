/** Papers with one table or a few, read, numbered and audited as a clerk's would be; what came of it as text. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { auditPaper } from '../../src/audit/audit.js';
import { houseStyle } from '../../src/model/house-style.js';
import { locator } from '../../src/number/locate.js';
import { numberPaper } from '../../src/number/number.js';
import { readPaper } from '../../src/read/paper.js';
export const bcbStyle = houseStyle.parse(parse(readFileSync(new URL('../../templates/bcb/house-style.yaml', import.meta.url), 'utf8')));
/** A whole paper round a table. Lines are flush left whatever their indent here. */
export const paperWith = (table, { front = '', caption = 'Current spends', inRecommendation = false } = {}) => {
    const flush = (text) => text.split('\n').map((line) => line.trimStart()).join('\n').trim();
    const block = `${caption}\n\n${flush(table)}`;
    return [
        '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 2014-02-27', 'title: Spends', ...(front === '' ? [] : [front]), '---', '',
        '# Purpose', '', 'To inform the Board.', '',
        '# Recommendation', '', ...(inRecommendation ? [block] : ['The Board to note the spends.']), '',
        '# Spends', '', ...(inRecommendation ? ['All is said.'] : [block]), '',
    ].join('\n');
};
/** Audits a source. @throws when it cannot be read at all */
export const auditSource = (source) => {
    const read = readPaper({ file: 'paper.md', bytes: new TextEncoder().encode(source), exemptBeside: false }, bcbStyle, () => true);
    if (read.paper === null)
        throw new Error(JSON.stringify(read.findings));
    const numbered = numberPaper(read.paper, bcbStyle);
    const audited = auditPaper(numbered.paper);
    const located = [...read.findings, ...numbered.findings, ...audited.findings].map(locator(numbered.paper));
    const lines = source.split('\n');
    return {
        ...audited,
        located,
        source,
        verdicts: audited.checks.map(({ place, verdict, working, reason }) => `${lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1).trim()}: ${verdict}${reason === null ? '' : `, ${reason}`}${working === null || reason !== null ? '' : `: ${working}`}`),
        told: located.map((found) => `${found.severity} ${found.code}: ${found.what}`),
        tables: (audited.paper?.sections ?? []).filter(({ origin }) => origin === 'written').flatMap(({ body }) => body.flatMap((block) => block.kind === 'paragraph' ? block.parts.filter((part) => part.kind === 'table') : [])),
    };
};
/** Audits a table in a paper of its own. */
export const audit = (table, around = {}) => auditSource(paperWith(table, around));
/** The errors alone. */
export const errorsOf = ({ located }) => located.filter(({ severity }) => severity === 'error');
