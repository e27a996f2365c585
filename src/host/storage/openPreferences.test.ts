import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualPreferences } from '../../model/usualPreferences.ts'
import { openPreferences } from './openPreferences.ts'

const path = () => join(mkdtempSync(join(tmpdir(), 'sayso-preferences-')), 'preferences.json')

test('default: what was changed is there after the next start, and the rest is as it was', () => {
  const at = path()
  expect(openPreferences(at).read()).toEqual(usualPreferences)
  expect(openPreferences(at).change({ theme: 'dark', language: undefined })).toEqual({
    ...usualPreferences,
    theme: 'dark',
  })
  expect(openPreferences(at).read().theme).toBe('dark')
})

test.each(['', '{', '{"version":2}', '{"version":1,"preferences":{"theme":"pink"}}'])(
  'behavior: a file that says nothing sensible counts as none: %s',
  (text) => {
    const at = path()
    writeFileSync(at, text)
    expect(openPreferences(at).read()).toEqual(usualPreferences)
    openPreferences(at).change({ welcomed: true })
    expect(readFileSync(at, 'utf8')).toContain('"welcomed":true')
  },
)
