import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findLinks } from './findLinks.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-links-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' })

describe.skipIf(process.platform === 'win32')('findLinks', () => {
  test('default: a link that is taken up is told, a file and a link that is not are none', () => {
    git('init')
    writeFileSync(join(folder, 'file.ts'), '')
    for (const name of ['taken up', 'left out']) symlinkSync(tmpdir(), join(folder, name))
    git('add', 'file.ts', 'taken up')
    expect(findLinks(folder)).toEqual(['taken up is committed as a link: take it out with “git rm --cached taken up”.'])
  })

  test('behavior: outside of a repository there is nothing to look at', () => {
    expect(findLinks(folder)).toEqual([])
  })
})
