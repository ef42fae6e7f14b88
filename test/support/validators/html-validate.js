/** html-validate: a second opinion on HTML, stricter than the standard on ids, landmarks and tables. */
import { HtmlValidate } from 'html-validate';
const judge = new HtmlValidate({ root: true, extends: ['html-validate:recommended', 'html-validate:a11y'] });
/** @returns one line for each thing found */
export const htmlValidate = async (html) => {
    const report = await judge.validateString(html);
    return report.results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
};
