import { expect, test, vi } from 'vitest'
import type { ApprovalSheet, SheetAnswer } from '../model/ApprovalSheet.ts'
import { sheetForTests } from '../model/sheetForTests.ts'
import type { ApprovalDesk } from './ApprovalDesk.ts'
import { Sheets } from './Sheets.ts'

const sheetFor = (planId: string): ApprovalSheet => sheetForTests({ planId })

/** A person who answers when the test says so. */
function setUp(change: Partial<ApprovalDesk> = {}) {
  let now = 0
  const asked: {
    readonly sheet: ApprovalSheet
    readonly signal: AbortSignal
    readonly answer: (a: SheetAnswer) => void
  }[] = []
  let closeWallet = (): void => {}
  const desk: ApprovalDesk = {
    ask: (sheet, signal) => new Promise((answer) => asked.push({ sheet, signal, answer })),
    openWallet: () =>
      new Promise((resolve) => {
        closeWallet = resolve
      }),
    ...change,
  }
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))
  const sheets = new Sheets({ desk, monotonicMs: () => now, pause })
  const last = () => {
    const found = asked.at(-1)
    if (found === undefined) throw new Error('Nobody was asked.')
    return found
  }
  return {
    sheets,
    asked,
    last,
    closeWallet: () => closeWallet(),
    pass: (ms: number) => {
      now += ms
    },
  }
}

const fresh = () => false

test('default', async () => {
  const { sheets, last } = setUp()
  const asking = sheets.ask('p', () => sheetFor('p'), fresh)
  expect(last().sheet).toEqual(sheetFor('p'))
  last().answer({ decision: 'approve', typed: 'words' })
  expect(await asking).toEqual({ status: 'approved', typed: 'words' })
})

test('behavior: closing the window is no approval, and the plan stays', async () => {
  const { sheets, last } = setUp()
  const asking = sheets.ask('p', () => sheetFor('p'), fresh)
  last().answer({ decision: 'drop' })
  expect(await asking).toMatchObject({ status: 'refused', sentence: expect.stringContaining('as open as before') })
})

test('behavior: a no is said to the plan, and not only to the window', async () => {
  const { sheets, last } = setUp()
  const asking = sheets.ask('p', () => sheetFor('p'), fresh)
  last().answer({ decision: 'no' })
  expect(await asking).toEqual({ status: 'said-no' })
})

test('F24: while one sheet is open there is no second one, of the same plan or another', async () => {
  const { sheets, asked, last } = setUp()
  const first = sheets.ask('p', () => sheetFor('p'), fresh)
  expect(await sheets.ask('p', () => sheetFor('p'), fresh)).toMatchObject({ status: 'refused' })
  expect(await sheets.ask('q', () => sheetFor('q'), fresh)).toMatchObject({ status: 'refused' })
  expect(sheets.openWallet()).toMatchObject({ status: 'refused' })
  expect(asked).toHaveLength(1)
  last().answer({ decision: 'approve', typed: null })
  expect(await first).toMatchObject({ status: 'approved' })
})

test('A71: after a drop the next sheet waits, says so, and opens when the time has come', async () => {
  const { sheets, asked, last, pass } = setUp()
  for (let seconds = 1; seconds <= 4; seconds *= 2) {
    const asking = sheets.ask('p', () => sheetFor('p'), fresh)
    last().answer({ decision: 'drop' })
    await asking
    const before = asked.length
    for (let tries = 0; tries < 10_000; tries += 1) {
      const refused = await sheets.ask('p', () => sheetFor('p'), fresh)
      if (tries === 0)
        expect(refused).toMatchObject({
          sentence: expect.stringContaining(seconds === 1 ? 'a second' : `${seconds} sec`),
        })
    }
    expect(asked).toHaveLength(before)
    pass(seconds * 1_000)
  }
})

test('behavior: a plan that becomes too old is taken away, with a sentence', async () => {
  let old = false
  const { sheets, last } = setUp()
  const asking = sheets.ask(
    'p',
    () => sheetFor('p'),
    () => old,
  )
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(last().signal.aborted).toBe(false)
  old = true
  expect(await asking).toMatchObject({ status: 'refused', sentence: expect.stringContaining('too old') })
  expect(last().signal.reason).toContain('too old')
})

test('behavior: a plan that is withdrawn is taken away; one that is not before the person changes nothing', async () => {
  const { sheets, last } = setUp()
  const asking = sheets.ask('p', () => sheetFor('p'), fresh)
  sheets.withdraw('q', 'Another.')
  expect(last().signal.aborted).toBe(false)
  sheets.withdraw('p', 'This plan was dropped.')
  expect(await asking).toEqual({ status: 'refused', sentence: 'This plan was dropped. Nothing was signed.' })
  expect(last().signal.reason).toBe('This plan was dropped.')
})

test('behavior: an approval that comes with a withdrawal, or after it, is none', async () => {
  const { sheets, last } = setUp()
  const asking = sheets.ask('p', () => sheetFor('p'), fresh)
  last().answer({ decision: 'approve', typed: null })
  sheets.withdrawAll('The practice chain starts over.')
  expect(await asking).toMatchObject({ status: 'refused' })
})

test('behavior: a window that cannot be opened is a refusal', async () => {
  const { sheets } = setUp({ ask: () => Promise.reject(new Error('No window.')) })
  expect(await sheets.ask('p', () => sheetFor('p'), fresh)).toMatchObject({
    status: 'refused',
    sentence: expect.stringContaining('could not be opened'),
  })
})

test('behavior: without a window nobody can be asked', async () => {
  const sheets = new Sheets({ desk: null, monotonicMs: () => 0, pause: async () => {} })
  expect(await sheets.ask('p', () => sheetFor('p'), fresh)).toMatchObject({ status: 'refused' })
  expect(sheets.openWallet()).toMatchObject({ status: 'refused' })
})

test('behavior: the wallet’s window is one too: no second, no approval beside it, and a wait after it', async () => {
  const { sheets, asked, closeWallet, pass } = setUp()
  expect(sheets.openWallet()).toEqual({ status: 'opened' })
  expect(sheets.openWallet()).toMatchObject({ status: 'refused' })
  expect(await sheets.ask('p', () => sheetFor('p'), fresh)).toMatchObject({ status: 'refused' })
  closeWallet()
  await vi.waitFor(() => {
    const again = sheets.openWallet()
    expect(again).toMatchObject({ sentence: expect.stringContaining('again in a second') })
  })
  expect(asked).toEqual([])
  pass(1_000)
  expect(sheets.openWallet()).toEqual({ status: 'opened' })
})
