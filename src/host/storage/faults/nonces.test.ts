import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createExecutor } from '../../../execution/createExecutor.ts'
import { warnOfOthers } from '../../../execution/warnOfOthers.ts'
import { foldHistory } from '../../../journal/foldHistory.ts'
import { memoryJournal } from '../../../journal/memoryJournal.ts'
import { createSigner } from '../../../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../../wallet/planForTests.ts'
import { anvilChain } from './anvilChain.ts'
import { type StartedAnvil, startAnvil } from './startAnvil.ts'

let anvil: StartedAnvil
let client: StartedAnvil['client']
let seed = 60
beforeAll(async () => {
  anvil = await startAnvil()
  client = anvil.client
})
afterAll(() => anvil?.stop())
beforeEach(async () => {
  seed += 1
  await client.setBalance({ address: plainVault('practice', seed).account, value: 10n ** 18n })
  await client.setAutomine(true)
})

/** One machine with this account: its own journal, and little patience. */
function machine() {
  const vault = plainVault('practice', seed)
  const journal = memoryJournal()
  const chain = anvilChain(anvil.rpcUrl, vault.account)
  const waitForReceipt: typeof chain.waitForReceipt = async (hash) => {
    const found = await chain.find(hash)
    if (found.status !== 'mined') throw new Error('Timed out while waiting for the transaction.')
    return found.transaction
  }
  const ports = {
    ...{ chain: { ...chain, waitForReceipt }, journal },
    ...{ pause: async () => {}, signal: new AbortController().signal },
  }
  const executor = createExecutor({ ...ports, ...createSigner(vault) })
  const run = (planId: string) =>
    executor.start(approvedFor(planFor(vault.account, { steps: 1 }), { planId }), async () => []).receipt
  /** The transactions that its history speaks of, none of them under way any more. */
  const told = () => {
    const history = foldHistory(journal.entries())
    for (const { status } of history) expect(['done', 'missed']).toContain(status)
    return history.flatMap(({ transactions }) => transactions)
  }
  return { account: vault.account, ports, executor, run, told, journal }
}

describe('nonces on a real node', () => {
  test('F09: the pool drops a transaction: it goes out again, and the next stands behind it', async () => {
    const { account, executor, run, told, journal } = machine()
    await client.setAutomine(false)
    expect((await run('p1')).status).toBe('interrupted')
    const [hash] = journal.entries().flatMap(({ event }) => (event.kind === 'signed' ? [event.hash] : []))
    if (hash === undefined) throw new Error('nothing was signed')
    await client.dropTransaction({ hash })
    expect(await client.getTransactionCount({ address: account, blockTag: 'pending' })).toBe(0)
    expect((await run('p2')).status).toBe('interrupted')
    await client.mine({ blocks: 1 })
    await executor.follow()
    expect(told()).toHaveLength(2)
    expect(await client.getTransactionCount({ address: account })).toBe(2)
  })

  test('F29: the same words on a second machine, while something waits: after it, and with a warning', async () => {
    const first = machine()
    const second = machine()
    await client.setAutomine(false)
    expect((await first.run('p1')).status).toBe('interrupted')
    const [warning] = await warnOfOthers(second.account, second.ports)
    expect(warning).toContain('perhaps on another machine, has a transaction that waits before it')
    expect((await second.run('p2')).status).toBe('interrupted')
    await client.mine({ blocks: 1 })
    for (const { executor, told } of [first, second]) {
      await executor.follow()
      expect(told()).toHaveLength(1)
    }
    expect(await client.getTransactionCount({ address: first.account })).toBe(2)
  })
})
