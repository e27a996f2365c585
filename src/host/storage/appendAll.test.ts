import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from './openJournal.ts'

const dropped = (planId: string) => ({ kind: 'dropped', planId, sentence: '' }) as const
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-batch-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('appendAll', () => {
  test('default: the rows are there after reopening, in order, chained to the one before', async () => {
    const path = join(folder, 'journal.sqlite')
    const journal = await openJournal({ path })
    journal.append(dropped('1'))
    expect(journal.appendAll([dropped('2'), dropped('3')]).map(({ seq }) => seq)).toEqual([2, 3])
    journal.append(dropped('4'))
    await journal.close()
    const again = await openJournal({ path })
    expect(again.entries().map(({ event }) => event)).toEqual(['1', '2', '3', '4'].map(dropped))
    expect(again.notices).toEqual([])
    await again.close()
  })

  test('behavior: where one row cannot be written none is, and the journal goes on', async () => {
    const path = join(folder, 'journal.sqlite')
    const journal = await openJournal({ path })
    const other = new DatabaseSync(path)
    other.exec(`create trigger third before insert on events when new.seq = 3 begin select raise(abort, 'no'); end`)
    expect(() => journal.appendAll([dropped('1'), dropped('2'), dropped('3')])).toThrow('could not be written')
    expect(journal.entries()).toEqual([])
    other.exec('drop trigger third')
    other.close()
    journal.append(dropped('4'))
    expect(journal.entries().map(({ seq, event }) => [seq, event])).toEqual([[1, dropped('4')]])
    await journal.close()
  })
})
