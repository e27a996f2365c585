import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { compileForTests } from './compile.ts'
import { artifactsOf, testContracts } from './testArtifacts.ts'

/** Compiles anew what only tests put on a chain. */
for (const name of testContracts) {
  const file = artifactsOf(name)
  mkdirSync(dirname(file), { recursive: true })
  const text = compileForTests(name)
  writeFileSync(file, text)
  console.log(`${name} contracts written: ${Math.round(text.length / 1000)} kB.`)
}
