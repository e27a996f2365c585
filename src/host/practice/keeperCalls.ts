import { type Address, encodeFunctionData, type Hex, isAddress, multicall3Abi, parseAbi } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { PracticeClient } from './chainClient.ts'
import type { PracticeBook } from './practiceAssets.ts'
import { sendAs } from './sendAs.ts'

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

/** Gives an account back what its part of the setup took in fees, so that it starts with round money. */
export async function giveBackFees(
  client: PracticeClient,
  book: PracticeBook,
  to: Address,
  fees: bigint,
): Promise<void> {
  await sendAsKeeper(client, book, to, '0x', fees)
}

function sendAsKeeper(client: PracticeClient, book: PracticeBook, to: Address, data: Hex, value = 0n): Promise<bigint> {
  return sendAs(client, book.funderKeeper, to, data, value)
}
