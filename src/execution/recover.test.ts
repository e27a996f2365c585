import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnfinished } from '../journal/findUnfinished.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import type { JournalStore } from '../journal/JournalStore.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { draws } from '../model/testing/draws.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { type ChainForTests, chainForTests, type SendFault } from './chainForTests.ts'
import { execute } from './execute.ts'
import { mortal } from './mortalForTests.ts'
import type { ChainPort } from './ports.ts'
import { recover } from './recover.ts'

const vault = plainVault()
/** `npm run test:faults` asks for 10,000. */
const runs = Number(process.env.SAYSO_FAULT_RUNS ?? draws(120))

async function runUntilDeath(
  chain: ChainForTests,
  journal: JournalStore,
  steps: number,
  diesAt: number,
): Promise<number> {
  const { ports, died, calls } = mortal(chain, journal, diesAt)
  const run = async () => {
    const generator = execute(approvedFor(planFor(vault.account, { steps })), ports)
    while ((await generator.next()).done !== true);
  }
  await Promise.race([run().catch(() => 'threw'), died])
  return calls()
}

function living(chain: ChainForTests, journal: JournalStore) {
  return { chain, journal, pause: async () => {}, signal: new AbortController().signal }
}

/** No transaction twice, none forgotten, and the history says what the chain says. */
function expectTruth(chain: ChainForTests, journal: JournalStore, steps: number): void {
  const entries = journal.entries()
  expect(findUnfinished(entries)).toEqual([])
  const mined = entries.flatMap(({ event }) => (event.kind === 'mined' ? [event.hash] : []))
  expect(mined).toEqual(chain.mined.map(({ hash }) => hash))
  expect(chain.mined.map(({ nonce }) => nonce)).toEqual(chain.mined.map((_, at) => at))
  expect(chain.mined.length).toBeLessThanOrEqual(steps)
  const [story] = foldHistory(entries)
  if (story === undefined) {
    expect(chain.mined).toEqual([])
    return
  }
  expect(story.transactions).toEqual(mined)
  const reverted = chain.mined.some(({ status }) => status === 'reverted')
  if (reverted) expect(story.status).toBe('failed')
  else if (story.status === 'done') expect(chain.mined).toHaveLength(steps)
  else expect(['interrupted', 'failed']).toContain(story.status)
}

