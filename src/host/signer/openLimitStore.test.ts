import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LimitRow } from '../../wallet/limits/LimitRow.ts'
import { openLimitStore } from './openLimitStore.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-limits-'))
  path = join(folder, 'wallet', 'limits.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const row = (at: number): LimitRow => ({
  kind: 'spent',
  at,
  planId: `p${at}`,
  hash: `0x${'1'.repeat(64)}`,
  chainId: 7_357_001,
  total: 123_456_789n,
  people: [{ address: '0x52908400098527886E0F7030069857D2E4169EE7', usd: 5n }],
  protocols: [{ protocol: 'aave', usd: 7n }],
  prices: [{ token: '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE', usd: 9n }],
})

function fill(rows: number): void {
  const store = openLimitStore(path)
  for (let at = 1; at <= rows; at += 1) store.append(row(at))
}

const damaged = expect.objectContaining({
  code: 'journal-corrupt',
  message: expect.stringContaining('Nothing is signed until a copy of it and of'),
})

describe('openLimitStore', () => {
  test('default: what was written is there again, in order', () => {
    expect(openLimitStore(path).rows()).toEqual([])
    fill(3)
    const again = openLimitStore(path)
    expect(again.rows()).toEqual([row(1), row(2), row(3)])
    again.append(row(4))
    expect(openLimitStore(path).rows()).toHaveLength(4)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('F18 behavior: a last line that was not finished is cut off, wherever it was cut', () => {
    fill(2)
    const before = readFileSync(path)
    const head = readFileSync(`${path}.head`)
    openLimitStore(path).append(row(3))
    const after = readFileSync(path)
    for (const length of [before.length + 1, before.length + 70, after.length - 1]) {
      writeFileSync(path, after.subarray(0, length))
      writeFileSync(`${path}.head`, head)
      expect(openLimitStore(path).rows()).toEqual([row(1), row(2)])
      expect(readFileSync(path)).toEqual(before)
      openLimitStore(path).append(row(3))
      expect(readFileSync(path)).toEqual(after)
    }
  })

  test('F18 behavior: a head that is one line behind is what a crash leaves, and counts', () => {
    fill(2)
    const head = readFileSync(`${path}.head`)
    openLimitStore(path).append(row(3))
    writeFileSync(`${path}.head`, head)
    expect(openLimitStore(path).rows()).toHaveLength(3)
    openLimitStore(path).append(row(4))
    expect(openLimitStore(path).rows()).toHaveLength(4)
  })

  test('F19 behavior: a byte that was changed anywhere is noticed', () => {
    fill(3)
    const bytes = readFileSync(path)
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes)
        changed[place] = (changed[place] ?? 0) ^ change
        writeFileSync(path, changed)
        expect(() => openLimitStore(path).rows()).toThrow(damaged)
        expect(() => openLimitStore(path).append(row(9))).toThrow(damaged)
        expect(readFileSync(path)).toEqual(changed)
      }),
      { numRuns: 200 },
    )
  })

  test.each<[string, () => void]>([
    ['the last line cut off', () => truncateSync(path, readFileSync(path).lastIndexOf(10, -2) + 1)],
    ['half of the last line cut off', () => truncateSync(path, statSync(path).size - 40)],
    ['everything cut off', () => truncateSync(path, 0)],
    ['the file gone', () => rmSync(path)],
    ['the head gone', () => rmSync(`${path}.head`)],
    ['the head of nothing', () => writeFileSync(`${path}.head`, `${'0'.repeat(12)} ${'1'.repeat(64)}\n`.slice(1))],
    ['a head of other lines', () => writeFileSync(`${path}.head`, `${'0'.repeat(11)}3 ${'1'.repeat(64)}\n`)],
    ['a line that is written twice', () => appendFileSync(path, `${readFileSync(path, 'utf8').split('\n')[2]}\n`)],
    ['a line of a newer version', () => appendFileSync(path, '{"kind":"new"}\n')],
    [
      'two lines in another order',
      () => {
        const [a, b, c] = readFileSync(path, 'utf8').split('\n')
        writeFileSync(path, `${b}\n${a}\n${c}\n`)
      },
    ],
  ])('F19 behavior: %s: nothing is forgotten, and nothing is counted until it is put back', (_name, harm) => {
    fill(3)
    const [bytes, head] = [readFileSync(path), readFileSync(`${path}.head`)]
    harm()
    const store = openLimitStore(path)
    expect(() => store.rows()).toThrow(damaged)
    expect(() => store.append(row(4))).toThrow(damaged)
    writeFileSync(path, bytes)
    writeFileSync(`${path}.head`, head)
    expect(store.rows()).toHaveLength(3)
    store.append(row(4))
    expect(openLimitStore(path).rows()).toHaveLength(4)
  })
})
