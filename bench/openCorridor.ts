import { randomUUID } from 'node:crypto'
import { openAccountChain } from '../src/chain/AccountChain.ts'
import { connectChain } from '../src/chain/ChainClient.ts'
import { Clock } from '../src/chain/Clock.ts'
import { practice } from '../src/chain/networks/practice.ts'
import { Conversations } from '../src/corridor/Conversations.ts'
import { bookInMemory } from '../src/corridor/contacts/ContactBook.ts'
import { noModels } from '../src/corridor/Models.ts'
import type { Parts } from '../src/corridor/Parts.ts'
import { Sheets } from '../src/corridor/Sheets.ts'
import { ShownPlans } from '../src/corridor/ShownPlans.ts'
import { stillSigner } from '../src/corridor/testing/stillSigner.ts'
import { createExecutor } from '../src/execution/createExecutor.ts'
import { defaultGuardSettings } from '../src/guard/GuardInput.ts'
import { startPracticeChain } from '../src/host/practice/startPracticeChain.ts'
import { openJournal } from '../src/host/storage/openJournal.ts'
import { openPracticeVault } from '../src/host/storage/openPracticeVault.ts'
import { openProfile } from '../src/host/storage/profile.ts'
import type { Stage } from '../src/model/Stage.ts'
import { usualPreferences } from '../src/model/usualPreferences.ts'
import { worthInMemory } from '../src/model/worthInMemory.ts'
import { defaultPlannerSettings } from '../src/planner/settings.ts'
import { approve, drop, say } from '../src/sayso.ts'
import { createSigner } from '../src/wallet/createSigner.ts'
import { sentences } from './sentences.ts'

export type Corridor = {
  readonly parts: Parts
  readonly rpcUrl: string
  readonly close: () => Promise<void>
}

/** The corridor on a practice chain and a journal of its own, as `openCore` puts it together, with its parts in reach. */
export async function openCorridor(folder: string): Promise<Corridor> {
  const profile = openProfile(folder)
  const journal = await openJournal({ path: profile.journal })
  const { vault } = await openPracticeVault(profile)
  const chain = await startPracticeChain({ directory: profile.practiceChain })
  await chain.fund(vault.account)
  const monotonicMs = (): number => performance.now()
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const clock = new Clock(monotonicMs)
  const client = await connectChain(practice, chain.rpcUrl)
  const executor = createExecutor({
    chain: openAccountChain(client, clock, vault.account),
    journal,
    pause,
    signal: new AbortController().signal,
    ...createSigner(vault),
  })
  const parts: Parts = {
    client,
    otherChains: [],
    joinEthereum: null,
    clock,
    account: vault.account,
    executor,
    signer: stillSigner,
    journal,
    contacts: bookInMemory(),
    planner: defaultPlannerSettings,
    guard: defaultGuardSettings,
    conversations: new Conversations(),
    shown: new ShownPlans(),
    sheets: new Sheets({ desk: null, monotonicMs, pause }),
    models: noModels(),
    preferences: { read: () => usualPreferences, change: () => usualPreferences },
    worth: worthInMemory(),
    historyFiles: journal.files,
    saveFile: () => '',
    monotonicMs,
    newId: randomUUID,
    pause,
  }
  const close = async (): Promise<void> => {
    await executor.idle()
    await chain.stop()
    await journal.close()
    profile.release()
  }
  return { parts, rpcUrl: chain.rpcUrl, close }
}

/** One message in a conversation of its own, to its last stage. */
export async function sayOnce(parts: Parts, message: string): Promise<readonly Stage[]> {
  const stages: Stage[] = []
  for await (const stage of say(parts, { conversation: randomUUID(), message })) stages.push(stage)
  return stages
}

/** The plan of a message that must have led to a verdict. */
export function planOf(stages: readonly Stage[]): { readonly planId: string; readonly hash: string } {
  const last = stages.at(-1)
  if (last?.stage !== 'verdict' || last.hash === null)
    throw new Error(`The message led to no plan: ${JSON.stringify(last)}`)
  return { planId: last.planId, hash: last.hash }
}

export function dropPlan(parts: Parts, stages: readonly Stage[]): void {
  drop(parts, { planId: planOf(stages).planId })
}

/** Something to withdraw. */
export async function supplyFirst(parts: Parts): Promise<void> {
  const plan = planOf(await sayOnce(parts, sentences.supply))
  let last: Stage | null = null
  for await (const stage of approve(parts, { ...plan, by: 'yes-flag' })) last = stage
  if (last?.stage !== 'receipt' || last.status !== 'done') throw new Error('The first supply came to nothing.')
}
