/** The built program in a folder of its own, as someone has it who installed it. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { home, passingFolder } from './folder.js';
import { run } from './run.js';
/** A copy of what is published, with the papers beside it; away when the tests of the file have ended. */
export const installed = () => {
    const folder = passingFolder();
    if (!existsSync(join(home, 'dist', 'cli', 'main.js')))
        throw new Error('The program is not built: npm run build');
    for (const part of ['dist', 'templates', 'papers', 'package.json'])
        cpSync(join(home, part), join(folder, part), { recursive: true });
    symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'), 'dir');
    return folder;
};
/** Runs `boardpaper` of a copy. Without other circumstances it runs in the copy's own folder. */
export const boardpaper = (copy, args, circumstances = {}) => run(process.execPath, [join(copy, 'dist', 'cli', 'main.js'), ...args], { cwd: copy, ...circumstances });
/** Every file below a folder, by its path from there, in order; empty when there is no such folder. */
export const filesBelow = (folder) => {
    if (!existsSync(folder))
        return new Map();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    return new Map(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
};
