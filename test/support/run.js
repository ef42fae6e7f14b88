/** Runs another program to its end and gives back what it said. */
import { spawn } from 'node:child_process';
/**
 * Runs a program. A status other than 0 is given back, not thrown: many validators say "I found something" that way.
 * @throws when the program cannot be started, or was killed
 */
export const run = (command, args, { cwd, env, input } = {}) => new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    const stdout = [];
    const stderr = [];
    child.stdout.on('data', (bytes) => stdout.push(bytes));
    child.stderr.on('data', (bytes) => stderr.push(bytes));
    child.on('error', reject);
    child.on('close', (status, signal) => {
        if (status === null)
            reject(new Error(`${command} was stopped by ${signal}`));
        else
            resolve({ status, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') });
    });
    // A program that does not read its input may be gone before we have written it.
    child.stdin.on('error', () => { });
    child.stdin.end(input ?? '');
});
/** Runs a program that must succeed, and gives back its standard output. */
export const output = async (command, args, circumstances = {}) => {
    const said = await run(command, args, circumstances);
    if (said.status !== 0)
        throw new Error(`${command} ${args.join(' ')} ended with ${said.status}:\n${said.stderr}${said.stdout}`);
    return said.stdout;
};
/** Does the work for each of many, two at a time: the machine has that many cores. Results keep their order. */
export const twoAtATime = async (all, work) => {
    const results = new Array(all.length);
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < all.length; index = next++) {
            const one = all[index];
            if (one !== undefined)
                results[index] = await work(one, index);
        }
    };
    await Promise.all([worker(), worker()]);
    return results;
};
