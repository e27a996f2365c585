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

test('behavior: a file from before there were sizes of text keeps all else that it says', () => {
  const at = path()
  const { text, ...before } = { ...usualPreferences, theme: 'dark', welcomed: true }
  writeFileSync(at, JSON.stringify({ version: 1, preferences: before }))
  expect(openPreferences(at).read()).toEqual({ ...before, text })
  openPreferences(at).change({ text: 'larger' })
  openPreferences(at).change({ theme: 'light' })
  expect(openPreferences(at).read()).toEqual({ ...before, theme: 'light', text: 'larger' })
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
