import type { Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practice } from '../../../chain/networks/practice.ts'
import { createExecutor } from '../../../execution/createExecutor.ts'
import { foldHistory } from '../../../journal/foldHistory.ts'
import { memoryJournal } from '../../../journal/memoryJournal.ts'
import type { JournalEntry } from '../../../journal/rows.ts'
import { createSigner } from '../../../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../../wallet/planForTests.ts'
import { anvilChain } from './anvilChain.ts'
import { type StartedAnvil, startAnvil } from './startAnvil.ts'

let anvil: StartedAnvil
const confirmations = [
  { belowUsd: 100, blocks: 2 },
  { belowUsd: null, blocks: 12 },
]
let client: StartedAnvil['client']
let seed = 30
beforeAll(async () => {
  anvil = await startAnvil()
  client = anvil.client
})
afterAll(() => anvil?.stop())

/** A new account with 1 ETH, on a network that takes blocks back; each pause is a block. */
async function setUp() {
  seed += 1
  const vault = plainVault('practice', seed)
  await client.setBalance({ address: vault.account, value: 10n ** 18n })
  const chain = {
    ...anvilChain(anvil.rpcUrl, vault.account),
    network: { ...practice, kind: 'public' as const, chain: { ...practice.chain, confirmations } },
  }
  const journal = memoryJournal()
  const executor = createExecutor({
    chain,
    journal,
    ...createSigner(vault),
    pause: () => client.mine({ blocks: 1 }),
    signal: new AbortController().signal,
  })
  const approved = approvedFor(planFor(vault.account))
  return { vault, chain, journal, executor, approved, run: () => executor.start(approved, async () => []).receipt }
}

async function takeBack(depth: number): Promise<void> {
  await client.request<{ Method: 'anvil_reorg'; Parameters: [number, readonly never[]]; ReturnType: null }>({
    method: 'anvil_reorg',
    params: [depth, []],
  })
}

describe('a node that takes blocks back', () => {
  test.each([1, 2, 3, 4, 8, 12])(
    'F10: %i blocks, after the success: on the chain once more, and once',
    async (depth) => {
      const { vault, journal, executor, run } = await setUp()
      await client.mine({ blocks: 12 })
      expect((await run()).status).toBe('done')
      await takeBack(depth)
      await executor.follow()
      await executor.follow()
      const hashes = minedIn(journal.entries())
      expect(foldHistory(journal.entries())[0]).toMatchObject({ status: 'done', transactions: hashes })
      expect(await client.getTransactionCount({ address: vault.account })).toBe(2)
      for (const hash of hashes) expect((await client.getTransactionReceipt({ hash })).status).toBe('success')
    },
  )

  test('F11: the second time it fails: the person is told, and the balances are right', async () => {
    const { vault, journal, executor, run, approved } = await setUp()
    const recipient = approved.plan.calls[0]?.to ?? vault.account
    await client.mine({ blocks: 12 })
    expect((await run()).status).toBe('done')
    await takeBack(4)
    // Whoever gets it takes nothing any more: PUSH0 PUSH0 REVERT.
    await client.setCode({ address: recipient, bytecode: '0x5f5ffd' })
    const held = await client.getBalance({ address: recipient })
    const told = await executor.follow()
    expect(told.at(-1)).toMatchObject({ status: 'failed' })
    expect(told.at(-1)?.sentence).toContain('Step 1 of 2 failed on the chain: it changed nothing and cost its fee.')
    expect(foldHistory(journal.entries())[0]?.status).toBe('failed')
    expect(await client.getBalance({ address: recipient })).toBe(held)
    const fee = told.at(-1)?.fee ?? 0n
    expect(await client.getBalance({ address: vault.account })).toBe(10n ** 18n - fee)
    await client.setCode({ address: recipient, bytecode: '0x' })
  })
})

function minedIn(entries: readonly JournalEntry[]): readonly Hex[] {
  return [...new Set(entries.flatMap(({ event }) => (event.kind === 'mined' ? [event.hash] : [])))]
}
