import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { knownChainIds, networkOf } from '../src/chain/networks/networkOf.ts'
import { lookUpOf } from '../src/model/lookUpOf.ts'
import { lockOnAbsence } from './lockOnAbsence.ts'
import { isAt, pageOrigin, pageUrl, sheetOrigin, sheetUrl } from './origin.ts'
import { mayOpenOutside } from './outside.ts'
import { readPage } from './page/readPage.ts'
import { practiceParts } from './practiceParts.ts'
import { doors, readProfile, refusedSwitch } from './readCommandLine.ts'
import { pageSchemes, servePage } from './servePage.ts'

test.each([
  ['https://etherscan.io/tx/0x1', true],
  ['https://basescan.org/address/0x1', true],
  ['http://etherscan.io/', false],
  ['https://etherscan.io:8443/', false],
  ['https://user@etherscan.io/', false],
  ['https://etherscan.io@evil.example/', false],
  ['https://evil.example/etherscan.io', false],
  ['https://etherscan.io.evil.example/', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['smb://etherscan.io/share', false],
  ['sayso://etherscan.io/', false],
  ['', false],
])('E10: %s opens outside: %s', (url, expected) => {
  expect(mayOpenOutside(url)).toBe(expected)
})

test('E10: the explorer of every real network is on the list, and a transaction’s address with it', () => {
  const named = knownChainIds.flatMap((chainId) => networkOf(chainId)?.chain.explorer ?? [])
  expect(named.length).toBeGreaterThanOrEqual(5)
  for (const explorer of named)
    expect(mayOpenOutside(lookUpOf(explorer, `0x${'ab'.repeat(32)}`)?.url ?? ''), explorer.name).toBe(true)
})

test.each([
  ['app://sayso/', true],
  ['app://sayso/#plan', true],
  ['app://sayso/index.html', false],
  ['app://sayso.evil/', false],
  ['https://sayso/', false],
  ['app://sheet/', false],
])('E11: %s is the page: %s', (url, expected) => {
  expect(isAt(pageUrl, url)).toBe(expected)
})

test.each([
  ['app://sheet/', true],
  ['app://sayso/', false],
  ['app://sheet.evil/', false],
  ['https://sheet/', false],
])('E11: %s is the sheet: %s', (url, expected) => {
  expect(isAt(sheetUrl, url)).toBe(expected)
})

test.each(doors)('E02: a packaged app does not run with --%s, a checkout does', (door) => {
  const has = (name: string) => name === door
  expect(refusedSwitch(has, true)).toBe(door)
  expect(refusedSwitch(() => false, true)).toBe(null)
  expect(refusedSwitch(has, false)).toBe(null)
})

test('E02: that is looked at before anything else: no core, no vault and no window before it', () => {
  const main = readFileSync(join(import.meta.dirname, 'main.ts'), 'utf8')
  const order = [
    'refusedSwitch((name)',
    'app.exit(4)',
    'requestSingleInstanceLock()',
    'app.whenReady()',
    'await openCore(',
  ]
  const places = order.map((words) => main.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
})

test.each([
  [['.', '--profile', '/tmp/p'], '/tmp/p'],
  [['.', '--profile=/tmp/p'], '/tmp/p'],
  [['.', '--profile'], null],
  [['.', '--profile', '--yes'], null],
  [['.', 'sayso://approve?plan=1'], null],
])('E18: the profile of %j is %s', (args, expected) => {
  expect(readProfile(args)).toBe(expected)
})

test('default: the page is served at its own scheme, from memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-serve-'))
  writeFileSync(join(folder, 'index.html'), '<title>Sayso</title>')
  const serve = (origin: string) => {
    const handlers = new Map<string, (request: Request) => Response>()
    servePage({ handle: (scheme, handler) => handlers.set(scheme, handler) }, readPage(folder), origin)
    return (url: string) => handlers.get('app')?.(new Request(url))
  }
  const page = serve(pageOrigin)
  const sheet = serve(sheetOrigin)
  rmSync(folder, { recursive: true })
  const answer = page('app://sayso/')
  expect(answer?.status).toBe(200)
  expect(await answer?.text()).toBe('<title>Sayso</title>')
  expect(page('app://sayso/other')?.status).toBe(404)
  // Neither session serves the other's address.
  expect(page('app://sheet/')?.status).toBe(404)
  expect(sheet('app://sheet/')?.status).toBe(200)
  expect(sheet('app://sayso/')?.status).toBe(404)
  expect(pageSchemes.map(({ scheme }) => scheme)).toEqual(['app'])
})

test.each([['sayso://approve?plan=1&hash=0xab'], ['--approve=1'], ['sayso://wallet/restore?words=abandon']])(
  'A75, E18: a link among the words that start the app (%s) is not read',
  (link) => {
    expect(readProfile(['.', link])).toBe(null)
    expect(readProfile(['.', '--profile', link.startsWith('--') ? link : `--${link}`])).toBe(null)
  },
)

test('E15, K08: sleep, a locked screen and the end of the system lock the wallet', () => {
  const listeners = new Map<string, () => void>()
  const lock = vi.fn()
  lockOnAbsence({ on: (event, listener) => listeners.set(event, listener) }, lock)
  expect([...listeners.keys()]).toEqual(['suspend', 'lock-screen', 'shutdown'])
  for (const listener of listeners.values()) listener()
  expect(lock).toHaveBeenCalledTimes(3)
})

test('default: the packaged app carries the practice chain beside itself', () => {
  const place = { resources: '/opt/sayso/resources', checkout: '/home/me/sayso' }
  expect(practiceParts({ ...place, packaged: true }).practiceChain).toEqual({
    assets: join('/opt/sayso/resources', 'practice-chain'),
    binary: join('/opt/sayso/resources', 'anvil', process.platform === 'win32' ? 'anvil.exe' : 'anvil'),
  })
  expect(practiceParts({ ...place, packaged: false }).practiceChain.assets).toBe(
    join('/home/me/sayso', 'assets', 'practice-chain'),
  )
})
