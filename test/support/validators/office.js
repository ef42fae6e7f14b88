/** LibreOffice and python-docx: independent readers of DOCX. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { pythonPath } from '../needs.js';
import { output, run } from '../run.js';
/**
 * Converts many files by one LibreOffice with a profile of its own, so that it never meets another that runs.
 * @param to `pdf`, or `txt` with the numbers of lists written out
 * @returns where each file's conversion is, in the same order
 */
export const libreOffice = async (to, files, folder) => {
    const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
    const outputs = join(folder, to);
    mkdirSync(outputs, { recursive: true });
    try {
        const { status, stdout, stderr } = await run('soffice', [
            `-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nolockcheck', '--nodefault',
            '--convert-to', to === 'txt' ? 'txt:Text (encoded):UTF8' : 'pdf', '--outdir', outputs, ...files,
        ]);
        if (status !== 0)
            throw new Error(`LibreOffice ended with ${status}:\n${stdout}${stderr}`);
    }
    finally {
        rmSync(profile, { recursive: true, force: true });
    }
    return files.map((file) => join(outputs, basename(file).replace(/\.\w+$/, `.${to}`)));
};
/** The words of many DOCX files, list numbers included, running lines not. */
export const textOfDocx = async (files, folder) => (await libreOffice('txt', files, folder)).map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
const asPythonReads = z.object({
    title: z.string(), author: z.string(), language: z.string(),
    paragraphs: z.array(z.object({ style: z.string(), text: z.string() })),
    tables: z.array(z.array(z.array(z.string()))),
});
const script = `
import json, sys, docx
d = docx.Document(sys.argv[1])
p = d.core_properties
print(json.dumps({
  'title': p.title, 'author': p.author, 'language': p.language,
  'paragraphs': [{'style': q.style.name, 'text': q.text} for q in d.paragraphs],
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
}))
`;
/** What python-docx reads: properties, the style and words of each paragraph outside tables, and the cells of each table. */
export const pythonDocx = async (file) => {
    if (pythonPath === null)
        throw new Error('Python is not on this machine');
    return asPythonReads.parse(JSON.parse(await output(pythonPath, ['-c', script, file])));
};
