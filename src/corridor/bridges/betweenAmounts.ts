import type { Address } from 'viem'
import type { BetweenAmount } from '../../answers/portfolioView.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Between, Bridges } from './openBridges.ts'

/** What an account has between this network and others, as of one block here, in the tokens of this network. */
export async function betweenAmounts(
  bridges: Bridges,
  { account, chainId, block }: { readonly account: Address; readonly chainId: number; readonly block: bigint },
): Promise<readonly BetweenAmount[]> {
  return (await bridges.between(account, new Map([[chainId, block]]))).map(amountBetween)
}

function amountBetween({ bridged, state }: Between): BetweenAmount {
  const { hash, destination, since, sent, promised } = bridged
  return {
    deposit: hash,
    state,
    to: { id: destination.chainId, name: destination.name },
    since,
    // What is late comes back whole.
    amount: state === 'late' ? sent : amountOf(sent.token, promised.units),
  }
}
