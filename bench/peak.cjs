/** Says, when a program ends, how much memory it has held at most. */
const { writeSync } = require('node:fs')

process.on('exit', () => { writeSync(1, `most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`) })
