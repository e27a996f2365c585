import { describe, expect, test } from 'vitest'
import type { Carrier } from './carriers.ts'
import { readStoryReport } from './readStoryReport.ts'
import { readUnitReport } from './readUnitReport.ts'
import { shellOfUnit } from './shellOfUnit.ts'

const carrier: Carrier = { path: 'src/a.test.ts', titles: [{ ids: ['A01'], part: null }] }
const file = (more: object) => ({
  name: '/x/src/a.test.ts',
  status: 'passed',
  message: '',
  assertionResults: [],
  ...more,
})
const assertion = (status: string, failureMessages: readonly string[] = []) => ({
  title: 'A01: one',
  status,
  failureMessages,
})
const read = (...files: readonly object[]) =>
  readUnitReport(
    { testResults: files },
    [carrier],
    (name) => name.replace('/x/', ''),
    () => 'practice chain',
  )

describe('readUnitReport', () => {
  test('default', () => {
    expect(read(file({ assertionResults: [assertion('passed'), assertion('skipped')] }))).toEqual([
      { title: 'A01: one', shell: 'practice chain', status: 'passed', message: null },
      { title: 'A01: one', shell: 'practice chain', status: 'skipped', message: null },
    ])
  })

  test('behavior: why it failed, in one line without colours', () => {
    const red = `${String.fromCharCode(27)}[31mexpected 1${String.fromCharCode(27)}[39m\n    at line 3`
    expect(read(file({ status: 'failed', assertionResults: [assertion('failed', [red])] }))).toMatchObject([
      { status: 'failed', message: 'expected 1' },
    ])
  })

  test('behavior: a file that cannot be read, is not in the report, or fails before its tests has failed', () => {
    expect(read(file({ status: 'failed', message: 'Cannot find module\nmore' }))).toMatchObject([
      { status: 'failed', message: 'src/a.test.ts: Cannot find module' },
    ])
    expect(read()).toMatchObject([{ status: 'failed', message: 'src/a.test.ts: it did not run' }])
    expect(read(file({ status: 'failed', assertionResults: [assertion('skipped')] }))).toMatchObject([
      { status: 'failed' },
    ])
  })

  test('behavior: a report that is none is an error', () => {
    expect(() => read({ name: 7 })).toThrow()
  })
})

describe('readStoryReport', () => {
  const story = (projectName: string, status: string, error?: string) => ({
    title: 'A18: a picture',
    tests: [{ projectName, status, results: [error === undefined ? {} : { error: { message: error } }] }],
  })

  test('default: stories lie in suites of suites, in each face', () => {
    const suites = [
      { specs: [story('chromium', 'expected')], suites: [{ specs: [story('terminal', 'unexpected', 'no\nmore')] }] },
      { suites: [{ specs: [story('electron', 'skipped')] }] },
    ]
    expect(readStoryReport({ suites, errors: [] }).outcomes).toEqual([
      { title: 'A18: a picture', shell: 'Chromium', status: 'passed', message: null },
      { title: 'A18: a picture', shell: 'terminal', status: 'failed', message: 'no' },
      { title: 'A18: a picture', shell: 'Electron', status: 'skipped', message: null },
    ])
  })

  test('behavior: at the second try only is no pass, and errors outside are told', () => {
    const told = readStoryReport({ suites: [{ specs: [story('chromium', 'flaky')] }], errors: [{ message: 'late' }] })
    expect(told.outcomes).toMatchObject([{ status: 'failed', message: 'flaky' }])
    expect(told.errors).toEqual(['late'])
  })
})

describe('shellOfUnit', () => {
  const files = new Map([
    ['src/a.test.ts', "import { core } from './b.ts'"],
    ['src/b.ts', "import { runAnvil } from './host/practice/runAnvil.ts'\nexport const core = runAnvil"],
    ['src/host/practice/runAnvil.ts', 'export const runAnvil = 1'],
    ['src/c.test.ts', "import type { Core } from './b.ts'"],
    ['chromium/a.test.ts', "import { open } from './openChromiumShell.ts'"],
    ['chromium/openChromiumShell.ts', 'export const open = 1'],
  ])

  test.each([
    ['src/a.test.ts', 'practice chain'],
    ['src/c.test.ts', 'unit'],
    ['chromium/a.test.ts', 'Chromium'],
  ])('default: %s runs in: %s', (path, shell) => {
    expect(shellOfUnit(path, files)).toBe(shell)
  })
})
