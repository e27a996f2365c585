import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { z } from 'zod'
import { chainForTests } from '../../../../execution/chainForTests.ts'
import { recover } from '../../../../execution/recover.ts'
import { hex } from '../../../../journal/fields.ts'
import { findUnfinished } from '../../../../journal/findUnfinished.ts'
import { foldHistory } from '../../../../journal/foldHistory.ts'
import { openJournal } from '../../openJournal.ts'
import type { Begun } from './beginPlan.ts'

/** The command line that starts a program so that the disk fails for it: around that of the program itself. */
export type Failing = (command: readonly string[], journal: string) => readonly string[]

export type Ended = {
  /** What is not as it must be, one sentence each. */
  readonly faults: readonly string[]
  /** Nobody noticed: the plan is done, and everything about it is written down. */
  readonly wentWell: boolean
  /** How long the largest of its files got. */
  readonly walBytes: number
}

const said = z.object({
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  told: z.object({ status: z.string(), sentence: z.string() }).nullable(),
  signatures: z.number(),
  walBytes: z.number(),
  sent: z.array(hex),
})

export type OnDisk = {
  readonly program: string
  readonly root: string
  /** What is there before; null where nothing is. */
  readonly begun: Begun | null
}

/** One plan in a process whose disk fails, then the next start on a disk that does not. */
export async function runOnFailingDisk({ program, root, begun }: OnDisk, failing: Failing): Promise<Ended> {
  const folder = mkdtempSync(join(root, 'disk-'))
  if (begun !== null) cpSync(begun.folder, folder, { recursive: true })
  const path = join(folder, 'journal.sqlite')
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', program, path]
  const [first = '', ...rest] = failing(node, path)
  const { stdout } = await promisify(execFile)(first, rest)
  const { error, told, signatures, walBytes, sent } = said.parse(JSON.parse(stdout))
  const faults: string[] = []
  const must = (holds: boolean, sentence: string): void => {
    if (!holds) faults.push(sentence)
  }

  // One clear sentence, and the right one.
  const wentWell = told?.status === 'done' && !told.sentence.includes('The journal')
  const sentence = error?.message ?? told?.sentence ?? ''
  must(wentWell || /The journal could not be (written|read)/.test(sentence), `It says “${sentence}”.`)
  if (error !== null) must(['disk-full', 'disk-failed'].includes(error.code), `The error is ${error.code}.`)

  // The same chain, for the next start.
  const chain = chainForTests()
  for (const raw of sent) chain.takeElsewhere(raw)
  const journal = await openJournal({ path })
  must(journal.notices.length === 0, journal.notices.join(' '))
  const before = begun?.entries ?? []
  must(isDeepStrictEqual(journal.entries().slice(0, before.length), before), 'Rows from before are lost.')
  const signed = () => journal.entries().flatMap(({ event }) => (event.kind === 'signed' ? [event] : []))
  const kept = signed().map(({ raw }) => raw)
  for (const raw of sent) must(kept.includes(raw), 'Bytes were sent that are not on the disk.')
  const keptBefore = before.filter(({ event }) => event.kind === 'signed').length
  must(
    signatures <= kept.length - keptBefore + 1,
    `After the write that failed, something was signed: ${signatures} times in all.`,
  )
  const ports = { chain, journal, pause: async () => {}, signal: new AbortController().signal }
  await recover(ports)
  must((await recover(ports)).length === 0, 'A second start finds something to do.')
  must(findUnfinished(journal.entries()).length === 0, 'A plan has no end.')
  const mined = chain.mined.map(({ hash }) => hash)
  const history = foldHistory(journal.entries()).flatMap(({ transactions }) => transactions)
  must(
    history.toSorted().join() === mined.toSorted().join(),
    `The history tells of ${history.length} transactions of ${mined.length}.`,
  )
  must(chain.mined.length <= kept.length, 'More is on the chain than was signed.')
  await journal.close()
  rmSync(folder, { recursive: true, force: true })
  return { faults, wentWell, walBytes }
}
