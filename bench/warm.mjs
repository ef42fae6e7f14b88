/** One paper again and again in one process, the rivals in turns: `node warm.mjs PAPER`. Prints medians in milliseconds. */
import { readFileSync } from 'node:fs'
import { inTurns, timed } from './measure.mjs'
import { rivals } from './rivals.mjs'

const text = readFileSync(process.argv[2], 'utf8')
const contest = Object.fromEntries(Object.entries(rivals).map(([name, { paper }]) => [name, () => timed(() => paper(text))]))
await inTurns(15, contest)
console.log(JSON.stringify(await inTurns(40, contest)))
