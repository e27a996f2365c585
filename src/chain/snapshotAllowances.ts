import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import { readAllowance } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

export function allowanceKey(token: Address, spender: Address): string {
  return `${token.toLowerCase()}:${spender.toLowerCase()}`
}

/** What the contracts that Sayso plans with may already take: an old allowance changes which steps are needed. */
export function addAllowanceReads(batch: ReadBatch, network: Network, account: Address): ReadonlyMap<string, bigint> {
  const allowances = new Map<string, bigint>()
  const add = (token: Address, spender: Address): void => {
    batch.add(readAllowance(token, account, spender), (units) => allowances.set(allowanceKey(token, spender), units))
  }
  const { aave, uniswap, morpho, staking } = network
  if (aave !== null) for (const reserve of aave.reserves) add(reserve.asset, aave.pool)
  if (uniswap !== null)
    for (const token of network.tokens) if (token.address !== network.native.address) add(token.address, uniswap.router)
  for (const vault of network.vaults) add(vault.asset, vault.share.address)
  if (morpho !== null) for (const loan of new Set(morpho.markets.map((market) => market.loan))) add(loan, morpho.blue)
  if (staking !== null) add(staking.token.address, staking.queue)
  return allowances
}
