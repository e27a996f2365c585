import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveExport } from './saveExport.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('saveExport', () => {
  test('default: a new file, in a folder that is made where it is missing', () => {
    const path = saveExport(join(folder, 'Downloads'), 'a.csv', 'héllo')
    expect(path).toBe(join(folder, 'Downloads', 'a.csv'))
    expect(readFileSync(path, 'utf8')).toBe('héllo')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('behavior: nothing is overwritten, and no link is followed', () => {
    writeFileSync(join(folder, 'a.csv'), 'mine')
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'a-2.csv'))
    expect(saveExport(folder, 'a.csv', 'new')).toBe(join(folder, 'a-3.csv'))
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['a-2.csv', 'a-3.csv', 'a.csv'])
  })

  test('behavior: a folder that is a file is said in a sentence', () => {
    writeFileSync(join(folder, 'Downloads'), '')
    expect(() => saveExport(join(folder, 'Downloads'), 'a.csv', 'x')).toThrow(
      'The export could not be written or read: the disk refused.',
    )
  })
})
