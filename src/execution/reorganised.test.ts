import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { findUnfinished } from '../journal/findUnfinished.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import { foldPlans } from '../journal/foldPlans.ts'
import { foldStories } from '../journal/foldStories.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { nativeAddress } from '../model/Token.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { chainForTests } from './chainForTests.ts'
import { createExecutor } from './createExecutor.ts'
import { depthsFor } from './depthsFor.ts'
import type { ExecutionPorts } from './ports.ts'

const vault = plainVault()
/** A network that takes blocks back. */
const confirmations = [
  { belowUsd: 100, blocks: 2 },
  { belowUsd: 10_000, blocks: 4 },
  { belowUsd: null, blocks: 12 },
]
const network = { ...practice, kind: 'public', chain: { ...practice.chain, confirmations } } as const

/** Two steps on a chain that grows by a block with each pause. */
function setUp(part: Partial<ExecutionPorts> = {}) {
  const chain = chainForTests()
  chain.network = network
  const journal = memoryJournal()
  const executor = createExecutor({
    chain,
    journal,
    ...createSigner(vault),
    pause: async () => chain.grow(),
    signal: new AbortController().signal,
    ...part,
  })
  const run = () => executor.start(approvedFor(planFor(vault.account)), async () => []).receipt
  const kinds = () => journal.entries().map(({ event }) => event.kind)
  return { chain, journal, executor, run, kinds }
}

