import type { Address } from 'viem'
import type { DecodedCall, DecodedSwap } from '../decoding/DecodedCall.ts'
import { decodeCall } from '../decoding/decodeCall.ts'
import { keyOf } from '../decoding/keyOf.ts'
import { findKnownToken } from '../decoding/knownContracts.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { Network, Vault } from '../model/Network.ts'
import type { WayOutStep } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { isNative, sameAddress, type Token } from '../model/Token.ts'
import { buildWithdraw } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { buildVaultWithdraw } from '../protocols/erc4626/build.ts'
import { buildMorphoWithdraw } from '../protocols/morpho/build.ts'
import { buildSplitSwap, type SwapLeg } from '../protocols/uniswap/build.ts'
import { gainsOf } from './gainsOf.ts'

/** What undoes one call of a plan. `put`: of `token`, what the part of it that is undone had cost. */
export type WayBack = Pick<WayOutStep, 'of' | 'kind' | 'put'> & {
  readonly token: Token
  readonly calls: readonly Call[]
}

/** Positions are rounded down by a unit or two, and what shares are worth by up to this part of it. */
const roundingUnits = 3n
const shareLoss = 1_000n
/** Chain seconds that never come. */
const noDeadline = 2n ** 64n - 1n

/**
 * What takes all back that a plan's calls enter, the last first: off the bytes, so that whoever made the plan has no say
 * in it. What was bought and went on to somebody else is not sold back, and neither is the coin or its wrapped twin.
 */
export function wayBack(calls: readonly Call[], network: Network, account: Address): readonly WayBack[] {
  const decoded = calls.map((call) => decodeCall(call, network))
  const gains = new Map(gainsOf(decoded, network))
  const gain = (token: Token, units: bigint) =>
    gains.set(keyOf(token.address), (gains.get(keyOf(token.address)) ?? 0n) + units)
  const ways: WayBack[] = []
  for (const [of, call] of [...decoded.entries()].reverse()) {
    const way =
      call.kind === 'swap'
        ? sellBack(call, gains.get(keyOf(call.buys.address)) ?? 0n, network, account)
        : takeOut(call, decoded, network, account)
    if (way === null) continue
    ways.push({ of, ...way })
    if (call.kind === 'swap') gain(call.buys, -call.buyUnits)
    else gain(way.token, way.put)
  }
  return ways
}

/** Out of where something was put. With a loan in the same plan it stands behind that, and cannot leave. */
function takeOut(
  call: DecodedCall,
  all: readonly DecodedCall[],
  network: Network,
  account: Address,
): Omit<WayBack, 'of'> | null {
  if (call.kind !== 'supply' && call.kind !== 'deposit') return null
  const token = findKnownToken(network, call.kind === 'supply' ? call.reserve.asset : call.vault.asset)
  const loss = call.kind === 'supply' ? 0n : call.units / shareLoss
  const units = call.units - loss - roundingUnits
  if (token === undefined || units <= 0n) return null
  const out = amountOf(token, units)
  const taking =
    call.kind === 'supply' ? withdrawal(out, all, network, account) : leave(call.vault, out, network, account)
  return taking === null ? null : { kind: 'take-out', token, put: units, calls: [taking] }
}

function withdrawal(
  { token, units }: Amount,
  all: readonly DecodedCall[],
  { aave }: Network,
  account: Address,
): Call | null {
  if (aave === null || all.some(({ kind }) => kind === 'borrow')) return null
  return buildWithdraw(aave.pool, token.address, units, account)
}

function leave({ share }: Vault, amount: Amount, { morpho }: Network, account: Address): Call | null {
  const market = morpho?.markets.find(({ position }) => sameAddress(position.address, share.address))
  if (morpho && market) return buildMorphoWithdraw(morpho.blue, market, { assets: amount.units }, account)
  return buildVaultWithdraw(share.address, amount, account)
}

/** The same pools the other way round, for at least what the swap itself promised, as far as it is still there. */
function sellBack(swap: DecodedSwap, gained: bigint, network: Network, account: Address): Omit<WayBack, 'of'> | null {
  const { buys, buyUnits, sellUnits } = swap
  const units = gained < buyUnits ? gained : buyUnits
  if (isNative(buys) || sameAddress(buys.address, network.wrapped.address) || units <= 0n) return null
  const legs = swap.trades.flatMap(({ exact, amount, limit, tokens, fees }): readonly SwapLeg[] => {
    const part = mulDivDown(exact === 'sell' ? limit : amount, units, buyUnits)
    if (part === 0n) return []
    return [{ route: { tokens: tokens.toReversed(), fees: fees.toReversed() }, sellUnits: part, buyUnits: 0n }]
  })
  const sold = legs.reduce((sum, leg) => sum + leg.sellUnits, 0n)
  if (sold === 0n) return null
  const terms = { router: swap.router, account, exact: 'sell', sellsNative: false, buysNative: false } as const
  return {
    kind: 'sell-back',
    token: isNative(swap.sells) ? network.wrapped : swap.sells,
    put: mulDivDown(sellUnits, sold, buyUnits),
    calls: [buildApprove(amountOf(buys, sold), swap.router), buildSplitSwap({ ...terms, deadline: noDeadline, legs })],
  }
}
