import { type Address, encodeFunctionData, erc20Abi, maxUint256, parseUnits } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { PracticeClient } from './chainClient.ts'
import { giveBackFees } from './keeperCalls.ts'
import type { PracticeBook } from './practiceAssets.ts'
import { sendAs } from './sendAs.ts'

/** One allowance that a new practice account finds itself with. */
export type OldApproval = {
  readonly symbol: string
  readonly token: Address
  readonly spender: Address
  readonly units: bigint
}

/**
 * What practising takes: one allowance without limit, for the vault that is a trap, and one with a limit, for the
 * stand-in of a protocol that everybody knows. No plan takes these tokens to these two, so none meets them on its way:
 * Sayso puts nothing into the trap, and the queue takes no wstETH from it.
 */
export function oldApprovals(book: PracticeBook): readonly OldApproval[] {
  const trap = book.vaults.find(({ kind }) => kind === 'dream')
  if (trap === undefined) throw missing('vault')
  return [
    { symbol: 'USDC', token: tokenOf(book, 'USDC'), spender: trap.address, units: maxUint256 },
    { symbol: 'wstETH', token: tokenOf(book, 'wstETH'), spender: book.staking.queue, units: parseUnits('0.5', 18) },
  ]
}

/**
 * Leaves a new account with its old approvals, as somebody has who used other wallets and web sites before. Each is a
 * transaction of the account's own, which the chain's owner plays: no key signs it, and the chain tells of it as of any.
 */
export async function leaveOldApprovals(client: PracticeClient, book: PracticeBook, account: Address): Promise<void> {
  let fees = 0n
  for (const { token, spender, units } of oldApprovals(book)) {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, units] })
    fees += await sendAs(client, account, token, data)
  }
  await client.stopImpersonatingAccount({ address: account })
  await giveBackFees(client, book, account, fees)
}

function tokenOf(book: PracticeBook, symbol: string): Address {
  const token = book.tokens.find((one) => one.symbol === symbol)
  if (token === undefined) throw missing(symbol)
  return token.address
}

function missing(what: string): SaysoError {
  return new SaysoError('internal', 'The practice chain’s book lacks what a new account starts with.', {
    facts: { what },
  })
}
