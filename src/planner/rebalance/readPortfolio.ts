import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { isNative, type Token } from '../../model/Token.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import { findRoutes } from '../../protocols/uniswap/routes.ts'
import type { Draft } from '../Draft.ts'
import { freshPrice } from '../freshPrice.ts'
import { stepGas } from '../gasUnits.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { pooled } from '../swapPlan.ts'
import { type Position, readPositions } from './positions.ts'
import { isEther, sameAsset, type Target, type Targets } from './readTargets.ts'

/** Less than this, or than the gas of selling it where that is more, is left alone. Dollars (1e-8). */
export const leastDust: UsdE8 = 100_000_000n
/** Nobody wants to read of less than a cent. */
const leastNamed: UsdE8 = 1_000_000n

/** One asset, in the wallet and in positions together. Ether and WETH are one, traded as ether. */
export type Holding = {
  readonly asset: Token
  readonly price: UsdE8
  /** What can be spent from the wallet (of ether: beside what gas needs; WETH counts). Units. */
  readonly inWallet: bigint
  readonly positions: readonly Position[]
  readonly units: bigint
  readonly worth: UsdE8
  /** Which of the targets it belongs to. Null where it is to be sold. */
  readonly target: number | null
}

export type Portfolio = {
  readonly status: 'portfolio'
  readonly holdings: readonly Holding[]
  readonly total: UsdE8
  /** What a trade must be worth to be made. */
  readonly dust: UsdE8
  /** What stays as it is, and why: one sentence each. */
  readonly staying: readonly string[]
}

/**
 * What is rebalanced: everything with a fresh price in the wallet and in positions that can be left at once. Ether kept
 * for gas, dust, what no pool of the catalogue sells, what stands behind a debt, and what is to be left out do not take part.
 */
export function readPortfolio(draft: Draft, { targets, leftOut }: Targets): Portfolio | PlanStop {
  const positions = readPositions(draft)
  const staying: string[] = [...positions.staying]
  const dust = dustOf(draft)
  const holdings: Holding[] = []
  for (const asset of tradedAssets(draft)) {
    if (leftOut.some((left) => sameAsset(draft, left, asset))) continue
    const index = targets.findIndex(({ members }) => members.some((member) => sameAsset(draft, member, asset)))
    const target = index === -1 ? null : index
    const inWallet = walletUnits(draft, asset)
    const own = positions.free.filter((position) => sameAsset(draft, position.asset, asset))
    const price = freshPrice(draft.snapshot, asset)
    if (target !== null && (price === null || inWallet === null))
      return impossible(
        `The price or the balance of ${asset.symbol} is unknown or too old, so its share cannot be worked out. Nothing was sent; try again later.`,
      )
    const taking = price === null ? own : own.filter(({ worth }) => usdOf(amountOf(asset, worth), price.usdE8) >= dust)
    const units = (inWallet ?? 0n) + taking.reduce((sum, { worth }) => sum + worth, 0n)
    if (units === 0n && target === null) continue
    const amount = amountOf(asset, units)
    const worth = price === null ? 0n : usdOf(amount, price.usdE8)
    if (price === null) staying.push(`${describeAmount(amount)} stays as it is, since its price is unknown or too old.`)
    else if (target === null && worth < dust) {
      if (worth >= leastNamed)
        staying.push(`${describeAmount(amount)} is left as it is, since selling so little costs more than it brings.`)
    } else if (target === null && !canBeSold(draft, asset, targets))
      staying.push(`${describeAmount(amount)} stays as it is, since no pool that Sayso knows sells it.`)
    else holdings.push({ asset, price: price.usdE8, inWallet: inWallet ?? 0n, positions: taking, units, worth, target })
  }
  const total = holdings.reduce((sum, { worth }) => sum + worth, 0n)
  return { status: 'portfolio', holdings, total, dust, staying }
}

/** What can be named, with ether and WETH once. */
function tradedAssets(draft: Draft): readonly Token[] {
  const { tokens, native } = draft.snapshot.network
  return [native, ...tokens.filter((token) => !isEther(draft, token))]
}

function walletUnits(draft: Draft, asset: Token): bigint | null {
  const spendable = draft.spendable(asset)
  if (!isNative(asset) || spendable === null) return spendable
  const wrapped = draft.held(draft.snapshot.network.wrapped)
  return wrapped === null ? null : spendable + wrapped
}

function canBeSold(draft: Draft, asset: Token, targets: readonly Target[]): boolean {
  const market = draft.snapshot.network.uniswap
  if (market === null) return false
  const from = pooled(draft.snapshot, asset)
  return targets.some(({ buys }) =>
    buys.some((token) => findRoutes(market, from, pooled(draft.snapshot, token), { between: 2, routes: 1 }).length > 0),
  )
}

function dustOf(draft: Draft): UsdE8 {
  const gas = draft.gasUsd(stepGas.approve + stepGas.swap) ?? 0n
  return gas > leastDust ? gas : leastDust
}
