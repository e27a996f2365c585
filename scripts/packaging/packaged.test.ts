import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFuses, wantedFuses } from './fuses.ts'

/**
 * The rows that only the packed program can show: `SAYSO_PACKAGED=dist/linux-unpacked/sayso npm run test:security`. What
 * `npm run dist:check` packs is of the same shape and starts nothing, so it does not count.
 */
const program = process.env.SAYSO_PACKAGED ?? ''
const there = existsSync(program) && !readFileSync(program).subarray(0, 20).toString().startsWith('not a program')
const sealed = process.platform === 'darwin' || process.platform === 'win32'
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts it for a few seconds at most, with a profile of its own. */
function start(path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'sayso-packaged-'))
  const ran = spawnSync(path, [...asRoot, '--profile', profile, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
  rmSync(profile, { recursive: true, force: true })
  return { status: ran.status, said: `${ran.stdout}${ran.stderr}` }
}

describe.skipIf(!there)('the packed program', () => {
  test('E01 packaged: its fuses are as decided', async () => {
    expect(await readFuses(program)).toEqual(wantedFuses)
  })

  test('E02 packaged: it is no Node, whatever the environment says', () => {
    const asNode = start(program, ['-e', 'console.log("node " + 6 * 7)'], { ELECTRON_RUN_AS_NODE: '1' })
    expect(asNode.said).not.toContain('node 42')
    const folder = mkdtempSync(join(tmpdir(), 'sayso-required-'))
    const required = join(folder, 'required.cjs')
    writeFileSync(required, 'console.log("required " + 6 * 7)')
    expect(start(program, [], { NODE_OPTIONS: `--require ${required}` }).said).not.toContain('required 42')
    rmSync(folder, { recursive: true })
  })

  test.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0', '--inspect-brk=0'])(
    'E02 packaged: with %s it does not run',
    (door) => {
      const { status, said } = start(program, [door])
      expect(said).not.toMatch(/DevTools listening|Debugger listening/)
      expect(status).toBe(4)
    },
  )
})

describe.skipIf(!there || !sealed)('the packed program, changed', () => {
  test.each(['a byte of its archive', 'a folder in its place'])(
    'E03 macOS or Windows: with %s it does not start',
    (what) => {
      // On macOS the program lies in Sayso.app/Contents/MacOS, on Windows beside its resources.
      const whole = process.platform === 'darwin' ? join(dirname(program), '..', '..') : dirname(program)
      const folder = mkdtempSync(join(tmpdir(), 'sayso-changed-'))
      const copy = join(folder, basename(whole))
      cpSync(whole, copy, { recursive: true, verbatimSymlinks: true })
      const resources = process.platform === 'darwin' ? join(copy, 'Contents', 'Resources') : join(copy, 'resources')
      const archive = join(resources, 'app.asar')
      if (what === 'a byte of its archive') {
        const bytes = readFileSync(archive)
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 1_000) ^ 1, bytes.length - 1_000)
        writeFileSync(archive, bytes)
      } else {
        rmSync(archive)
        mkdirSync(join(resources, 'app'))
        writeFileSync(join(resources, 'app', 'package.json'), '{"main":"main.js"}')
        writeFileSync(join(resources, 'app', 'main.js'), 'console.log("took over " + 6 * 7)')
      }
      const { status, said } = start(join(copy, program.slice(whole.length)), [])
      expect(said).not.toContain('took over 42')
      // It ended by itself, and not because it was waited for long enough.
      expect(status).toEqual(expect.any(Number))
      expect(status).not.toBe(0)
      rmSync(folder, { recursive: true, force: true })
    },
  )
})