describe('after a reorganisation', () => {
  test('F10 default: a later step, and the receipt, wait for as many blocks as the value asks', async () => {
    const { chain, run, kinds } = setUp()
    const heights: bigint[] = []
    const { send } = chain
    chain.send = async (raw) => {
      heights.push(await chain.height())
      return send(raw)
    }
    expect((await run()).status).toBe('done')
    expect(kinds().join(' ')).toBe('approved started confirmations signed sent mined signed sent mined finished')
    // The first is in block 1, and the second is sent when that is the second from the top.
    expect(heights).toEqual([0n, 2n])
    expect(await chain.height()).toBe(4n)
  })

  test.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'F10 behavior: %i blocks are taken back after the success: pending again, and confirmed again',
    async (depth) => {
      for (const held of ['waits', 'forgotten'] as const) {
        const { chain, journal, executor, run } = setUp()
        await run()
        const before = chain.mined
        chain.reorganise(depth, held)
        const stays = chain.mined.length
        expect(stays).toBe(depth === 1 ? 2 : depth < 4 ? 1 : 0)
        const notices = [...(await executor.follow())]
        chain.mine()
        notices.push(...(await executor.follow()))
        expect(chain.mined).toEqual(before)
        expect(chain.signedBytesSeen.size).toBe(2)
        const [story] = foldHistory(journal.entries())
        expect(story).toMatchObject({ status: 'done', transactions: before.map(({ hash }) => hash) })
        expect(findUnfinished(journal.entries())).toEqual([])
        if (stays === 2) continue
        expect(notices.at(-1)?.sentence).toBe(
          'The chain took back blocks that held this plan, and its steps went through the chain once more. Done. All 2 steps are on the chain, and what came of it is within what you approved.',
        )
      }
    },
  )

  test('F10 behavior: while it is on its way again, nobody calls it done', async () => {
    const { chain, journal, executor, run } = setUp()
    await run()
    chain.reorganise(4, 'waits')
    const [notice] = await executor.follow()
    expect(notice?.sentence).toContain('the chain has not answered for it yet')
    expect(foldHistory(journal.entries())[0]).toMatchObject({ status: 'interrupted' })
    expect(foldStories(journal.entries())[0]).toMatchObject({ receipt: null })
    const rows = journal.entries().length
    await executor.follow()
    expect(journal.entries()).toHaveLength(rows)
  })

  test('F10 behavior: a block that is taken back while a step waits for more of them', async () => {
    const pauses: (() => void)[] = []
    const { chain, journal, run } = setUp({ pause: async () => pauses.shift()?.() ?? chain.grow() })
    pauses.push(() => chain.reorganise(1, 'forgotten'))
    expect((await run()).status).toBe('done')
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0, 1])
    expect(chain.signedBytesSeen.size).toBe(2)
    const taken = journal.entries().filter(({ event }) => event.kind === 'rolled-back')
    expect(taken).toHaveLength(1)
  })

  test('F10 behavior: so deep that it stays, it is written down and not looked at again', async () => {
    const { chain, journal, executor, run } = setUp()
    await run()
    chain.grow(12)
    await executor.follow()
    expect(foldPlans(journal.entries())[0]?.steps.map(({ state }) => state)).toEqual([
      'mined-for-good',
      'mined-for-good',
    ])
    chain.blockHash = () => Promise.reject(new Error('asked again'))
    expect(await executor.follow()).toEqual([])
  })

  test('F10 behavior: what lies under eleven others is followed still, and comes back after twelve are taken', async () => {
    const { chain, journal, executor, run } = setUp()
    await run()
    chain.grow(8)
    const before = chain.mined
    expect(await chain.height()).toBe(12n)
    await executor.follow()
    chain.reorganise(12, 'forgotten')
    expect(chain.mined).toEqual([])
    await executor.follow()
    chain.mine()
    await executor.follow()
    expect(chain.mined).toEqual(before)
    expect(foldHistory(journal.entries())[0]?.status).toBe('done')
  })

  test('F10 behavior: a node that lags behind, or does not answer, has taken nothing back', async () => {
    const { chain, journal, executor, run } = setUp()
    await run()
    const rows = journal.entries().length
    chain.height = async () => 1n
    chain.blockHash = async () => null
    await executor.follow()
    chain.height = () => Promise.reject(new Error('down'))
    await executor.follow()
    expect(journal.entries()).toHaveLength(rows)
  })

  test.each([
    ['the last step', 2, 'Step 1 of 2 was done. Step 2 of 2 failed on the chain', ['mined', 'reverted'], 1n],
    ['the first step', 4, 'Step 2 of 2 was done. Step 1 of 2 failed on the chain', ['reverted', 'mined'], 2n],
  ] as const)(
    'F11 behavior: %s reverts the second time: it is said, and the balances are right',
    async (_name, depth, sentence, statuses, moved) => {
      const { chain, journal, executor, run } = setUp()
      expect((await run()).status).toBe('done')
      chain.reorganise(depth, 'waits')
      chain.revertNext = true
      chain.mine()
      const notices = await executor.follow()
      expect(notices).toHaveLength(1)
      expect(notices[0]?.sentence).toContain(sentence)
      const story = foldStories(journal.entries())[0]
      expect(story?.entry.status).toBe('failed')
      expect(story?.receipt?.steps.map(({ status }) => status)).toEqual(statuses)
      expect(10n ** 18n - chain.balance).toBe(moved + 42_000n * chain.baseFee)
      expect(story?.receipt?.fee).toBe(42_000n * chain.baseFee)
    },
  )

  test('behavior: what was given up and came to the chain after all is no secret', async () => {
    const { chain, journal, executor, run } = setUp()
    const { send, find } = chain
    let bytes: `0x${string}` | null = null
    chain.send = (raw) => {
      bytes = raw
      return Promise.reject(new Error('insufficient funds'))
    }
    expect((await run()).sentence).toBe('Nothing was sent. The node refused the transaction as it is.')
    await executor.follow()
    expect(foldPlans(journal.entries())[0]?.steps[0]?.state).toBe('refused')
    if (bytes !== null) await send(bytes)
    chain.find = find
    expect((await executor.follow())[0]?.sentence).toContain('Step 1 of 2 was done')
    expect(foldHistory(journal.entries())[0]?.transactions).toEqual(chain.mined.map(({ hash }) => hash))
  })

  test('behavior: signed bytes are dead when another transaction has their nonce for good', async () => {
    const { chain, journal, executor, run } = setUp()
    chain.send = () => Promise.reject(new Error('insufficient funds'))
    await run()
    chain.foreign = 1
    await executor.follow()
    expect(foldPlans(journal.entries())[0]?.steps[0]?.state).toBe('refused')
    chain.grow(12)
    await executor.follow()
    expect(foldPlans(journal.entries())[0]?.steps[0]?.state).toBe('dead')
  })

  test('behavior: a plan that waits for its turn is not ended by looking at others', async () => {
    const { chain, executor, run } = setUp()
    const first = run()
    const following = executor.follow()
    const second = executor.start(approvedFor(planFor(vault.account), { planId: 'p2' }), async () => []).receipt
    expect(await following).toEqual([])
    await executor.follow()
    expect([(await first).status, (await second).status]).toEqual(['done', 'done'])
    expect(chain.mined).toHaveLength(4)
  })
})

describe('depthsFor', () => {
  const native = (units: bigint) => {
    const plan = planFor(vault.account)
    return { ...plan, bounds: { ...plan.bounds, atMostOut: [{ token: nativeAddress, units }] } }
  }
  const ether = 10n ** 18n
  const price = [{ token: nativeAddress, usdE8: 250_000_000_000n }]

  test.each([
    [practice, 1_000_000n * ether, price, 1, 1],
    [network, ether / 100n, price, 2, 13],
    [network, ether, price, 4, 13],
    [network, 5n * ether, price, 12, 13],
    [network, 1n, [], 12, 13],
  ] as const)('F10 behavior: case %#: as deep as the value asks', (on, units, prices, wanted, final) => {
    expect(depthsFor(on, native(units), prices)).toEqual({ wanted, final })
  })
})
