import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openNetworkChoice } from './openNetworkChoice.ts'
import { openRelays } from './openRelays.ts'

let folder: string
const path = () => join(folder, 'relays.json')
const url = 'https://relay.example/0123456789abcdef'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-relays-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('default: one a network, there again after a restart, and for nobody else to read', () => {
  const relays = openRelays(path())
  expect(relays.of(1)).toBeNull()
  relays.set(1, url)
  relays.set(8453, 'https://other.example')
  relays.set(8453, null)
  const again = openRelays(path())
  expect([again.of(1), again.of(8453)]).toEqual([url, null])
  if (process.platform !== 'win32') expect(statSync(path()).mode & 0o777).toBe(0o600)
})

test('behavior: what was kept before there were relays opens, and is not touched by them', () => {
  const choice = { chainId: 1, nodes: { 1: ['https://node.example'] } }
  const networks = join(folder, 'networks.json')
  writeFileSync(networks, JSON.stringify({ version: 1, choice }))
  openRelays(path()).set(1, url)
  expect(openNetworkChoice(networks).read()).toEqual(choice)
  expect(JSON.parse(readFileSync(networks, 'utf8'))).toEqual({ version: 1, choice })
})

test.each(['', '{', '[]', '{"version":2,"relays":{}}', '{"version":1,"relays":{"1":7}}', 'x'.repeat(100_001)])(
  'behavior: a file that says %.30s is not taken for none: it is named again, or taken back',
  (bytes) => {
    writeFileSync(path(), bytes)
    const relays = openRelays(path())
    expect(() => relays.of(1)).toThrow('The file with your relays is damaged')
    relays.set(1, null)
    expect(relays.of(1)).toBeNull()
    expect(openRelays(path()).of(8453)).toBeNull()
  },
)
