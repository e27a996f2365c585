import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultProfileFolder } from './defaultProfileFolder.ts'
import { openProfile } from './profile.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-profile-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('openProfile', () => {
  test('default: makes the folders for their owner only', () => {
    const profile = openProfile(join(folder, 'new'))
    expect(statSync(profile.folder).mode & 0o777).toBe(0o700)
    expect(statSync(profile.practiceChain).mode & 0o777).toBe(0o700)
    profile.release()
  })

  test('F23 behavior: a second owner is refused with a sentence, until the first lets go', () => {
    const first = openProfile(folder)
    expect(() => openProfile(folder)).toThrow('Sayso is already running with this profile')
    first.release()
    openProfile(folder).release()
  })

  test('F23 behavior: a lock whose owner was killed is taken over; a living one is not', async () => {
    const code = `import { openProfile } from ${JSON.stringify(new URL('./profile.ts', import.meta.url).href)}
      openProfile(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(() => openProfile(folder)).toThrow(
      expect.objectContaining({ code: 'profile-in-use', facts: { folder, process: String(child.pid) } }),
    )
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(join(folder, 'owner.json'))).toBe(true)
    openProfile(folder).release()
  })

  test('behavior: a file in its place is said so', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openProfile(join(folder, 'file'))).toThrow(expect.objectContaining({ code: 'profile-corrupt' }))
  })
})

describe('defaultProfileFolder', () => {
  test.each([
    ['linux', {}, '/home/a/.local/share/sayso'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/sayso'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/sayso'],
    ['darwin', {}, '/home/a/Library/Application Support/Sayso'],
    ['win32', { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'C:\\Users\\a\\AppData\\Roaming\\Sayso'],
  ] as const)('default: on %s with %o', (platform, env, expected) => {
    expect(defaultProfileFolder({ platform, home: '/home/a', env })).toBe(expected)
  })
})
