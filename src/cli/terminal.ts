/** What a command may use of the world outside: two streams, a working folder, what the terminal can show, and Ctrl-C. */
import { styleText } from 'node:util'
import { visible } from '../findings/excerpt.ts'
import type { Look, Paint, Tone } from '../findings/report.ts'

/** Where words go. */
export interface Stream {
  readonly write: (words: string) => void
  /** True when a person is looking, so that a line may be written over. */
  readonly live: boolean
  readonly colour: boolean
  readonly columns: number
}

/**
 * Asks a person one thing.
 * @param suggestion what an empty answer stands for; null where there is nothing to suggest
 * @returns the answer as typed, or the suggestion; null when the person wants to stop (Ctrl-C, Ctrl-D)
 */
export type Ask = (question: string, suggestion: string | null) => Promise<string | null>

export interface Terminal {
  /** Data: for the next program. */
  readonly out: Stream
  /** Words for people. */
  readonly people: Stream
  /** Null where nobody can be asked: standard input or the stream for people is no terminal. */
  readonly ask: Ask | null
  readonly workingFolder: string
  /** True when faults of our own are to be shown whole. */
  readonly debug: boolean
  /** Settles when whoever is at the keyboard wants no more. Once it was called, a first Ctrl-C no longer ends the program by itself. */
  readonly untilInterrupted: () => Promise<void>
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

/** A path as a shell takes it for one word. */
export const quotedForShell = (file: string): string => (/^[\w./:-]+$/.test(file) ? visible(file) : `"${visible(file)}"`)
