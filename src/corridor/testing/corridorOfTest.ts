import type { Address, Hex } from 'viem'
import { openAccountChain } from '../../chain/AccountChain.ts'
import { type ConnectOptions, connectChain } from '../../chain/ChainClient.ts'
import { Clock } from '../../chain/Clock.ts'
import type { EnsContracts } from '../../chain/ens/nameReads.ts'
import { practice } from '../../chain/networks/practice.ts'
import { type ChainOfTest, chainOfTest } from '../../chain/testing/chainOfTest.ts'
import { createExecutor } from '../../execution/createExecutor.ts'
import { defaultGuardSettings } from '../../guard/GuardInput.ts'
import { memoryJournal } from '../../journal/memoryJournal.ts'
import type { Contact } from '../../model/Contacts.ts'
import { changePreferences } from '../../model/changePreferences.ts'
import type { Network } from '../../model/Network.ts'
import type { Stage, StageOf } from '../../model/Stage.ts'
import { allStages } from '../../model/testing/allStages.ts'
import { usualPreferences } from '../../model/usualPreferences.ts'
import { worthInMemory } from '../../model/worthInMemory.ts'
import { defaultPlannerSettings } from '../../planner/settings.ts'
import { approve, say } from '../../sayso.ts'
import { createSigner } from '../../wallet/createSigner.ts'
import { createLimitBook } from '../../wallet/limits/createLimitBook.ts'
import { plainVault } from '../../wallet/planForTests.ts'
import { memoryLimitStore } from '../../wallet/testing/memoryLimitStore.ts'
import type { Vault } from '../../wallet/Vault.ts'
import type { ApprovalDesk } from '../ApprovalDesk.ts'
import { Conversations } from '../Conversations.ts'
import { bookInMemory } from '../contacts/ContactBook.ts'
import { noModels } from '../Models.ts'
import type { Parts } from '../Parts.ts'
import { Sheets } from '../Sheets.ts'
import { ShownPlans } from '../ShownPlans.ts'
import { stillSigner } from './stillSigner.ts'
import { willingPerson } from './willingPerson.ts'

export type CorridorOfTest = ChainOfTest & {
  readonly parts: Parts
  /** How often the signer was asked for a signature. */
  readonly signatures: () => number
  /** Says it in a conversation of its own, or in the one that is named. */
  readonly say: (message: string, conversation?: string) => Promise<readonly Stage[]>
  /** Asks for the approval of what a message came to, as the page does; the person at the desk answers it. */
  readonly approve: (stages: readonly Stage[]) => Promise<readonly Stage[]>
  /** Says and approves. @throws where it did not end in a receipt that says done */
  readonly carryOut: (message: string, conversation?: string) => Promise<StageOf<'receipt'>>
  /** So many seconds pass, and nothing happens: the next block is that much later. */
  readonly wait: (seconds: number) => Promise<void>
  /** A transaction of anybody on this chain, as its admin say. It must succeed. */
  readonly act: (from: Address, to: Address, data: Hex) => Promise<void>
}

/** What a test may put in the place of what is there. */
export type CorridorChange = {
  /** Another catalogue, of the same chain. */
  readonly network?: Network
  /** The signer's own, where it is not the same. */
  readonly signerNetwork?: Network
  /** A node of the test's own between the corridor and the chain, or several. */
  readonly rpcUrl?: string | readonly string[]
  /** What stands between the executor and the chain: something that happens right before a transaction goes out. */
  readonly beforeSend?: (number: number) => Promise<void>
  /** Names to addresses, as if they had been added by hand. */
  readonly contacts?: Readonly<Record<string, Address>>
  /** Another person in front of the window than one who approves what they are shown. */
  readonly desk?: ApprovalDesk
  readonly otherChains?: Parts['otherChains']
  readonly joinEthereum?: Parts['joinEthereum']
  /** Where ENS is on the chain that plays Ethereum. */
  readonly ens?: EnsContracts
  /** The wall clock that limits count by, in milliseconds since 1970. */
  readonly wallMs?: () => number
  /** How the nodes are joined, where that is not as usual. */
  readonly connecting?: ConnectOptions
  /** Milliseconds that the corridor's clock counts by; the machine's own where it is left out. */
  readonly timer?: () => number
  /** Whose plans they are. The same keys in every test, where it is left out. */
  readonly vault?: Vault
}

/**
 * The whole corridor, on a practice chain of this file's own; its account begins each test with practice money. Where it is
 * no test that asks, on the chain that it brings.
 */
