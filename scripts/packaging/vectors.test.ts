import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findElectron } from '../bootstrap/electron.mjs'
import { root } from '../bootstrap/root.mjs'

const program = findElectron()
const files = ['src/host/storage/vault.test.ts', 'src/wallet/vaultSecret.test.ts']

/** Runs the published vectors in another Node, and gives what it says of them. */
function runVectors(node: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-vectors-'))
  try {
    const output = join(folder, 'report.json')
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const report = ['--reporter=json', `--outputFile.json=${output}`]
    const { status, stderr } = spawnSync(node, [vitest, 'run', ...files, '-t', 'K10', '--pool=threads', ...report], {
      cwd: root,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 120_000,
    })
    expect(status, stderr).toBe(0)
    return JSON.parse(readFileSync(output, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const right = { success: true, numFailedTests: 0, numPassedTests: expect.toSatisfy((count: number) => count >= 9) }

describe.skipIf(program === null)('the published vectors', () => {
  // Its library of ciphers is another than that of Node itself: what is equal here has to be equal there.
  test('K10 in Electron: equal to the last bit in its own Node too', () => {
    expect(runVectors(program ?? '')).toMatchObject(right)
  }, 130_000)
})

test('behavior: they are run as they would be there', () => {
  expect(runVectors(process.execPath)).toMatchObject(right)
}, 130_000)
