import fc from 'fast-check'
import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { findUnfinished } from '../journal/findUnfinished.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import { foldPlans } from '../journal/foldPlans.ts'
import { foldStories } from '../journal/foldStories.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { isForGood } from '../journal/stepTable.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { signerNetworks } from '../wallet/signerNetworks.ts'
import { rememberingBook } from '../wallet/testing/rememberingBook.ts'
import { chainForTests, type SendFault } from './chainForTests.ts'
import { execute } from './execute.ts'
import { isLive } from './isOf.ts'
import { mortal } from './mortalForTests.ts'
import type { ExecutionPorts, WaitingStep } from './ports.ts'
import { followUp, recover } from './recover.ts'
import { replaceStep } from './replaceStep.ts'
import { StepVersions } from './StepVersions.ts'

const vault = plainVault()
const confirmations = [
  { belowUsd: 100, blocks: 2 },
  { belowUsd: null, blocks: 12 },
]
/** `npm run test:faults` asks for 10,000; another seed plays others. */
const runs = Number(process.env.SAYSO_FAULT_RUNS ?? 60)

/**
 * One thing that happens. `diesAt`: the process is killed at that call of any of its ports, before or after it had an effect.
 * `again`: the same plan as others, so that one nonce gives it the same bytes.
 */
type Act =
  | { readonly act: 'plan'; readonly steps: number; readonly again: boolean; readonly diesAt: number }
  | { readonly act: 'restart'; readonly diesAt: number }
  | { readonly act: 'follow' }
  /** The person asks for the step that waited last. */
  | { readonly act: 'replace'; readonly how: 'speed-up' | 'cancel' }
  | { readonly act: 'faults'; readonly faults: readonly SendFault[] }
  | { readonly act: 'reorganise'; readonly depth: number; readonly held: 'waits' | 'forgotten' }
  | { readonly act: 'evict' | 'mine' | 'revert-next' | 'other-wallet' | 'time-passes' | 'gas-rises' }
  | { readonly act: 'grow'; readonly blocks: number }
  /** The node is behind by so many blocks until the next restart. */
  | { readonly act: 'lag'; readonly blocks: number }

