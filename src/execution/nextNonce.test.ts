import { describe, expect, test } from 'vitest'
import { foldHistory } from '../journal/foldHistory.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { chainForTests } from './chainForTests.ts'
import { createExecutor } from './createExecutor.ts'
import { nextNonce } from './nextNonce.ts'
import { warnOfOthers } from './warnOfOthers.ts'

const vault = plainVault()
const other = createSigner(vault)

function setUp(chain = chainForTests()) {
  const journal = memoryJournal()
  const ports = { chain, journal, pause: async () => {}, signal: new AbortController().signal }
  const executor = createExecutor({ ...ports, ...createSigner(vault) })
  const run = (planId: string, steps = 1) =>
    executor.start(approvedFor(planFor(vault.account, { steps }), { planId }), async () => []).receipt
  return { chain, journal, ports, executor, run, next: () => nextNonce(vault.account, ports) }
}

/** A transaction of the same account that this journal knows nothing of, waiting. */
async function sendElsewhere(chain: ReturnType<typeof chainForTests>, nonce: number): Promise<void> {
  const terms = { nonce, maxFeePerGas: 2_000_000_000n, maxPriorityFeePerGas: 1n, chainTime: 1n, receipts: [] }
  const plan = approvedFor(planFor(vault.account, { steps: 1 }), { planId: `elsewhere ${nonce}` })
  const { raw } = await other.sign(plan, 0, { ...terms, measured: new Map() })
  chain.sendFaults.push('pending')
  await chain.send(raw)
}

describe('nextNonce', () => {
  test('default: after what is mined and what waits', async () => {
    const { chain, run, next } = setUp()
    expect(await next()).toEqual({ nonce: 0, others: 0, ours: false })
    chain.sendFaults.push('pending')
    await run('p1')
    expect(await next()).toEqual({ nonce: 1, others: 0, ours: true })
    chain.mine()
    expect(await next()).toMatchObject({ nonce: 1, others: 0 })
  })

  test('F09 behavior: what the node forgot gets its bytes again, and no gap is left', async () => {
    const { chain, run, executor, journal } = setUp()
    chain.sendFaults.push('pending')
    expect((await run('p1')).status).toBe('interrupted')
    chain.evict()
    expect((await run('p2')).sentence).toMatch(
      /^Something that you approved before is on its way at the same time\. What the two moved cannot be told apart/,
    )
    await executor.follow()
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0, 1])
    expect(chain.signedBytesSeen.size).toBe(2)
    expect(foldHistory(journal.entries()).flatMap(({ transactions }) => transactions)).toEqual(
      chain.mined.map(({ hash }) => hash).reverse(),
    )
  })

  test('F09 behavior: what nobody takes any more leaves its nonce to the next: downward, never above a gap', async () => {
    const { chain, run, executor, journal, next } = setUp()
    chain.sendFaults.push('pending')
    await run('p1')
    chain.evict()
    // Its time is over, so it is not sent again.
    const { now } = chain
    chain.now = async () => 10_000_000_001n
    expect(await next()).toEqual({ nonce: 0, others: 0, ours: false })
    chain.now = now
    chain.sendFaults.push({ says: 'insufficient funds' })
    expect(await next()).toEqual({ nonce: 0, others: 0, ours: false })
    chain.sendFaults.push({ says: 'insufficient funds' })
    chain.baseFee += 1n
    expect((await run('p2')).status).toBe('done')
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0])
    await executor.follow()
    expect(foldHistory(journal.entries()).map(({ status, transactions }) => [status, transactions.length])).toEqual([
      ['done', 1],
      ['interrupted', 0],
    ])
  })

  test('F09 behavior: a node that knows nothing of what waits does not get our nonce twice', async () => {
    const { chain, run, next } = setUp()
    chain.sendFaults.push('pending')
    await run('p1')
    const { nonce } = chain
    chain.nonce = (after) => nonce(after === 'pending' ? 'latest' : after)
    expect(await next()).toEqual({ nonce: 1, others: 0, ours: true })
  })

  test('F13 behavior: a node whose pool lags behind its blocks does not get a nonce that is used', async () => {
    const { chain, run, next } = setUp()
    expect((await run('p1')).status).toBe('done')
    const { nonce } = chain
    chain.nonce = async (after) => (after === 'pending' ? 0 : nonce(after))
    expect(await next()).toEqual({ nonce: 1, others: 0, ours: false })
  })

  test('F29 behavior: what waits from another machine is counted, said, and not run over', async () => {
    const { chain, ports, run, journal } = setUp()
    await sendElsewhere(chain, 0)
    await sendElsewhere(chain, 1)
    expect(await warnOfOthers(vault.account, ports)).toEqual([
      'Another wallet with this account, perhaps on another machine, has 2 transactions that wait before it. Whatever you do here comes after that.',
    ])
    const { waitForReceipt } = chain
    chain.waitForReceipt = () => Promise.reject(new Error('Timed out while waiting for the transaction.'))
    chain.sendFaults.push('pending')
    const receipt = await run('p1')
    expect(receipt.status).toBe('interrupted')
    expect(receipt.sentence).toMatch(/^Another wallet with this account.*wait before it\..* Step 1 of 1 was sent/)
    chain.mine()
    chain.waitForReceipt = waitForReceipt
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0, 1, 2])
    expect(await warnOfOthers(vault.account, ports)).toEqual([])
    expect(journal.entries().filter(({ event }) => event.kind === 'signed')).toHaveLength(1)
  })

  test('F12 behavior: where the chain does not answer there is no warning, and no nonce', async () => {
    const { chain, ports, run } = setUp()
    chain.nonce = () => Promise.reject(new Error('down'))
    expect(await warnOfOthers(vault.account, ports)).toEqual([])
    expect((await run('p1')).sentence).toBe('Nothing was sent. The chain did not answer.')
    expect(chain.signedBytesSeen.size).toBe(0)
  })
})
