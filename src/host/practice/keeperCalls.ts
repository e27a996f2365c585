import { setTimeout } from 'node:timers/promises'
import { type Address, encodeFunctionData, type Hex, isAddress, multicall3Abi, parseAbi } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { PracticeClient } from './chainClient.ts'
import type { PracticeBook } from './practiceAssets.ts'

const keeperAbi = parseAbi(['function refresh()', 'function observe()', 'function give(address to)'])

/**
 * Has every feed say that its price still holds, and the vaults take their daily sample, in one transaction. Prices
 * that stood still while the app was closed would otherwise look stale.
 */
export async function refreshFeeds(client: PracticeClient, book: PracticeBook): Promise<void> {
  const call = (target: Address, functionName: 'refresh' | 'observe') => ({
    target,
    allowFailure: false,
    callData: encodeFunctionData({ abi: keeperAbi, functionName }),
  })
  const calls = [
    ...Object.values(book.feeds).map((feed) => call(feed.address, 'refresh')),
    ...book.vaults.map((vault) => call(vault.address, 'observe')),
  ]
  await sendAsKeeper(
    client,
    book,
    book.multicall3,
    encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args: [calls] }),
  )
}

/** Adds one portion of practice money to an account: 10 ETH, 10,000 USDC, 5,000 USDT, 5,000 DAI, 0.25 WBTC, 2 wstETH. */
export async function giveMoney(client: PracticeClient, book: PracticeBook, to: string): Promise<void> {
  if (!isAddress(to))
    throw new SaysoError('input-invalid', 'Practice money can only go to an address.', { facts: { to } })
  await sendAsKeeper(
    client,
    book,
    book.funder,
    encodeFunctionData({ abi: keeperAbi, functionName: 'give', args: [to] }),
  )
}

/**
 * Far more than is used. An estimate would not do: it may be made in the second of the last refresh, when writing the
 * same time again costs nearly nothing, and the transaction be mined in the next.
 */
const gas = '0x2dc6c0'

/** Sends from an address that nobody has a key for: only the chain's owner can, by asking Anvil to play it. */
async function sendAsKeeper(client: PracticeClient, book: PracticeBook, to: Address, data: Hex): Promise<void> {
  await client.impersonateAccount({ address: book.funderKeeper })
  const hash = await client.request({
    method: 'eth_sendTransaction',
    params: [{ from: book.funderKeeper, to, data, gas }],
  })
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    const receipt = await client.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (receipt?.status === '0x1') return
    if (receipt !== null) throw failed(hash, 'reverted')
    await setTimeout(2)
  }
  throw failed(hash, 'not mined')
}

function failed(hash: Hex, reason: string): SaysoError {
  return new SaysoError('internal', 'The practice chain did not do what it was asked to.', {
    facts: { transaction: hash, reason },
  })
}
