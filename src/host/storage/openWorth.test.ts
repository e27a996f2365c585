import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WorthSample } from '../../model/NetWorth.ts'
import { openWorth } from './openWorth.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-worth-'))
  path = join(folder, 'worth.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const sample: WorthSample = { at: '2026-01-01T00:00:00.000Z', chainId: 1, block: '7', usd: '12.50', whole: true }

describe('openWorth', () => {
  test('default: what was kept is there at the next start, for its owner only', () => {
    expect(openWorth(path).read()).toEqual({ samples: [], notice: null })
    openWorth(path).keep([sample])
    expect(openWorth(path).read()).toEqual({ samples: [sample], notice: null })
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test.each([
    ['cut off', '{"version":1,"samples":[{"at":"2026'],
    ['no JSON', 'hello'],
    ['of a version that is not known', '{"version":2,"samples":[]}'],
    ['with an amount that is none', JSON.stringify({ version: 1, samples: [{ ...sample, usd: 'lots' }] })],
    ['with too many', JSON.stringify({ version: 1, samples: Array(2_001).fill(sample) })],
    ['far too large', `"${'x'.repeat(1_000_001)}"`],
  ])('behavior: a file that is %s is kept aside whole, and said', (_, text) => {
    writeFileSync(path, text)
    const { samples, notice } = openWorth(path).read()
    expect(samples).toEqual([])
    expect(notice).toContain(`${path}.corrupt-1`)
    expect(readFileSync(`${path}.corrupt-1`, 'utf8')).toBe(text)
    expect(existsSync(path)).toBe(false)
  })

  test('behavior: a disk that takes nothing is said, and what was seen stays in hand', () => {
    rmSync(folder, { recursive: true })
    const store = openWorth(path)
    store.keep([sample])
    expect(store.read().samples).toEqual([sample])
    expect(store.read().notice).toContain('could not be written')
    // For the clean-up after this test.
    folder = mkdtempSync(join(tmpdir(), 'sayso-worth-'))
  })
})
