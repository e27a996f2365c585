import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../bootstrap/root.mjs'

const refused: readonly (readonly [string, string, string])[] = [
  ['src/guard/planner.ts', '../planner/plan.ts', 'the guard reaches the planner'],
  ['src/guard/build.ts', '../protocols/aave/build.ts', 'the guard reaches the building of calls'],
  ['src/guard/model.ts', '../intent/model/ask.ts', 'the guard reaches the model'],
  ['src/guard/node.ts', 'node:fs', 'the guard reaches Node'],
  ['src/protocols/aave/wallet.ts', '../../wallet/signStep.ts', 'an adapter reaches the wallet'],
  ['src/protocols/aave/execution.ts', '../../execution/execute.ts', 'an adapter reaches execution'],
  ['src/planner/electron.ts', 'electron', 'a room reaches Electron'],
  ['src/planner/react.ts', 'react', 'a room reaches React'],
]
const taken: readonly (readonly [string, string])[] = [
  ['src/host/node.ts', 'node:fs'],
  ['src/guard/decode.ts', '../protocols/aave/decode.ts'],
]

let folder = ''
let said = ''

/** A small checkout with our settings, linted once. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-biome-'))
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [path, from] of [...refused, ...taken]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import { x } from '${from}'\n\nexport const y = x\n`)
  }
  const program = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = [program, 'lint', '--reporter=github', '--max-diagnostics=100', '.']
  said = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The rules that Biome found broken in a file. */
const found = (path: string) =>
  said.split('\n').filter((line) => line.includes(path) && line.includes('noRestrictedImports'))

test.each(refused)('behavior: %s may not import %s: %s', (path) => {
  expect(found(path)).toHaveLength(1)
})

test.each(taken)('default: %s may import %s', (path) => {
  expect(found(path)).toEqual([])
})
