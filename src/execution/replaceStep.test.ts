import { parseTransaction } from 'viem'
import { describe, expect, test } from 'vitest'
import { foldHistory } from '../journal/foldHistory.ts'
import { foldPlans } from '../journal/foldPlans.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { chainForTests } from './chainForTests.ts'
import { createExecutor } from './createExecutor.ts'
import { recover } from './recover.ts'

const vault = plainVault()

/** A run of which each step waits in the pool until `mine`. */
function setUp(steps = 2, feeBudget?: bigint) {
  const chain = chainForTests()
  const journal = memoryJournal()
  const { send } = chain
  chain.send = (raw) => {
    chain.sendFaults.push('pending')
    return send(raw)
  }
  chain.waitForReceipt = async (hash, signal) => {
    for (;;) {
      signal.throwIfAborted()
      const found = await chain.find(hash)
      if (found.status === 'mined') return found.transaction
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  const ports = { chain, journal, pause: async () => {}, signal: new AbortController().signal }
  const executor = createExecutor({ ...ports, ...createSigner(vault) })
  const part = feeBudget === undefined ? { steps } : { steps, feeBudget }
  const start = () => executor.start(approvedFor(planFor(vault.account, part)), async () => []).receipt
  const waits = async () => {
    while (chain.waiting === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const versions = () => foldPlans(journal.entries())[0]?.steps[0]?.versions ?? []
  return { chain, journal, ports, executor, start, waits, versions }
}

describe('replaceStep', () => {
  test('F07 default: sped up: the same nonce and effect, a tenth dearer at the least, and the plan goes on', async () => {
    const { chain, journal, executor, start, waits, versions } = setUp()
    const running = start()
    await waits()
    expect((await executor.replace('p1', 'speed-up')).status).toBe('sent')
    const [first, second] = versions().map(({ raw }) => parseTransaction(raw))
    const effect = ({ nonce, to, value, data, gas, chainId }: NonNullable<typeof first>) => [
      ...[nonce, to, value, data, gas, chainId],
    ]
    if (first === undefined || second === undefined) throw new Error('two versions')
    expect(effect(second)).toEqual(effect(first))
    for (const fee of ['maxFeePerGas', 'maxPriorityFeePerGas'] as const)
      expect((second[fee] ?? 0n) * 10n).toBeGreaterThanOrEqual((first[fee] ?? 0n) * 11n)
    chain.mine()
    while (chain.mined.length < 1 || chain.waiting === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    chain.mine()
    const receipt = await running
    expect(receipt.status).toBe('done')
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0, 1])
    expect(receipt.steps[0]?.transaction).toBe(versions()[1]?.hash)
    expect(foldHistory(journal.entries())[0]?.transactions).toEqual(
      expect.arrayContaining(chain.mined.map(({ hash }) => hash)),
    )
  })

  test('F07 behavior: the first one gets into a block after all: it counts, and the dearer one never can', async () => {
    const { chain, executor, start, waits, versions } = setUp(1)
    const running = start()
    await waits()
    await executor.replace('p1', 'speed-up')
    const [first] = versions()
    if (first === undefined) throw new Error('nothing was signed')
    chain.takeElsewhere(first.raw)
    const receipt = await running
    expect(receipt).toMatchObject({ status: 'done', steps: [{ transaction: first.hash }] })
    expect(chain.mined).toHaveLength(1)
  })

  test('F07 behavior: cancelled: nothing to oneself in its place, the rest is not sent, and it is said', async () => {
    const { chain, executor, start, waits, versions, journal } = setUp()
    const running = start()
    await waits()
    expect((await executor.replace('p1', 'cancel')).status).toBe('sent')
    const raw = versions()[1]?.raw
    expect(parseTransaction(raw ?? '0x')).toMatchObject({ nonce: 0, to: vault.account.toLowerCase() })
    expect(parseTransaction(raw ?? '0x').value ?? 0n).toBe(0n)
    expect(parseTransaction(raw ?? '0x').data ?? '0x').toBe('0x')
    chain.mine()
    const receipt = await running
    expect(receipt.sentence).toBe('Nothing was sent. You cancelled it, and the cancelling transaction took its place.')
    expect(receipt).toMatchObject({
      status: 'failed',
      stepsNotSent: ['Send 1 wei', 'Send 2 wei'],
      fee: 21_000n * 10n ** 9n,
    })
    expect(10n ** 18n - chain.balance).toBe(receipt.fee)
    expect(foldPlans(journal.entries())[0]?.steps[0]?.state).toBe('cancelled-for-good')
  })

  test('F07 behavior: the step gets into a block before what cancels it: it is done, and nobody says otherwise', async () => {
    const { chain, executor, start, waits, versions } = setUp(1)
    const running = start()
    await waits()
    await executor.replace('p1', 'cancel')
    const [first] = versions()
    if (first === undefined) throw new Error('nothing was signed')
    chain.takeElsewhere(first.raw)
    expect(await running).toMatchObject({ status: 'done', steps: [{ status: 'mined', transaction: first.hash }] })
  })

  test.each(['speed-up', 'cancel'] as const)(
    'F07 behavior: Sayso stops after a %s: the next start tracks both',
    async (how) => {
      const { chain, executor, start, waits, journal, ports, versions } = setUp(1)
      void start()
      await waits()
      await executor.replace('p1', how)
      chain.mine()
      // The run above never hears of it: as after a death, only the journal is left.
      const copy = memoryJournal()
      for (const { event } of journal.entries())
        if (event.kind !== 'mined' && event.kind !== 'finished') copy.append(event)
      const [sentence] = await recover({ ...ports, journal: copy })
      expect(sentence).toContain(how === 'cancel' ? 'You cancelled it' : 'Done.')
      expect(foldPlans(copy.entries())[0]?.steps[0]?.outcome).toMatchObject({
        kind: 'mined',
        hash: versions()[1]?.hash,
      })
    },
  )

  test('F07 behavior: never above the fees that were approved, and nothing is changed then', async () => {
    const { chain, journal, executor, start, waits } = setUp(1, 25_000n * 2_000_000_000n)
    const running = start()
    await waits()
    // What was left of the budget for just this.
    expect(await executor.replace('p1', 'speed-up')).toMatchObject({ status: 'sent' })
    const rows = journal.entries().length
    expect(await executor.replace('p1', 'speed-up')).toEqual({
      status: 'refused',
      sentence: expect.stringContaining('The network fee could come to more than was approved.'),
    })
    expect(journal.entries()).toHaveLength(rows)
    chain.mine()
    expect((await running).status).toBe('done')
  })

  test('F07 behavior: a plan of which nothing waits is left alone', async () => {
    const { chain, executor, start, waits } = setUp(1)
    const running = start()
    await waits()
    chain.mine()
    await running
    for (const planId of ['p1', 'p2'])
      expect(await executor.replace(planId, 'cancel')).toEqual({
        status: 'refused',
        sentence: 'Nothing of this plan waits for a block. Nothing was changed.',
      })
  })
})
