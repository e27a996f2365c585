import { type Address, getAddress, numberToHex, pad } from 'viem'
import { expect, test } from 'vitest'
import type { Token } from '../model/Token.ts'
import { connectChain } from './ChainClient.ts'
import { practice } from './networks/practice.ts'
import { readListed } from './readListed.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { account, chainOfTest, coin } from './testing/chainOfTest.ts'

const chain = chainOfTest()

const nowhere = (seed: number): Token => {
  const address: Address = getAddress(pad(numberToHex(0xdead_0000 + seed), { size: 20 }))
  return { chainId: practice.chainId, address, symbol: `NONE${seed}`, name: 'Nothing', decimals: 18 }
}

const listing = (listed: readonly Token[]) => connectChain({ ...practice, listed }, chain().url)

test('default', async () => {
  const client = await listing([coin('DAI'), coin('LINK'), nowhere(1), coin('USDC')])
  const before = client.roundTrips()
  const [, found] = await Promise.all([takeSnapshot(client, chain().clock, account), readListed(client, account)])
  expect(found).toEqual({
    held: [
      { token: coin('DAI'), units: 5_000n * 10n ** 18n },
      { token: coin('USDC'), units: 10_000n * 10n ** 6n },
    ],
    unread: [nowhere(1)],
  })
  expect(client.roundTrips() - before).toBe(1)
})

test('behavior: one that takes all the work of a call costs the reads of that call alone', async () => {
  const greedy = nowhere(0)
  await chain().rpc.setCode({ address: greedy.address, bytecode: '0x5b5f56' })
  const others = Array.from({ length: 99 }, (_, index) => nowhere(index + 1))
  const found = await readListed(await listing([greedy, ...others, coin('USDC')]), account)
  expect(found.held.map(({ token }) => token.symbol)).toEqual(['USDC'])
  expect(found.unread).toContain(greedy)
})

test('behavior: a network without a list is not asked', async () => {
  const { client } = chain()
  const before = client.roundTrips()
  expect(await readListed(client, account)).toEqual({ held: [], unread: [] })
  expect(client.roundTrips()).toBe(before)
})
