import { type Address, encodeFunctionData } from 'viem'
import type { Amount } from '../../model/Amount.ts'
import type { MorphoPair } from '../../model/Network.ts'
import type { Call } from '../../model/Step.ts'
import { blueAbi } from './abis.ts'

/** Lends in the account's own name. No callback: the data is empty, so Morpho asks nobody anything. */
export function buildMorphoSupply(blue: Address, market: MorphoPair, amount: Amount, account: Address): Call {
  return {
    to: blue,
    value: 0n,
    data: encodeFunctionData({
      abi: blueAbi,
      functionName: 'supply',
      args: [paramsOf(market), amount.units, 0n, account, '0x'],
    }),
  }
}

/**
 * Takes out to the account itself: exactly so many assets, for as many shares as that costs, or so many shares (for
 * "all": the last of them) for what they are worth when it happens. Morpho wants one of the two to be 0.
 */
export function buildMorphoWithdraw(
  blue: Address,
  market: MorphoPair,
  out: { readonly assets: bigint } | { readonly shares: bigint },
  account: Address,
): Call {
  const [assets, shares] = 'assets' in out ? [out.assets, 0n] : [0n, out.shares]
  return {
    to: blue,
    value: 0n,
    data: encodeFunctionData({
      abi: blueAbi,
      functionName: 'withdraw',
      args: [paramsOf(market), assets, shares, account, account],
    }),
  }
}

function paramsOf(market: MorphoPair) {
  return {
    loanToken: market.loan,
    collateralToken: market.collateral,
    oracle: market.oracle,
    irm: market.rateModel,
    lltv: market.lltv,
  }
}

/** Somebody may do nothing with the account's positions any more. There is no function that lets anybody. */
export function buildEndManager(blue: Address, manager: Address): Call {
  return {
    to: blue,
    value: 0n,
    data: encodeFunctionData({ abi: blueAbi, functionName: 'setAuthorization', args: [manager, false] }),
  }
}
