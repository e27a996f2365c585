import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JournalEvent } from '../../journal/journalEvent.ts'
import { migrations } from '../../journal/migrations.ts'
import { migrate, readVersion } from './migrate.ts'
import { openJournal } from './openJournal.ts'
import { toStorageError } from './storageError.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-journal-'))
  path = join(folder, 'journal.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function say(sentence: string): JournalEvent {
  return { kind: 'dropped', planId: 'p', sentence }
}

async function write(...sentences: readonly string[]): Promise<void> {
  const journal = await openJournal({ path })
  for (const sentence of sentences) journal.append(say(sentence))
  await journal.backUp()
  await journal.close()
}

async function read(): Promise<{ sentences: string[]; notices: readonly string[] }> {
  const journal = await openJournal({ path })
  const sentences = journal.entries().flatMap(({ event }) => (event.kind === 'dropped' ? [event.sentence] : []))
  await journal.close()
  return { sentences, notices: journal.notices }
}

/** Changes one byte inside the text of a row, as a failing disk would. */
function flip(text: string): void {
  const bytes = readFileSync(path)
  const at = bytes.indexOf(text)
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function renameIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
}

describe('openJournal', () => {
  test('default: what was appended is there after reopening, for its owner only', async () => {
    await write('one', 'two')
    expect(await read()).toEqual({ sentences: ['one', 'two'], notices: [] })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('behavior: rows cannot be changed, removed or replaced, not by another program either', async () => {
    await write('one')
    const database = new DatabaseSync(path)
    for (const sql of [
      "update events set body = 'x'",
      'delete from events',
      "replace into events values (1, 'a', 'b', 'c', 'd')",
      "insert into events values (7, 'a', 'b', 'c', 'd')",
    ])
      expect(() => database.exec(sql)).toThrow('append-only')
    database.close()
  })

  test('F19 behavior: a flipped bit is found, the file kept aside, every row restored', async () => {
    await write('alpha', 'beta', 'gamma')
    const journal = await openJournal({ path })
    journal.append(say('after the backup'))
    await journal.close()
    flip('beta')
    const { sentences, notices } = await read()
    expect(sentences).toEqual(['alpha', 'beta', 'gamma', 'after the backup'])
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('All 4 entries are in the new one.')
    expect(readdirSync(folder)).toContain('journal.sqlite.corrupt-1')
    expect((await read()).notices).toEqual([])
  })

  test('F19 behavior: without a backup the rows before the damage are kept, and the loss is named', async () => {
    await write('alpha', 'beta', 'gamma')
    rmSync(`${path}.backup`)
    flip('beta')
    const { sentences, notices } = await read()
    expect(sentences).toEqual(['alpha'])
    expect(notices[0]).toContain('2 are lost')
  })

  test('F19 behavior: truncation at any length, an empty file and noise lose nothing', {
    timeout: 60_000,
  }, async () => {
    await write('alpha', 'beta')
    const sound = readFileSync(path)
    for (const length of [0, 1, 100, 4096, 5000, sound.length - 4096, sound.length - 1]) {
      truncateSync(path, length)
      expect((await read()).sentences, `truncated to ${length}`).toEqual(['alpha', 'beta'])
    }
    writeFileSync(path, Buffer.alloc(9000, 7))
    expect((await read()).sentences).toEqual(['alpha', 'beta'])
    rmSync(path)
    expect((await read()).sentences).toEqual(['alpha', 'beta'])
  })

  test('F19 behavior: a cut-off end (the WAL deleted) is found though what is left is sound', async () => {
    await write('alpha')
    const database = new DatabaseSync(path)
    const journal = await openJournal({ path })
    journal.append(say('only in the WAL'))
    rmSync(`${path}-wal`)
    rmSync(`${path}-shm`)
    database.close()
    const { sentences, notices } = await read()
    expect(sentences).toEqual(['alpha'])
    expect(notices[0]).toContain('1 are lost')
  })

  test.each([
    ['its WAL', ['-wal']],
    ['its WAL and itself', ['-wal', '']],
  ])('F01, F19 behavior: killed while a damaged one is put aside, after %s: nothing is lost', async (_, gone) => {
    await write('alpha', 'beta')
    const backup = readFileSync(`${path}.backup`)
    const journal = await openJournal({ path })
    journal.append(say('only in the WAL'))
    // Its successor is complete before the first of its files is put aside.
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, `${path}.new${suffix}`)
    const whole = readFileSync(path)
    await journal.close()
    writeFileSync(path, whole)
    writeFileSync(`${path}.backup`, backup)
    flip('beta')
    for (const suffix of gone) renameIfThere(path + suffix, `${path}.corrupt-1${suffix}`)
    const { sentences, notices } = await read()
    expect(sentences).toEqual(['alpha', 'beta', 'only in the WAL'])
    expect(notices[0]).toContain('All 3 entries are in the new one.')
    expect((await read()).notices).toEqual([])
  })

  test('F25 behavior: a newer version is refused, and nothing changes', async () => {
    await write('one')
    const database = new DatabaseSync(path)
    database.exec('pragma user_version = 99')
    database.close()
    const before = readFileSync(path)
    await expect(openJournal({ path })).rejects.toMatchObject({ code: 'profile-corrupt', facts: { version: '99' } })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([])
  })

  test('F17 behavior: a disk that is full while the tables are made is no fault of the journal', async () => {
    const database = new DatabaseSync(path)
    database.exec('pragma max_page_count = 1')
    let thrown: unknown = null
    try {
      migrate(database, migrations)
    } catch (refused) {
      thrown = refused
    }
    database.close()
    expect(toStorageError(thrown, 'The journal')).toMatchObject({ code: 'disk-full' })
    await (await openJournal({ path })).close()
  })

  test('F25 behavior: a migration that fails leaves the tables as they were', () => {
    const database = new DatabaseSync(path)
    migrate(database, migrations)
    const bad = { version: 2, name: 'bad', sql: 'create table more (a); create table events (b)' }
    expect(() => migrate(database, [...migrations, bad])).toThrow('It is as it was')
    expect(readVersion(database)).toBe(1)
    expect(database.prepare("select count(*) as n from sqlite_schema where name = 'more'").get()).toEqual({ n: 0 })
    database.close()
  })
})
