import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { compileHostile } from './compile.ts'
import { hostileArtifacts } from './hostileArtifacts.ts'

/** Compiles the hostile contracts anew, for the tests that put them on a chain. */
mkdirSync(dirname(hostileArtifacts), { recursive: true })
const text = compileHostile()
writeFileSync(hostileArtifacts, text)
console.log(`Hostile contracts written: ${Math.round(text.length / 1000)} kB.`)
