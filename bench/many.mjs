/** 200 papers one after another, PDF and DOCX: `node many.mjs RIVAL`. Prints milliseconds and the most memory held. */
import { peakMegabytes, timed } from './measure.mjs'
import { paperSource } from './papers.mjs'
import { rivals } from './rivals.mjs'

const { paper } = rivals[process.argv[2]]
const texts = Array.from({ length: 200 }, (_, index) => paperSource(index))
const milliseconds = await timed(async () => {
  for (const text of texts) await paper(text)
})
console.log(JSON.stringify({ milliseconds, megabytes: peakMegabytes() }))
