import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeBoundPlan } from '../../../journal/boundPlanJson.ts'
import type { JournalEvent } from '../../../journal/journalEvent.ts'
import { type Journal, openJournal } from '../openJournal.ts'

let folder = ''
let downloads = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-backups-'))
  downloads = join(folder, 'Downloads')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const here = () => join(folder, 'here.sqlite')

/** Another machine's, or this one's later. */
function open(path = here()): Promise<Journal> {
  return openJournal({ path, downloads: () => downloads, now: () => '2026-05-03T10:00:00.000Z' })
}

function say(sentence: string): JournalEvent {
  return { kind: 'dropped', planId: 'p', sentence }
}

const boundPlan = writeBoundPlan({
  version: 2,
  slots: [],
  chainId: 7357001,
  account: '0x00000000000000000000000000000000000A11Ce',
  calls: [{ to: '0x00000000000000000000000000000000000A11Ce', value: 1n, data: '0x', gas: 21_000n }],
  feeBudget: 1n,
  expiresAt: 1n,
  bounds: { atMostOut: [], atLeastIn: [], maxOwedBase: 0n, mayOwe: [], mayReceive: [] },
})
const word = `0x${'ab'.repeat(32)}` as const
/** Enough of an approval to be one that has no end. */
function approval(planId: string, plan = boundPlan): JournalEvent {
  return {
    kind: 'approved',
    planId,
    hash: word,
    plan,
    by: 'window',
    typed: null,
    titles: [],
    promised: [],
    approvedAt: 1n,
  }
}

const ending = (planId: string): JournalEvent => ({
  kind: 'finished',
  planId,
  receipt: {
    status: 'done',
    planHash: word,
    steps: [],
    stepsNotSent: [],
    changes: [],
    leftAllowances: [],
    fee: 0n,
    sentence: 'Done.',
  },
})

function sentencesOf(journal: Journal): string[] {
  return journal.entries().flatMap(({ event }) => (event.kind === 'dropped' ? [event.sentence] : []))
}

async function write(path: string, ...events: readonly JournalEvent[]): Promise<void> {
  const journal = await open(path)
  for (const event of events) journal.append(event)
  await journal.close()
}

