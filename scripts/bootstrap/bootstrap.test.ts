import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashSources } from './build.mjs'
import { commandFor, systemOf } from './chromium.mjs'
import { areInstalled, markInstalled, npmEnvironment } from './dependencies.mjs'
import { chooseFace, parseStartOptions, withAbsoluteProfile } from './options.mjs'
import { tellingLine } from './runStep.mjs'
import { tryLock } from './withLock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-bootstrap-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, content: unknown) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
}

describe('areInstalled', () => {
  const one = { version: '1.0.0', integrity: 'sha512-one' }
  const elsewhere = { version: '1.0.0', integrity: 'sha512-else', optional: true, os: ['none'], cpu: ['none'] }
  const packages = { '': {}, 'node_modules/one': one, 'node_modules/elsewhere': elsewhere }

  /** What npm leaves behind, by hand, without our mark. */
  function installByHand() {
    write('package-lock.json', { packages })
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': one } })
    write('node_modules/one/package.json', {})
  }

  test('default', () => {
    installByHand()
    expect(areInstalled(folder)).toBe(true)
  })

  test('behavior: nothing is there', () => {
    write('package-lock.json', { packages })
    expect(areInstalled(folder)).toBe(false)
  })

  test('behavior: an install that was cut off has no list of npm’s', () => {
    installByHand()
    rmSync(join(folder, 'node_modules', '.package-lock.json'))
    expect(areInstalled(folder)).toBe(false)
  })

  test('behavior: a removal that was cut off leaves the marks, but not the packages', () => {
    installByHand()
    markInstalled(folder)
    rmSync(join(folder, 'node_modules', 'one'), { recursive: true })
    expect(areInstalled(folder)).toBe(false)
  })

  test('behavior: a newer lockfile', () => {
    installByHand()
    markInstalled(folder)
    write('package-lock.json', { packages: { ...packages, 'node_modules/one': { ...one, version: '1.0.1' } } })
    expect(areInstalled(folder)).toBe(false)
  })

  test('behavior: another package in the lockfile', () => {
    installByHand()
    write('package-lock.json', { packages: { ...packages, 'node_modules/two': one } })
    expect(areInstalled(folder)).toBe(false)
  })
})

describe('npmEnvironment', () => {
  test('default: without the Node that is replaced, and without what hides errors or leaves parts out', () => {
    const path = ['/checkout/node_modules/.bin', '/usr/bin'].join(delimiter)
    const env = {
      PATH: path,
      NODE_ENV: 'production',
      npm_config_loglevel: 'silent',
      npm_lifecycle_event: 'say',
      HOME: '/h',
    }
    expect(npmEnvironment(env)).toEqual({ PATH: '/usr/bin', HOME: '/h' })
  })
})

describe('parseStartOptions', () => {
  test('default', () => {
    const options = parseStartOptions(['--yes', '--profile', 'p', 'swap 1 ETH for USDC'], '/home/me')
    expect(options.sentences).toEqual(['swap 1 ETH for USDC'])
    expect(options.passed).toEqual(['--yes', '--profile', resolve('/home/me/p'), 'swap 1 ETH for USDC'])
  })

  test('behavior: a shell is taken, not passed on', () => {
    expect(parseStartOptions(['--shell', 'chromium'], '/')).toMatchObject({ shell: 'chromium', passed: [] })
    expect(() => parseStartOptions(['--shell', 'safari'], '/')).toThrow('--shell takes one of')
  })

  test('behavior: an empty sentence is a sentence, and one after -- may begin as it likes', () => {
    expect(parseStartOptions([''], '/').sentences).toEqual([''])
    expect(parseStartOptions(['--', '--strange'], '/').sentences).toEqual(['--strange'])
  })

  test('behavior: a profile is meant from where the person is', () => {
    expect(withAbsoluteProfile(['--profile=p', '--profile', '/q'], '/home/me')).toEqual([
      `--profile=${resolve('/home/me/p')}`,
      '--profile',
      resolve('/q'),
    ])
  })
})

describe('chooseFace', () => {
  const linux = { platform: 'linux', env: {}, terminal: false }
  const face = (args: readonly string[], machine: Partial<typeof linux> & { env?: NodeJS.ProcessEnv } = {}) =>
    chooseFace(parseStartOptions(args, '/'), { ...linux, ...machine }).face

  test('default', () => {
    expect(face([], { env: { DISPLAY: ':0' } })).toBe('window')
    expect(face([], { env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe('window')
    expect(face([], { platform: 'darwin' })).toBe('window')
  })

  test('behavior: a sentence goes to the terminal, with or without a display', () => {
    expect(face(['swap 1 ETH for USDC'], { env: { DISPLAY: ':0' } })).toBe('terminal')
    expect(face(['--json'], { env: { DISPLAY: ':0' } })).toBe('terminal')
    expect(face(['--help'], { env: { DISPLAY: ':0' } })).toBe('terminal')
  })

  test('behavior: without a display the terminal, without a terminal the tour, and both are said', () => {
    expect(face([], { terminal: true })).toBe('terminal')
    expect(face([])).toBe('tour')
    expect(chooseFace(parseStartOptions([], '/'), linux).told).toContain('neither a display nor a terminal')
  })

  test('behavior: a face that is asked for', () => {
    expect(face(['--shell', 'terminal'], { env: { DISPLAY: ':0' } })).toBe('terminal')
    expect(face(['--tour'], { env: { DISPLAY: ':0' } })).toBe('tour')
  })
})

test.each([
  ['ID=debian\nVERSION_ID="12"\n', 'debian'],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', 'ubuntu'],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'ubuntu'],
  ['ID=raspbian\nID_LIKE=debian\n', 'debian'],
  ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'fedora'],
  ['ID=manjaro\nID_LIKE=arch\n', 'arch'],
  ['ID=opensuse-leap\nID_LIKE="suse opensuse"\n', 'suse'],
  ['ID=alpine\n', 'alpine'],
  ['ID=plan9\n', 'other'],
])('systemOf: %j is %s, which has one command', (release, system) => {
  expect(systemOf(release)).toBe(system)
  expect(commandFor(systemOf(release))).not.toContain('\n')
})

test('hashSources: contents and names count, times and tests do not', () => {
  write('renderer/a.ts', 'one')
  const before = hashSources(folder, ['renderer'])
  write('renderer/a.ts', 'one')
  write('renderer/a.test.ts', 'a test')
  expect(hashSources(folder, ['renderer', 'absent'])).toBe(before)
  write('renderer/b.ts', '')
  expect(hashSources(folder, ['renderer'])).not.toBe(before)
})

test('tryLock: one owner at a time; a dead one does not keep it', () => {
  const path = join(folder, 'lock')
  const release = tryLock(path)
  expect(release).not.toBe(null)
  expect(tryLock(path)).toBe(null)
  release?.()
  mkdirSync(path)
  write('lock/pid', '999999999')
  expect(tryLock(path)).toBe(null)
  expect(tryLock(path)).not.toBe(null)
})

test.each([
  ['ready\nError: no such file.\n    at main (x.js:1)', 'Error: no such file'],
  ['E: Unable to locate package chromium\n', 'E: Unable to locate package chromium'],
  ['one\ntwo\n\n', 'two'],
  ['', 'it said nothing'],
])('tellingLine: of %j it is %j', (output, line) => {
  expect(tellingLine(output)).toBe(line)
})
