import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { vaultFiles } from './vaultFiles.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-vault-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const kept = () =>
  readdirSync(folder)
    .filter((name) => /^vault-replaced-\d{4}-\d\d-\d\d(-\d+)?\.json$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .toSorted()

test('keepCopy: each generation is kept under a dated name of its own, time after time, and what stands stays', () => {
  const path = join(folder, 'vault.json')
  const files = vaultFiles(path)
  files.keepCopy()
  expect(kept()).toEqual([])
  files.write(bytes('one'))
  // The first is its own copy.
  files.keepCopy()
  expect(kept()).toEqual(['one'])
  files.write(bytes('two'))
  files.keepCopy()
  expect(kept()).toEqual(['one', 'one', 'two'])
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(readFileSync(`${path}.bak`, 'utf8')).toBe('one')
})
