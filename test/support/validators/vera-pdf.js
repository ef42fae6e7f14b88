/** veraPDF, the reference judge of PDF/UA-1 and PDF/A-3a. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { veraPdfFolder } from '../needs.js';
import { run } from '../run.js';
import { add, foundNothingYet } from './found.js';
const rule = z.object({
    ruleStatus: z.string(),
    clause: z.string(),
    testNumber: z.number(),
    failedChecks: z.number(),
    description: z.string(),
    checks: z.array(z.object({ context: z.string(), errorMessage: z.string().nullish() })),
});
const job = z.object({
    itemDetails: z.object({ name: z.string() }),
    validationResult: z.array(z.object({
        compliant: z.boolean(),
        profileName: z.string(),
        details: z.object({ failedRules: z.number(), passedRules: z.number().min(1), ruleSummaries: z.array(rule) }),
    })).optional(),
    taskException: z.unknown().optional(),
});
const report = z.object({ report: z.object({ jobs: z.array(job) }) });
/** Judges all files in one Java machine. A file that veraPDF could not judge at all counts as a finding. */
export const veraPdf = async (flavour, files) => {
    const found = foundNothingYet(files);
    // It writes its settings into the user's home otherwise.
    const settings = mkdtempSync(join(tmpdir(), 'verapdf-'));
    const { stdout, stderr } = await run('java', [
        `-Duser.home=${settings}`, '-XX:+UseSerialGC', '-cp', join(veraPdfFolder, '*'), 'org.verapdf.apps.GreenfieldCliWrapper',
        '--flavour', flavour, '--format', 'json', ...files,
    ]);
    if (existsSync(settings))
        rmSync(settings, { recursive: true, force: true });
    if (!stdout.startsWith('{'))
        throw new Error(`veraPDF gave no report:\n${stdout}${stderr}`);
    const judged = new Set();
    for (const { itemDetails: { name }, validationResult } of report.parse(JSON.parse(stdout)).report.jobs) {
        if (validationResult === undefined || validationResult.length === 0)
            continue;
        judged.add(name);
        for (const { compliant, profileName, details } of validationResult) {
            for (const { ruleStatus, clause, testNumber, failedChecks, description, checks } of details.ruleSummaries) {
                if (ruleStatus !== 'FAILED')
                    continue;
                add(found, name, `${clause}-${testNumber}, ${failedChecks} times: ${description} | ${checks[0]?.errorMessage ?? ''} | ${checks[0]?.context ?? ''}`);
            }
            if (!compliant && details.failedRules === 0)
                add(found, name, `not compliant with ${profileName}`);
        }
    }
    for (const file of files)
        if (!judged.has(file))
            add(found, file, `veraPDF could not judge it: ${stderr}`);
    return found;
};
