import { describe, expect, test } from 'vitest'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { chainForTests } from './chainForTests.ts'
import { createExecutor } from './createExecutor.ts'

const vault = plainVault()

describe('createExecutor', () => {
  test('F07 behavior: a step that no block takes holds up neither the next plan nor the next start', async () => {
    const chain = chainForTests()
    const journal = memoryJournal()
    const ports = { chain, journal, pause: async () => {}, signal: new AbortController().signal }
    const executor = createExecutor({ ...ports, ...createSigner(vault) })
    const start = (planId: string) => {
      chain.sendFaults.push('pending')
      return executor.start(approvedFor(planFor(vault.account, { steps: 1 }), { planId }), async () => []).receipt
    }
    expect(await start('p1')).toMatchObject({ status: 'interrupted' })

    // As on a real chain: whoever waits for a receipt waits until there is one, or their patience ends.
    const { waitForReceipt } = chain
    chain.waitForReceipt = async (hash, signal) => {
      const over = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('Nobody waits any more.')))
      })
      return await Promise.race([over, untilMined(() => waitForReceipt(hash, signal))])
    }
    const following = executor.follow()
    const second = start('p2')
    expect(await following).toEqual([])
    while (chain.waiting < 2) await new Promise((resolve) => setTimeout(resolve, 1))
    chain.mine()
    const receipt = await second
    expect(receipt).toMatchObject({
      steps: [{ status: 'mined' }],
      sentence: expect.stringContaining('on its way at the same time'),
    })
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0, 1])
    expect((await executor.follow()).map(({ status }) => status)).toEqual(['done'])
  })
})

async function untilMined<T>(look: () => Promise<T>): Promise<T> {
  for (;;) {
    const found = await look().catch(() => null)
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
