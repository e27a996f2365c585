import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createExecutor } from '../../../execution/createExecutor.ts'
import { foldPlans } from '../../../journal/foldPlans.ts'
import { memoryJournal } from '../../../journal/memoryJournal.ts'
import { createSigner } from '../../../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../../wallet/planForTests.ts'
import { anvilChain } from './anvilChain.ts'
import { type StartedAnvil, startAnvil } from './startAnvil.ts'

let anvil: StartedAnvil
let client: StartedAnvil['client']
let seed = 90
beforeAll(async () => {
  anvil = await startAnvil()
  client = anvil.client
})
afterAll(() => anvil?.stop())
beforeEach(async () => {
  seed += 1
  await client.setBalance({ address: plainVault('practice', seed).account, value: 10n ** 18n })
})

/** A plan of one step whose fee the next block will not take. */
async function stuck() {
  const vault = plainVault('practice', seed)
  const journal = memoryJournal()
  const chain = anvilChain(anvil.rpcUrl, vault.account)
  const executor = createExecutor({
    // As it was when the fee was chosen: what the node asks by now, the test says.
    chain: { ...chain, fees: async () => ({ baseFeePerGas: 1n, maxFeePerGas, maxPriorityFeePerGas: 10n ** 9n }) },
    journal,
    ...createSigner(vault),
    pause: async () => {},
    signal: new AbortController().signal,
  })
  let maxFeePerGas = 2n * 10n ** 9n
  await client.setAutomine(false)
  await client.setNextBlockBaseFeePerGas({ baseFeePerGas: 10n ** 9n })
  await client.mine({ blocks: 1 })
  const approved = approvedFor(planFor(vault.account, { steps: 1 }))
  const running = executor.start(approved, async () => []).receipt
  while ((await client.getTransactionCount({ address: vault.account, blockTag: 'pending' })) === 0);
  await client.setNextBlockBaseFeePerGas({ baseFeePerGas: 3n * 10n ** 9n })
  await client.mine({ blocks: 1 })
  expect(await client.getTransactionCount({ address: vault.account })).toBe(0)
  const dearer = () => {
    maxFeePerGas = 8n * 10n ** 9n
  }
  const mine = async () => {
    await client.setNextBlockBaseFeePerGas({ baseFeePerGas: 3n * 10n ** 9n })
    await client.mine({ blocks: 1 })
  }
  const to = approved.plan.calls[0]?.to ?? vault.account
  const held = await client.getBalance({ address: to })
  const got = async () => (await client.getBalance({ address: to })) - held
  return { vault, journal, executor, running, dearer, mine, got }
}

describe('a fee that is too low, on a real node', () => {
  test('F07: sped up: the step is on the chain once, by the dearer one', async () => {
    const { vault, journal, executor, running, dearer, mine, got } = await stuck()
    dearer()
    expect((await executor.replace('p1', 'speed-up')).status).toBe('sent')
    await mine()
    const receipt = await running
    expect(receipt.status).toBe('done')
    expect(receipt.steps[0]?.transaction).toBe(foldPlans(journal.entries())[0]?.steps[0]?.versions[1]?.hash)
    expect(await got()).toBe(1n)
    expect(await client.getTransactionCount({ address: vault.account })).toBe(1)
  })

  test('F07: cancelled: nothing arrives, the nonce is used, and only the fee is gone', async () => {
    const { vault, executor, running, dearer, mine, got } = await stuck()
    dearer()
    expect((await executor.replace('p1', 'cancel')).status).toBe('sent')
    await mine()
    const receipt = await running
    expect(receipt.sentence).toContain('You cancelled it')
    expect(await got()).toBe(0n)
    expect(await client.getTransactionCount({ address: vault.account })).toBe(1)
    expect(await client.getBalance({ address: vault.account })).toBe(10n ** 18n - receipt.fee)
  })
})
