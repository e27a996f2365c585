import { setTimeout as pause } from 'node:timers/promises'
import { execute } from '../../../execution/execute.ts'
import type { ExecutionPorts } from '../../../execution/ports.ts'
import { createSigner } from '../../../wallet/createSigner.ts'
import { approvedFor, planFor } from '../../../wallet/planForTests.ts'
import { openJournal } from '../openJournal.ts'
import { openPracticeVault } from '../openPracticeVault.ts'
import { openProfile } from '../profile.ts'
import { anvilChain } from './anvilChain.ts'

/** Carries out a plan of two steps with everything real: profile, vault, journal, chain. Returns the boundaries it passed. */
export async function runOnAnvil(
  folder: string,
  rpcUrl: string,
  atBoundary: (boundary: number, name: string) => void,
): Promise<readonly string[]> {
  const profile = openProfile(folder)
  const { vault } = await openPracticeVault(profile)
  const journal = await openJournal({ path: profile.journal })
  const chain = anvilChain(rpcUrl, vault.account)
  const names: string[] = []
  const mark = (name: string) => {
    names.push(name)
    atBoundary(names.length, name)
  }
  const ports: ExecutionPorts = {
    chain: {
      ...chain,
      send: async (raw) => {
        mark('before send')
        await chain.send(raw)
        mark('after send')
      },
    },
    journal: {
      entries: journal.entries,
      append: (event) => {
        mark(`before ${event.kind}`)
        const entry = journal.append(event)
        mark(`after ${event.kind}`)
        return entry
      },
    },
    sign: createSigner(vault).sign,
    checkRest: async () => [],
    pause: (milliseconds) => pause(milliseconds),
    signal: new AbortController().signal,
  }
  const run = execute(approvedFor(planFor(vault.account)), ports)
  while ((await run.next()).done !== true);
  await journal.close()
  profile.release()
  return names
}