export function corridorOfTest(
  chain: () => ChainOfTest = chainOfTest(),
): (change?: CorridorChange) => Promise<CorridorOfTest> {
  return async (change = {}) => {
    const { network = practice, rpcUrl, beforeSend, contacts = {}, otherChains = [], timer } = change
    const desk = change.desk ?? willingPerson()
    const own = chain()
    const open: ChainOfTest = { ...own, client: await connectChain(network, rpcUrl ?? own.url, change.connecting) }
    let waited = 0
    const clock = new Clock(() => (timer?.() ?? performance.now()) + waited * 1_000)
    const { vault = plainVault() } = change
    await open.fund(vault.account)
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
    const journal = memoryJournal()
    const accountChain = openAccountChain(open.client, clock, vault.account)
    const { signerNetwork = network } = change
    // As in the signer's process, but for the process and the disk.
    const book = createLimitBook({
      purpose: 'practice',
      store: memoryLimitStore(),
      now: () => change.wallMs?.() ?? Date.now(),
      newId: () => crypto.randomUUID(),
    })
    const signer = createSigner(vault, (chainId) => (chainId === signerNetwork.chainId ? signerNetwork : null), book)
    let signatures = 0
    let sent = 0
    let broken: unknown = null
    const executor = createExecutor({
      chain: {
        ...accountChain,
        send: async (raw) => {
          sent += 1
          await beforeSend?.(sent).catch((thrown: unknown) => {
            broken = thrown
          })
          return await accountChain.send(raw)
        },
      },
      journal,
      pause,
      signal: new AbortController().signal,
      sign: (...asked) => {
        signatures += 1
        return signer.sign(...asked)
      },
      replace: signer.replace,
    })
    const monotonicMs = (): number => performance.now()
    const parts: Parts = {
      client: open.client,
      otherChains,
      joinEthereum: change.joinEthereum ?? null,
      ...(change.ens === undefined ? {} : { ens: change.ens }),
      clock,
      account: vault.account,
      executor,
      signer: {
        ...stillSigner,
        limits: async () => book.view(),
        changeLimit: async (_, wanted) => book.change(wanted, 'core'),
      },
      journal,
      contacts: bookInMemory(contactsOf(contacts, network.chainId)),
      planner: defaultPlannerSettings,
      guard: defaultGuardSettings,
      conversations: new Conversations(),
      shown: new ShownPlans(),
      sheets: new Sheets({ desk, monotonicMs, pause }),
      models: noModels(),
      preferences: {
        read: () => usualPreferences,
        change: (change) => changePreferences(usualPreferences, change),
      },
      worth: worthInMemory(),
      historyFiles: {
        save: () => Promise.reject(new Error('Nothing is backed up here.')),
        list: () => [],
        stage: () => ({ status: 'refused', sentence: 'Nothing is put back here.' }),
      },
      saveFile: () => {
        throw new Error('Nothing is exported here.')
      },
      monotonicMs,
      newId: () => crypto.randomUUID(),
      pause,
    }
    const sayIt = (message: string, conversation: string = crypto.randomUUID()) =>
      allStages(say(parts, { conversation, message }))
    const approveIt = async (stages: readonly Stage[]) => {
      const last = stages.at(-1)
      if (last?.stage !== 'verdict' || last.hash === null) throw new Error(`No plan: ${JSON.stringify(last)}`)
      const told = await allStages(approve(parts, { planId: last.planId, hash: last.hash, by: 'window' }))
      if (broken !== null) throw broken
      return told
    }
    return {
      ...open,
      clock,
      parts,
      signatures: () => signatures,
      say: sayIt,
      approve: approveIt,
      carryOut: async (message, conversation) => {
        const last = (await approveIt(await sayIt(message, conversation))).at(-1)
        if (last?.stage === 'receipt' && last.status === 'done') return last
        // In the node's own words: a receipt says only that it refused.
        const refused = journal.entries().flatMap(({ event }) => (event.kind === 'not-sent' ? [event.detail] : []))
        throw new Error(`Not done: ${refused.join(' ')} ${JSON.stringify(last)}`)
      },
      wait: async (seconds) => {
        waited += seconds
        await open.rpc.increaseTime({ seconds })
      },
      act: async (from, to, data) => {
        await open.rpc.setBalance({ address: from, value: 10n ** 18n })
        const [played] = await open.play([{ to, data, value: 0n }], { from })
        if (played?.ok !== true) throw new Error('That transaction reverted.')
      },
    }
  }
}

function contactsOf(named: Readonly<Record<string, Address>>, chainId: number): readonly Contact[] {
  const [note, addedAt] = ['', '2026-01-01T00:00:00.000Z']
  return Object.entries(named).map(([name, address]) => ({ name, address, chainId, note, addedAt }))
}
