#!/usr/bin/env node
/**
 * Starts the program: this file becomes dist/cli/main.js.
 * V8 is handed what it compiled of the program when that was built, as compiling takes longer than building one paper.
 */
'use strict'
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const filename = join(__dirname, '..', 'program.cjs')
/** Of use to this version of V8 on this kind of processor, and to no other. */
const compiledFile = join(__dirname, '..', `program-${process.version}-${process.arch}.compiled`)

/** Says that the compiled bytes are whole, and of this very program: V8 looks no closer than at their length. */
const seal = (source, compiled) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(crc32(compiled, crc32(source)))
  return bytes
}

const compiledOf = (source) => {
  try {
    const kept = readFileSync(compiledFile)
    const compiled = kept.subarray(0, -4)
    return kept.subarray(-4).equals(seal(source, compiled)) ? compiled : undefined
  } catch {
    return undefined
  }
}

const load = () => {
  const source = readFileSync(filename)
  // What makes the bundle writes ASCII. Where there is nothing compiled, or nothing that V8 can use, it compiles as ever.
  const script = new Script(source.toString('latin1'), { filename, cachedData: compiledOf(source) })
  const program = { exports: {} }
  script.runInThisContext()(program.exports, createRequire(filename), program, filename, dirname(filename))
  /** What V8 has compiled by now, as later starts are handed it. */
  const compiled = () => {
    const bytes = script.createCachedData()
    return Buffer.concat([bytes, seal(source, bytes)])
  }
  return { ...program.exports, script, compiled }
}

if (require.main === module) load().main()
else module.exports = { load, compiledFile }
