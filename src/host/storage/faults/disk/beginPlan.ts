import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chainForTests } from '../../../../execution/chainForTests.ts'
import { createExecutor } from '../../../../execution/createExecutor.ts'
import type { JournalEvent } from '../../../../journal/journalEvent.ts'
import type { JournalEntry } from '../../../../journal/rows.ts'
import { createSigner } from '../../../../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../../../wallet/planForTests.ts'
import { openJournal } from '../../openJournal.ts'

/** A journal's folder as a killed process left it, and what stands in the journal. */
export type Begun = { readonly folder: string; readonly entries: readonly JournalEntry[] }

/** Leaves a plan whose first step is signed and not sent, its last rows in the WAL alone, in `folder`. */
export async function beginPlan(folder: string): Promise<Begun> {
  const path = join(`${folder}-alive`, 'journal.sqlite')
  mkdirSync(dirname(path))
  const journal = await openJournal({ path })
  let killed = false
  const append = (event: JournalEvent) => {
    if (killed) throw new Error('Nobody writes any more.')
    const entry = journal.append(event)
    killed = event.kind === 'signed'
    if (killed) throw new Error('Killed.')
    return entry
  }
  const vault = plainVault()
  const executor = createExecutor({
    chain: chainForTests(),
    journal: { ...journal, append },
    ...createSigner(vault),
    pause: async () => {},
    signal: new AbortController().signal,
  })
  const approved = approvedFor(planFor(vault.account), { planId: 'begun' })
  await executor.start(approved, async () => []).receipt.catch(() => null)
  const entries = [...journal.entries()]
  await journal.backUp()
  cpSync(dirname(path), folder, { recursive: true })
  rmSync(join(folder, 'journal.sqlite-shm'), { force: true })
  await journal.close()
  rmSync(dirname(path), { recursive: true })
  return { folder, entries }
}
