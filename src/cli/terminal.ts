/** What a command may use of the world outside: two streams, a working folder, and what the terminal can show. */
import { styleText } from 'node:util'
import type { Look, Paint, Tone } from '../findings/report.ts'

/** Where words go. */
export interface Stream {
  readonly write: (words: string) => void
  /** True when a person is looking, so that a line may be written over. */
  readonly live: boolean
  readonly colour: boolean
  readonly columns: number
}

export interface Terminal {
  /** Data: for the next program. */
  readonly out: Stream
  /** Words for people. */
  readonly people: Stream
  readonly workingFolder: string
  /** True when faults of our own are to be shown whole. */
  readonly debug: boolean
}

/** The exit status (README, "Exit status"). */
export const exitStatus = { fine: 0, findings: 1, wrongUsage: 2, ourFault: 3 } as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/** Long lines are hard to read, however wide the window is. */
const widest = 110

const formats: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  error: ['red', 'bold'], warning: ['yellow', 'bold'], info: ['blue', 'bold'], faint: 'dim', strong: 'bold',
}

// Whether to colour was decided when the terminal was looked at.
const paint: Paint = (tone, words) => (words === '' ? '' : styleText(formats[tone], words, { validateStream: false }))

/** How a report looks on a stream. */
export const lookOf = ({ colour, columns }: Stream): Look => ({ colour: colour ? paint : false, width: Math.min(columns, widest) })
