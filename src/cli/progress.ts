/** One line that says how far a long run has come, written over itself; nothing where nobody is looking. */
import { visible } from '../findings/excerpt.ts'
import type { Stream } from './terminal.ts'

export interface Progress {
  readonly show: (done: number, of: number, name: string) => void
  /** Takes the line away, so that other words can be written. */
  readonly clear: () => void
}

const toLineStart = '\r\x1b[K'

/** Says on a stream how far a run has come, where a person is looking. */
export const progressOn = (stream: Stream): Progress => {
  let shown = false
  return {
    show: (done, of, name) => {
      if (!stream.live || of < 2) return
      shown = true
      stream.write(`${toLineStart}${`${done} of ${of}  ${visible(name)}`.slice(0, stream.columns - 1)}`)
    },
    clear: () => {
      if (shown) stream.write(toLineStart)
      shown = false
    },
  }
}
