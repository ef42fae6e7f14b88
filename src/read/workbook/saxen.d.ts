/** The part of saxen's interface that workbooks are read with; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(name: 'openTag', hook: (element: string, attributes: () => Readonly<Record<string, string>>, decode: (text: string) => string) => void): this
    on(name: 'closeTag', hook: (element: string) => void): this
    on(name: 'text', hook: (text: string, decode: (text: string) => string) => void): this
    on(name: 'cdata', hook: (text: string) => void): this
    on(name: 'error', hook: (error: Error) => void): this
    parse(xml: string): void
    stop(): void
  }
}
