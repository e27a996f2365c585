import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeFileSafely } from './writeFileSafely.ts'

const { calls, failing } = vi.hoisted(() => ({ calls: [] as string[], failing: { on: '' } }))

/** The system's own functions, which note what they were asked and fail where a test wants it. */
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>()
  const open = new Map<number, string>()
  const note = (call: string): void => {
    calls.push(call)
    if (failing.on === call) throw Object.assign(new Error(call), { code: 'EIO' })
  }
  return {
    ...real,
    openSync: (path: string, flags: string, mode?: number) => {
      note(`open ${real.existsSync(path) && real.statSync(path).isDirectory() ? 'folder' : 'file'} ${flags}`)
      const file = real.openSync(path, flags, mode)
      open.set(file, flags === 'r' ? 'folder' : 'file')
      return file
    },
    writeFileSync: (file: number | string, bytes: Uint8Array | string) => {
      if (typeof file === 'number') note('write')
      real.writeFileSync(file, bytes)
    },
    fsyncSync: (file: number) => {
      note(`flush ${open.get(file)}`)
      real.fsyncSync(file)
    },
    renameSync: (from: string, to: string) => {
      note('rename')
      real.renameSync(from, to)
    },
  }
})

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-write-'))
  path = join(folder, 'vault.json')
  calls.length = 0
  failing.on = ''
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const steps = ['open file wx', 'write', 'flush file', 'rename', 'open folder r', 'flush folder']

describe('writeFileSafely', () => {
  test('K07 default: beside it, flushed, renamed, the folder flushed; mode 0600', () => {
    writeFileSafely(path, new Uint8Array([1, 2, 3]))
    expect(calls).toEqual(steps)
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['vault.json'])
  })

  test.each(steps)(
    'K07 behavior: where “%s” fails, what stood there stands there still or the new does, whole',
    (step) => {
      writeFileSync(path, 'old')
      failing.on = step
      expect(() => writeFileSafely(path, Buffer.from('new'))).toThrow(step)
      expect(readFileSync(path, 'utf8')).toBe(step.includes('folder') ? 'new' : 'old')
      expect(readdirSync(folder)).toEqual(['vault.json'])
    },
  )

  test('F23 behavior: what a killed process left in the middle of a write goes; what one writes now stays', () => {
    const [left, fresh, other] = [`${path}.4.new`, `${path}.5.new`, `${path}.bak.6.new`]
    for (const file of [left, fresh, other]) writeFileSync(file, 'half')
    const long = Date.now() / 1000 - 120
    for (const file of [left, other]) utimesSync(file, long, long)
    writeFileSafely(path, Buffer.from('new'))
    expect(readdirSync(folder).sort()).toEqual(['vault.json', basename(fresh), basename(other)].sort())
    expect(existsSync(left)).toBe(false)
  })
})