describe('recover', () => {
  /** Two steps on the chain, and an app that died before their end was written; by now nodes know today's balances only. */
  async function withoutAnEnd() {
    const chain = chainForTests()
    const journal = memoryJournal()
    const { ports } = mortal(chain, journal, Number.POSITIVE_INFINITY)
    const dying: JournalStore = {
      entries: journal.entries,
      append: (event) => {
        if (event.kind === 'finished') throw new Error('dead')
        return journal.append(event)
      },
    }
    const run = execute(approvedFor(planFor(vault.account)), { ...ports, journal: dying })
    while ((await run.next()).done !== true);
    expect(findUnfinished(journal.entries())).toHaveLength(1)
    // Not a copy: the chain goes on.
    const { balances } = chain
    chain.balances = (tokens, block) =>
      block === undefined ? balances(tokens) : Promise.reject(new Error('missing trie node'))
    return { chain, journal }
  }

  test('behavior: where the node threw the state of that block away, the balances of today end the plan', async () => {
    const { chain, journal } = await withoutAnEnd()
    const [sentence] = await recover(living(chain, journal))
    expect(sentence).toMatch(/^Done\./)
    expectTruth(chain, journal, 2)
  })

  test('F01 behavior: where the account has sent other things since, it is asked for a while, and then ended as not compared', async () => {
    const { chain, journal } = await withoutAnEnd()
    chain.foreign += 1
    for (const blocks of [0, 120]) {
      chain.grow(blocks)
      const [sentence] = await recover(living(chain, journal))
      expect(sentence).toContain('could not be read yet. Sayso keeps asking.')
      expect(findUnfinished(journal.entries())).toHaveLength(1)
    }
    chain.grow(20)
    const silent = { ...chain, nonce: () => Promise.reject(new Error('silent')) }
    await recover({ ...living(chain, journal), chain: silent })
    expect(findUnfinished(journal.entries())).toHaveLength(1)
    const [sentence] = await recover(living(chain, journal))
    expect(sentence).toMatch(/^All 2 steps are on the chain\. What came of it can no longer be compared/)
    expect(foldHistory(journal.entries())[0]?.status).toBe('interrupted')
    expectTruth(chain, journal, 2)
  })

  test('F01 default: killed before and after every call of every port, the journal ends true', async () => {
    const whole = await runUntilDeath(chainForTests(), memoryJournal(), 2, -1)
    expect(whole).toBeGreaterThan(50)
    const statuses = new Set<string>()
    for (let diesAt = 1; diesAt <= whole; diesAt += 1) {
      const chain = chainForTests()
      const journal = memoryJournal()
      await runUntilDeath(chain, journal, 2, diesAt)
      await recover(living(chain, journal))
      expectTruth(chain, journal, 2)
      statuses.add(foldHistory(journal.entries())[0]?.status ?? 'none')
    }
    expect([...statuses].sort()).toEqual(['done', 'interrupted', 'none'])
  })

  test('F01 behavior: recovery itself may be killed anywhere, and is done by the next', async () => {
    for (let diesAt = 1; diesAt <= 40; diesAt += 1) {
      const chain = chainForTests()
      const journal = memoryJournal()
      await runUntilDeath(chain, journal, 2, 24)
      const { ports, died } = mortal(chain, journal, diesAt)
      await Promise.race([recover(ports).catch(() => 'threw'), died])
      await recover(living(chain, journal))
      expectTruth(chain, journal, 2)
    }
  })

  test.each<[string, SendFault, string]>([
    ['refused', { says: 'insufficient funds for gas * price + value' }, 'failed'],
    ['sent, forgotten and out of its time', 'pending', 'interrupted'],
  ])(
    'F05 behavior: a step that was %s, and the same bytes for another plan: what came once is told of once',
    async (_, fault, ended) => {
      const chain = chainForTests()
      const journal = memoryJournal()
      // One that takes blocks back: what was given up is looked for until it is too late for it.
      chain.network = { ...chain.network, kind: 'public' }
      const { ports } = mortal(chain, journal, Number.POSITIVE_INFINITY)
      const carryOut = async (planId: string) => {
        const plan = planFor(vault.account, { steps: 1, expiresAt: chain.time + 100n })
        const run = execute(approvedFor(plan, { planId, chainTime: chain.time }), ports)
        for (;;) {
          const { done, value } = await run.next()
          if (done === true) return value
        }
      }
      chain.sendFaults.push(fault)
      const first = await carryOut('p1')
      expect(first.status).toBe(ended)
      chain.evict()
      chain.time += 200n
      const second = await carryOut('p2')
      expect(second.status).toBe('done')
      const [own, same] = journal.entries().flatMap(({ event }) => (event.kind === 'signed' ? [event.hash] : []))
      expect(own).toBe(same)
      await recover(living(chain, journal))
      const told = foldHistory(journal.entries()).map(({ planId, transactions }) => [planId, transactions])
      expect(told).toEqual([
        ['p2', [same]],
        ['p1', []],
      ])
      expect(findUnfinished(journal.entries())).toEqual([])
    },
  )

  test('F02 behavior: killed between signing and writing down: nothing was sent', async () => {
    const { chain, journal, hash } = await stopAt('signed', 'before')
    expect(hash).toBeNull()
    expect(await recover(living(chain, journal))).toEqual([
      'Sayso stopped before anything of this was done; nothing is left of it. Say it again to go on.',
    ])
    expect(chain.mined).toEqual([])
    expect(await chain.nonce('pending')).toBe(0)
  })

  test('F03 behavior: written down and not sent: the identical bytes go out', async () => {
    const { chain, journal, hash } = await stopAt('signed', 'after')
    expect(chain.mined).toEqual([])
    expect(foldHistory(journal.entries())[0]?.transactions).toEqual([])
    await recover(living(chain, journal))
    expect(chain.mined.map((one) => one.hash)).toEqual([hash])
    expectTruth(chain, journal, 2)
  })

  test('F03 behavior: not when its time is over', async () => {
    const { chain, journal } = await stopAt('signed', 'after')
    chain.time = 10_000_000_000n
    await recover(living(chain, journal))
    expect(chain.mined).toEqual([])
    expectTruth(chain, journal, 2)
  })

  test('F08 behavior: not when another wallet used the nonce', async () => {
    const { chain, journal } = await stopAt('signed', 'after')
    chain.foreign = 1
    await recover(living(chain, journal))
    expect(chain.signedBytesSeen.size).toBe(0)
    expect(journal.entries().some(({ event }) => event.kind === 'not-sent' && event.why === 'nonce-taken')).toBe(true)
  })

  test('F12 behavior: a node that does not answer leaves it open for the next start', async () => {
    const { chain, journal } = await stopAt('signed', 'after')
    const down: ChainPort = { ...chain, find: () => Promise.reject(new Error('fetch failed')) }
    const [sentence] = await recover({ ...living(chain, journal), chain: down })
    expect(sentence).toContain('Sayso keeps asking')
    expect(findUnfinished(journal.entries())).toHaveLength(1)
    await recover(living(chain, journal))
    expectTruth(chain, journal, 2)
  })

  test('F01 behavior: random faults and a random death, again and again', {
    timeout: Math.max(120_000, runs * 200),
  }, async () => {
    const fault = fc.oneof(
      fc.constantFrom<SendFault>('ok', 'timeout-taken', 'timeout-lost', 'pending'),
      fc
        .constantFrom(
          'already known',
          'nonce too low',
          'replacement transaction underpriced',
          'insufficient funds',
          '?',
        )
        .map((says): SendFault => ({ says })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 6 }),
        fc.integer({ min: 1, max: 110 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        fc.array(fault, { maxLength: 3 }),
        async (faults, diesAt, steps, revertNext, later) => {
          const chain = chainForTests()
          const journal = memoryJournal()
          chain.sendFaults.push(...faults)
          chain.revertNext = revertNext
          await runUntilDeath(chain, journal, steps, diesAt)
          chain.sendFaults.splice(0, Number.POSITIVE_INFINITY, ...later)
          await recover(living(chain, journal))
          chain.sendFaults.length = 0
          chain.mine()
          await recover(living(chain, journal))
          expectTruth(chain, journal, steps)
        },
      ),
      { numRuns: runs, seed: 20260801 },
    )
  })
})

/** Runs up to the entry that says `kind`, and dies right before or right after it is written. */
async function stopAt(kind: 'signed', when: 'before' | 'after') {
  for (let diesAt = 1; diesAt < 100; diesAt += 1) {
    const probe = memoryJournal()
    await runUntilDeath(chainForTests(), probe, 2, diesAt)
    if (probe.entries().at(-1)?.event.kind !== kind) continue
    const chain = chainForTests()
    const journal = memoryJournal()
    await runUntilDeath(chain, journal, 2, when === 'after' ? diesAt : diesAt - 1)
    const last = journal.entries().at(-1)?.event
    return { chain, journal, hash: last !== undefined && 'hash' in last ? last.hash : null }
  }
  throw new Error(`never got to ${kind}`)
}
