/** Reads a ToUnicode map (ISO 32000-1, 9.10.3), as a reader of the file would. */

/** What each code says, in the order of the map. */
export const charactersOfCodes = (map: string): ReadonlyMap<number, string> =>
  new Map([...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4})> <([0-9a-f]+)>$/gm)].flatMap(([, first = '', last = '', said = '']) => {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
    return Array.from({ length: to - from + 1 }, (_, index) => {
      const units = Buffer.from(said, 'hex')
      // Readers count on in the last byte alone.
      units.writeUInt8(units.readUInt8(units.length - 1) + index, units.length - 1)
      return [from + index, units.swap16().toString('utf16le')] as const
    })
  }))