describe('a backup', () => {
  test('default: a sound copy, for its owner only, beside what is there; put back on a new machine', async () => {
    const journal = await open()
    journal.append(say('one'))
    expect(await journal.files.save()).toEqual({ path: join(downloads, 'sayso-history-2026-05-03.sqlite'), entries: 1 })
    journal.append(say('two'))
    const second = await journal.files.save()
    expect(second).toEqual({ path: join(downloads, 'sayso-history-2026-05-03-2.sqlite'), entries: 2 })
    expect(statSync(second.path).mode & 0o777).toBe(0o600)
    expect(readdirSync(downloads)).toHaveLength(2)
    expect(
      journal.files
        .list()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(readdirSync(downloads).sort())
    await journal.close()

    const elsewhere = join(folder, 'elsewhere.sqlite')
    await write(elsewhere, say('a first look'))
    const fresh = await open(elsewhere)
    const answer = fresh.files.stage({ from: 'downloads', name: 'sayso-history-2026-05-03-2.sqlite' })
    expect(answer.status).toBe('staged')
    fresh.append(say('said meanwhile'))
    await fresh.close()
    const again = await open(elsewhere)
    expect(sentencesOf(again)).toEqual(['one', 'two'])
    expect(again.entries().at(-1)?.event).toMatchObject({ kind: 'restored', rows: 2, lost: 2 })
    expect(again.notices).toEqual([
      `Your history is the backup’s now: 2 entries. What was here before is kept at ${elsewhere}.replaced-1, with 2 entries that the backup does not hold. Nothing was sent by this.`,
    ])
    again.append(say('three'))
    await again.close()
    const later = await open(elsewhere)
    expect(sentencesOf(later)).toEqual(['one', 'two', 'three'])
    expect(later.notices).toEqual([])
    await later.close()
    // What was replaced is whole.
    const replaced = await open(`${elsewhere}.replaced-1`)
    expect(sentencesOf(replaced)).toEqual(['a first look', 'said meanwhile'])
    await replaced.close()
  })

  test('behavior: what the present one holds already changes nothing', async () => {
    const journal = await open()
    journal.append(say('one'))
    const { path } = await journal.files.save()
    for (const more of [[], [say('two')]]) {
      for (const event of more) journal.append(event)
      expect(journal.files.stage({ from: 'path', path })).toEqual({
        status: 'refused',
        sentence: 'Your history already holds everything that is in this backup. Nothing was changed.',
      })
    }
    await journal.close()
    expect(readdirSync(folder).filter((name) => name.includes('restore'))).toEqual([])
  })

  test('behavior: a page cannot make approved plans disappear; a person at a terminal may choose', async () => {
    await write(here(), say('theirs'))
    const theirs = await open()
    const { path } = await theirs.files.save()
    await theirs.close()
    const mine = join(folder, 'mine.sqlite')
    await write(mine, approval('p1'), ending('p1'))
    const journal = await open(mine)
    const name = 'sayso-history-2026-05-03.sqlite'
    expect(journal.files.stage({ from: 'downloads', name }).sentence).toContain('in a terminal')
    expect(existsSync(`${mine}.restore`)).toBe(false)
    expect(journal.files.stage({ from: 'path', path }).status).toBe('staged')
    await journal.close()
  })

  test('behavior: while a plan is on its way nothing is put back, be it that it was approved after the wish', async () => {
    await write(here(), say('longer'), say('than'), say('the other'))
    const other = await open()
    const { path } = await other.files.save()
    await other.close()
    const mine = join(folder, 'mine.sqlite')
    const journal = await open(mine)
    journal.append(say('mine'))
    expect(journal.files.stage({ from: 'path', path }).status).toBe('staged')
    journal.append(approval('p1'))
    expect(journal.files.stage({ from: 'path', path }).sentence).toContain('still on its way')
    await journal.close()
    const waits = await open(mine)
    expect(sentencesOf(waits)).toEqual(['mine'])
    expect(waits.notices).toEqual(['A plan was still on its way, so the backup waits for the next start.'])
    waits.append(ending('p1'))
    await waits.close()
    const after = await open(mine)
    expect(sentencesOf(after)).toEqual(['longer', 'than', 'the other'])
    await after.close()
  })

  test('behavior: noise, a changed row, a view in the table’s place, a newer one and a link are one sentence each', async () => {
    const journal = await open()
    journal.append(say('mine'))
    await journal.close()
    const elsewhere = join(folder, 'elsewhere.sqlite')
    await write(elsewhere, say('alpha'), say('beta'))
    const made = await open(elsewhere)
    const { path: sound } = await made.files.save()
    await made.close()

    const noise = join(folder, 'noise')
    writeFileSync(noise, 'This is no database.'.repeat(400))
    const changed = join(folder, 'changed')
    const bytes = readFileSync(sound)
    const at = bytes.indexOf('beta')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(changed, bytes)
    const viewed = join(folder, 'viewed')
    const hostile = new DatabaseSync(viewed)
    hostile.exec(
      "create view events as select 1 seq, 'a' at, 'b' previous, 'c' hash, 'd' body; pragma user_version = 1",
    )
    hostile.close()
    const newer = join(folder, 'newer')
    copyFileSync(sound, newer)
    const future = new DatabaseSync(newer)
    future.exec('pragma user_version = 99')
    future.close()
    const linked = join(downloads, 'sayso-history-2020-01-01.sqlite')
    symlinkSync(sound, linked)

    const here = await open()
    const answers = [noise, changed, viewed, newer, linked, join(folder, 'nowhere')].map((path) =>
      here.files.stage({ from: 'path', path }),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill('refused'))
    expect(answers.map(({ sentence }) => sentence)).toEqual([
      ...Array(3).fill(expect.stringContaining('is no backup of Sayso’s, or it is damaged')),
      expect.stringContaining('A newer Sayso wrote this backup'),
      ...Array(2).fill(expect.stringContaining('There is no file of that name')),
    ])
    expect(here.files.list().map(({ name }) => name)).toEqual(['sayso-history-2026-05-03.sqlite'])
    expect(here.files.stage({ from: 'downloads', name: '../noise' }).sentence).toContain('no backup of that name')
    await here.close()
    const after = await open()
    expect(sentencesOf(after)).toEqual(['mine'])
    await after.close()
  })

  test('F01 behavior: killed at any point while it takes its place, the next start goes on', async () => {
    await write(here(), say('one'), say('two'))
    const source = await open()
    const { path } = await source.files.save()
    await source.close()
    /** What is on the disk after each of the steps that a restore is made of, and the process gone. */
    const killedAfter: Record<string, (journal: string) => void> = {
      'nothing yet': () => {},
      'the head is gone': (journal) => rmSync(`${journal}.head`),
      'the rolling backup is gone': (journal) => {
        rmSync(`${journal}.head`)
        rmSync(`${journal}.backup`)
      },
      'the present one is aside': (journal) => {
        rmSync(`${journal}.head`)
        rmSync(`${journal}.backup`)
        copyFileSync(journal, `${journal}.replaced-1`)
        rmSync(journal)
      },
    }
    for (const [what, kill] of Object.entries(killedAfter)) {
      const mine = join(folder, `${what.replaceAll(' ', '-')}.sqlite`)
      const journal = await open(mine)
      journal.append(say('mine'))
      await journal.backUp()
      expect(journal.files.stage({ from: 'path', path }).status).toBe('staged')
      await journal.close()
      kill(mine)
      const again = await open(mine)
      expect(sentencesOf(again), what).toEqual(['one', 'two'])
      expect(again.notices, what).toHaveLength(1)
      await again.close()
      expect(existsSync(`${mine}.replaced-1`), what).toBe(true)
      const sound = await open(mine)
      expect(sound.notices, what).toEqual([])
      await sound.close()
    }
  })

  test('F19 behavior: a backup that rots while it waits is kept aside, and today’s history stays', async () => {
    await write(here(), say('one'), say('two'))
    const source = await open()
    const { path } = await source.files.save()
    await source.close()
    const mine = join(folder, 'mine.sqlite')
    await write(mine, say('mine'))
    const journal = await open(mine)
    expect(journal.files.stage({ from: 'path', path }).status).toBe('staged')
    await journal.close()
    writeFileSync(`${mine}.restore`, 'rot')
    const after = await open(mine)
    expect(sentencesOf(after)).toEqual(['mine'])
    expect(after.notices[0]).toContain('Your history is as it was.')
    expect(existsSync(`${mine}.restore.corrupt-1`)).toBe(true)
    await after.close()
  })

  test.each([
    ['that is of a newer version', (journal: DatabaseSync) => journal.exec('pragma user_version = 99')],
    ['that is not let go', (journal: DatabaseSync) => journal.exec('pragma locking_mode = exclusive; begin exclusive')],
  ])('F18, F25 behavior: a journal %s is not put aside: the backup waits', async (_, spoil) => {
    await write(here(), say('one'), say('two'))
    const source = await open()
    const { path } = await source.files.save()
    await source.close()
    const mine = join(folder, 'mine.sqlite')
    const journal = await open(mine)
    expect(journal.files.stage({ from: 'path', path }).status).toBe('staged')
    journal.append(approval('still on its way'))
    await journal.close()
    const other = new DatabaseSync(mine)
    spoil(other)
    await expect(open(mine)).rejects.toMatchObject({ code: expect.stringMatching(/^(disk-failed|profile-corrupt)$/) })
    other.close()
    expect(readdirSync(folder).filter((name) => name.includes('replaced'))).toEqual([])
    expect(existsSync(`${mine}.restore`)).toBe(true)
    expect(existsSync(`${mine}.head`)).toBe(true)
  })
})
