import { describe, expect, test } from 'vitest'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { openNotes } from './openNotes.ts'

const dropped = (planId: string) => ({ kind: 'dropped', planId, sentence: '' }) as const

describe('openNotes', () => {
  test('default: nothing is written before the end, and then all of it in order', () => {
    const journal = memoryJournal()
    const notes = openNotes(journal)
    notes.take(dropped('1'))
    notes.take(dropped('2'))
    expect(journal.entries()).toEqual([])
    notes.end(dropped('3'))
    notes.close()
    expect(journal.entries().map(({ event }) => event)).toEqual([dropped('1'), dropped('2'), dropped('3')])
  })

  test('behavior: what a failure left over is written when it is closed', () => {
    const journal = memoryJournal()
    const notes = openNotes(journal)
    notes.take(dropped('1'))
    notes.close()
    expect(journal.entries().length).toBe(1)
  })

  test('behavior: a journal that takes nothing is an error at the end, and silent when it is closed', () => {
    const full = {
      ...memoryJournal(),
      appendAll: () => {
        throw new Error('full')
      },
    }
    const notes = openNotes(full)
    expect(() => notes.end(dropped('1'))).toThrow('full')
    notes.take(dropped('2'))
    notes.close()
  })

  test('behavior: words that may be a wallet’s are left out, and that something was asked is kept', () => {
    const journal = memoryJournal()
    const notes = openNotes(journal)
    const asked = { kind: 'asked', planId: '1', conversation: 'c', chainId: 1, account: `0x${'0'.repeat(40)}` } as const
    notes.take({ ...asked, message: 'my seed phrase is abandon' })
    notes.forgetWords()
    notes.end(dropped('1'))
    expect(journal.rows.map(({ body }) => body).join()).not.toContain('abandon')
    expect(journal.entries()[0]?.event).toEqual({ ...asked, message: '' })
  })

  test('behavior: what is worked on elsewhere was asked there', () => {
    const journal = memoryJournal()
    const notes = openNotes(journal)
    const account = `0x${'0'.repeat(40)}` as const
    const asked = { kind: 'asked', planId: '1', conversation: 'c', message: 'send', chainId: 1, account } as const
    const there = { chainId: 8453, account: `0x${'1'.repeat(40)}` } as const
    notes.take(asked)
    notes.take(dropped('1'))
    notes.movedTo(there)
    notes.close()
    expect(journal.entries().map(({ event }) => event)).toEqual([{ ...asked, ...there }, dropped('1')])
  })
})
