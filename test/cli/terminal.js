/** A terminal that remembers what was written on it. */
import { runCommandLine } from '../../src/cli/command-line.js';
/** Runs a command line in a folder, on a terminal that shows nothing but plain text unless told otherwise. */
export const runIn = async (folder, args, look = {}) => {
    const written = { out: '', people: '' };
    const stream = (name) => ({
        write: (words) => { written[name] += words; }, live: look.live ?? false, colour: look.colour ?? false, columns: 80,
    });
    const terminal = { out: stream('out'), people: stream('people'), workingFolder: folder, debug: false };
    const status = await runCommandLine(args, terminal);
    return { status, ...written };
};