const fault = fc.oneof(
  fc.constantFrom<SendFault>('ok', 'timeout-taken', 'timeout-lost', 'pending', 'pending', 'refused-taken'),
  fc
    .constantFrom('already known', 'nonce too low', 'replacement transaction underpriced', 'insufficient funds', '?')
    .map((says): SendFault => ({ says })),
)
const diesAt = fc.oneof(fc.constant(1_000_000), fc.integer({ min: 1, max: 130 }))
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('plan'),
      steps: fc.integer({ min: 1, max: 3 }),
      again: fc.boolean(),
      diesAt,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('restart'), diesAt }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('follow') }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('replace'), how: fc.constantFrom('speed-up', 'cancel') }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('faults'), faults: fc.array(fault, { maxLength: 5 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('reorganise'),
      depth: fc.integer({ min: 1, max: 12 }),
      held: fc.constantFrom('waits', 'forgotten'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('evict', 'mine', 'revert-next', 'other-wallet', 'time-passes', 'gas-rises'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('grow'), blocks: fc.integer({ min: 1, max: 13 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('lag'), blocks: fc.integer({ min: 1, max: 13 }) }) },
)

class World {
  readonly chain = chainForTests()
  readonly journal = memoryJournal()
  readonly signatures: string[] = []
  /** Hashes of what another wallet sent. */
  readonly elsewhere = new Set<string>()
  #elsewhere = 0
  #plans = 0
  readonly #height = this.chain.height
  /** The process that lives: its signer, and the step that it waited for last. */
  readonly #book = rememberingBook()
  #signer = createSigner(vault, signerNetworks, this.#book)
  #waiting: WaitingStep | null = null

  constructor() {
    this.chain.network = { ...practice, kind: 'public', chain: { ...practice.chain, confirmations } }
  }

  async play(one: Act): Promise<void> {
    const { chain } = this
    switch (one.act) {
      case 'plan':
        return this.#until(one.diesAt, (ports) => this.#run(one, ports))
      case 'restart':
        chain.height = this.#height
        this.#signer = createSigner(vault, signerNetworks, this.#book)
        this.#waiting = null
        return this.#until(one.diesAt, recover)
      case 'follow':
        return this.#until(1_000_000, followUp)
      case 'replace':
        return this.#replace(one.how)
      case 'faults':
        chain.sendFaults.splice(0, Number.POSITIVE_INFINITY, ...one.faults)
        return
      case 'reorganise':
        return chain.reorganise(one.depth, one.held)
      case 'evict':
        return chain.evict()
      case 'mine':
        return chain.mine()
      case 'revert-next':
        chain.revertNext = true
        return
      case 'other-wallet':
        return await this.#otherWallet()
      case 'time-passes':
        chain.time += 2_000n
        return
      case 'gas-rises':
        chain.baseFee += 100_000_000n
        return
      case 'grow':
        return chain.grow(one.blocks)
      case 'lag':
        chain.height = async () => {
          const height = (await this.#height()) - BigInt(one.blocks)
          return height > 0n ? height : 0n
        }
        return
      default:
        return one satisfies never
    }
  }

  /** Everything is honest again, and the app is started until there is nothing left to do. */
  async comeToRest(): Promise<void> {
    const { chain } = this
    chain.sendFaults.length = 0
    for (let start = 0; start < 12; start += 1) {
      chain.mine()
      // Somebody fills the gap that another wallet left, or that a plan left whose time was over.
      if (chain.waiting > 0) await this.#otherWallet()
      chain.grow(13)
      await this.play({ act: 'restart', diesAt: 1_000_000 })
    }
  }

  /** The same account on another machine, which knows nothing of our journal. */
  async #otherWallet(): Promise<void> {
    const { chain } = this
    this.#elsewhere += 1
    const plan = planFor(vault.account, { steps: 1, feeBudget: 10n ** 18n })
    const approved = approvedFor(plan, { planId: 'elsewhere', chainTime: chain.time })
    const terms = {
      ...{ nonce: await chain.nonce('latest'), maxFeePerGas: 10n ** 11n + BigInt(this.#elsewhere) },
      ...{ maxPriorityFeePerGas: 1n, chainTime: chain.time, receipts: [], measured: new Map() },
    }
    const { raw, hash } = await createSigner(vault).sign(approved, 0, terms)
    this.elsewhere.add(hash)
    chain.takeElsewhere(raw)
  }

  async #replace(how: 'speed-up' | 'cancel'): Promise<void> {
    // The newest plan's; after a restart nobody waits for it, and the signer knows it by its bytes alone.
    const plan = foldPlans(this.journal.entries()).at(-1)
    const last = plan?.steps.at(-1)
    if (plan === undefined || last === undefined || !isLive(last)) return
    const { index } = last.signed
    const versions =
      this.#waiting?.versions.all[0]?.hash === last.signed.hash
        ? this.#waiting.versions
        : new StepVersions(last.signed, ...last.versions.slice(1))
    const { chain, journal } = this
    const signal = new AbortController().signal
    const { replace } = this.#signer
    await replaceStep({ plan, index, versions }, how, {
      chain,
      journal,
      replace,
      signal,
      pause: async () => chain.grow(),
    })
  }

  async #run(
    { steps, again }: { readonly steps: number; readonly again: boolean },
    ports: ExecutionPorts,
  ): Promise<void> {
    this.#plans += 1
    const value = again ? 0n : BigInt(this.#plans) * 1_000n
    const plain = planFor(vault.account, { steps })
    const calls = plain.calls.map((call) => ({ ...call, value: call.value + value }))
    const total = calls.reduce((sum, call) => sum + call.value, 0n)
    const units = { atMostOut: plain.bounds.atMostOut, mayReceive: plain.bounds.mayReceive }
    const bounds = {
      ...plain.bounds,
      atMostOut: units.atMostOut.map((one) => ({ ...one, units: total })),
      mayReceive: units.mayReceive.map((one) => ({ ...one, units: total })),
    }
    const plan = { ...plain, calls, bounds, expiresAt: this.chain.time + 1_000n }
    const request = { planId: `p${this.#plans}`, chainTime: this.chain.time }
    const run = execute(approvedFor(plan, request), ports)
    while ((await run.next()).done !== true);
  }

  async #until(death: number, act: (ports: ExecutionPorts) => Promise<unknown>): Promise<void> {
    const signer = this.#signer
    const { ports, died } = mortal(this.chain, this.journal, death, {
      pause: async () => this.chain.grow(),
      sign: async (approved, index, terms) => {
        this.signatures.push(`${approved.planId} ${index}`)
        return signer.sign(approved, index, terms)
      },
    })
    const waits = (step: WaitingStep): void => {
      this.#waiting = step
    }
    const end = await Promise.race([act({ ...ports, waits }).catch(() => 'threw'), died])
    if (end !== 'died') return
    this.#signer = createSigner(vault)
    this.#waiting = null
  }
}

function expectNothingLost({ chain, journal, signatures, elsewhere }: World): void {
  const entries = journal.entries()
  const signed = entries.flatMap(({ event }) => (event.kind === 'signed' ? [event] : []))
  const own = chain.mined.filter(({ hash }) => !elsewhere.has(hash))
  const onChain = new Map(own.map(({ hash, status }) => [hash, status]))

  // One signature a step; what is not on the disk, nobody ever got.
  expect(new Set(signatures).size).toBe(signatures.length)
  expect(new Set(signed.map(({ planId, index }) => `${planId} ${index}`)).size).toBe(signed.length)
  const replacing = entries.flatMap(({ event }) => (event.kind === 'replacing' ? [event] : []))
  for (const { planId, index, nonce } of replacing)
    expect(signed.find((one) => one.planId === planId && one.index === index)?.nonce).toBe(nonce)
  const kept = new Set<string>([...signed, ...replacing].map(({ raw }) => raw))
  for (const raw of chain.signedBytesSeen) expect(kept.has(raw)).toBe(true)

  // What is in a block, the journal says is there, as it is there; nothing else, and nothing twice.
  expect(chain.mined.map(({ nonce }) => nonce)).toEqual(chain.mined.map((_, at) => at))
  expect(own).toHaveLength(onChain.size)
  const said = new Map<string, string>()
  for (const { steps } of foldPlans(entries))
    for (const { versions, outcome, state } of steps) {
      // At most one of what was signed for a step.
      expect(versions.filter(({ hash }) => onChain.has(hash)).length).toBeLessThan(2)
      if (outcome === null) throw new Error('It came to rest, and nobody says how.')
      const { hash } = outcome
      // What came once is said of one step.
      expect(isForGood(state) && state !== 'dead' && said.has(hash)).toBe(false)
      if (state === 'mined-for-good') said.set(hash, 'mined')
      else if (state === 'reverted-for-good') said.set(hash, 'reverted')
      else if (state === 'cancelled-for-good') said.set(hash, onChain.get(hash) ?? '')
      else expect(['dead', 'refused', 'expired', 'replaced']).toContain(state)
    }
  expect(said).toEqual(onChain)

  const signer = new Map(
    entries.flatMap(({ event }) =>
      event.kind === 'signed' || event.kind === 'replacing' ? [[event.hash, event.planId] as const] : [],
    ),
  )

  // The history tells the same.
  expect(findUnfinished(entries)).toEqual([])
  const told = foldHistory(entries).flatMap(({ transactions }) => transactions)
  expect(told.toSorted()).toEqual([...onChain.keys()].toSorted())
  for (const { entry, receipt } of foldStories(entries)) {
    const steps = receipt?.steps ?? []
    for (const { transaction, status } of steps) {
      const isCancel = replacing.some(({ hash, how }) => hash === transaction && how === 'cancel')
      // The same bytes may have been signed for two plans: then they are the later one's.
      const isOwn = signer.get(transaction) === entry.planId
      expect(status).toBe(isCancel || !isOwn ? 'not-sent' : (onChain.get(transaction) ?? 'not-sent'))
    }
    const settled = steps.every(({ status }) => status === 'mined')
    if (entry.status === 'done' || entry.status === 'missed') expect(settled).toBe(true)
  }
}

test('F01, F04, F05, F07, F08, F09, F10, F11: random schedules of deaths, lost answers, lies, evictions, other wallets and reorganisations lose nothing', {
  timeout: Math.max(60_000, runs * 500),
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 12 }), async (acts) => {
      const world = new World()
      for (const one of acts) await world.play(one)
      await world.comeToRest()
      expectNothingLost(world)
    }),
    { numRuns: runs, seed: Number(process.env.SAYSO_FAULT_SEED ?? 20261129), endOnFailure: false },
  )
})
