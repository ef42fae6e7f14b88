/** One long PDF of so many papers: `node long.mjs RIVAL PAPERS`. Prints pages, milliseconds a page and the most memory held. */
import { peakMegabytes, timed } from './measure.mjs'
import { paperSource } from './papers.mjs'
import { rivals } from './rivals.mjs'

const { long } = rivals[process.argv[2]]
const texts = Array.from({ length: Number(process.argv[3]) }, (_, index) => paperSource(index))
// The first document also pays for loading and for the compiler: that is no cost of a page.
await long(texts.slice(0, 12))
let pages = 0
const milliseconds = await timed(async () => { pages = await long(texts) })
console.log(JSON.stringify({ pages, perPage: milliseconds / pages, megabytes: peakMegabytes() }))
