import { feesFor } from '../../chain/fees/feesFor.ts'
import { amountOf } from '../../model/Amount.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { listed } from '../../model/listed.ts'
import type { WeightChange } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Token } from '../../model/Token.ts'
import { describeUsd } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import { gasOfRebalancing, stepGas, swapGas } from '../gasUnits.ts'
import { impossible, type Planned, type PlanStop } from '../PlanStop.ts'
import { addTrades, sizeTrades } from '../rebalance/addTrades.ts'
import { chooseTrades } from '../rebalance/chooseTrades.ts'
import { offerFor } from '../rebalance/pairCosts.ts'
import { type Portfolio, readPortfolio } from '../rebalance/readPortfolio.ts'
import { isEther, readTargets, type Target, type Targets } from '../rebalance/readTargets.ts'
import { weightsOf } from '../rebalance/weightsOf.ts'
import { tradeRisk } from '../tradeRisk.ts'

/**
 * Brings what is held to the shares that were asked for, by the fewest and cheapest trades. What takes part is said in
 * `readPortfolio`, which trades are made in `chooseTrades`, and at what prices in `sizeSwap`.
 */
export function planRebalance(draft: Draft, intent: IntentOf<'rebalance'>): Planned | PlanStop {
  const read = readTargets(draft, intent)
  if (read.status !== 'targets') return read
  keepGas(draft, read.targets)
  const portfolio = readPortfolio(draft, read)
  if (portfolio.status !== 'portfolio') return portfolio
  if (portfolio.total === 0n)
    return impossible(
      'You hold nothing that could be brought to these shares. Nothing was sent; put some money in first.',
    )

  const choice = chooseTrades({ ...read, portfolio }, (holding, buys, usd, missing) =>
    offerFor(draft, holding, buys, usd, missing),
  )
  if (choice.status === 'quote') return choice
  if (choice.status === 'within' || choice.status === 'too-small') return leaveIt(draft, read, portfolio, choice.status)
  if (choice.status === 'no-way')
    return impossible(
      'No pools that Sayso knows lead from what you have too much of to what you have too little of. Nothing was sent; name other assets.',
    )
  const sized = sizeTrades(draft, choice.trades)
  if (sized.status !== 'sized') return sized

  const taken = addTrades(draft, sized.sized, portfolio.dust)
  const weights = weightsOf(draft, read.targets, portfolio, sized.sized)
  draft.weights = [...draft.weights, ...weights]
  const gone = weights.filter(({ targetBps, before, after }) => targetBps === 0n && before > 0n && after === 0n)
  if (gone.length > 0)
    draft.notes.add(`All of your ${listed(gone.map(({ symbol }) => symbol))} is sold: you hold none of it afterwards.`)
  const left = leftAsItIs(draft, read.leftOut)
  if (left !== null) draft.notes.add(left)
  draft.notes.add(tradeRisk)
  for (const sentence of taken) draft.notes.add(sentence)
  for (const sentence of portfolio.staying) draft.notes.add(sentence)
  draft.notes.add(
    `${describeAmount(amountOf(draft.snapshot.network.native, draft.gasReserve))} is kept to pay the network for these steps and for getting out later; it stays yours and is in no share.`,
  )
  for (const sentence of missed(weights, read.toleranceBps)) draft.notes.add(sentence)
  const swaps = sized.sized.length === 1 ? 'one swap' : `${sized.sized.length} swaps`
  // Whoever names two of four may not think of the others: the title names them too.
  const sold = weights.filter(({ targetBps, before, after }) => targetBps === 0n && after < before)
  const others = sold.length === 0 ? ' ' : `, selling ${listed(sold.map(({ symbol }) => symbol))} too, `
  return {
    status: 'planned',
    yields: null,
    summary: `Rebalance to ${describeTargets(read.targets)}${others}by ${swaps}`,
  }
}

/** What was to be left out. Ether pays for the steps, whatever else is to be done with it. */
function leftAsItIs(draft: Draft, leftOut: readonly Token[]): string | null {
  const [first, ...others] = leftOut
  if (first === undefined) return null
  const are = others.length === 0 ? 'is left as it is' : 'are left as they are'
  const but = leftOut.some((token) => isEther(draft, token)) ? ', but for what the network takes for these steps' : ''
  return `${listed(leftOut.map(({ symbol }) => symbol))} ${are}${but}.`
}

/** What a step's gas ceiling is above its usual gas: a third, and this much. */
const ceilingGas = 30_000n

/** Ether for the ceilings of the most steps that this could come to, beyond what every rebalancing keeps. */
function keepGas(draft: Draft, targets: readonly Target[]): void {
  const { network, balances } = draft.snapshot
  const heldOf = (tokens: readonly Token[]): bigint =>
    BigInt(tokens.filter(({ address }) => (balances.get(address.toLowerCase()) ?? 0n) > 0n).length)
  const held = heldOf(network.tokens)
  const positions = heldOf([
    ...(network.aave?.reserves.map(({ aToken }) => aToken) ?? []),
    ...network.vaults.map(({ share }) => share),
    ...(network.morpho?.markets.map(({ position }) => position) ?? []),
  ])
  const trades = held + positions + BigInt(targets.length) - 1n
  const usual =
    trades * (stepGas.approve + swapGas(2) + 2n * ceilingGas) +
    positions * (stepGas.redeem + stepGas.unwrap + 2n * ceilingGas)
  const most = (usual * 4n) / 3n
  const { maxFeePerGas } = feesFor(draft.snapshot.block)
  if (most > gasOfRebalancing) draft.keepForGas((most - gasOfRebalancing) * maxFeePerGas)
}

function leaveIt(
  draft: Draft,
  { targets, toleranceBps }: Targets,
  portfolio: Portfolio,
  why: 'within' | 'too-small',
): PlanStop {
  const now = weightsOf(draft, targets, portfolio, [])
    .filter(({ targetBps, beforeBps }) => targetBps > 0n || beforeBps > 0n)
    .map(({ symbol, beforeBps }) => `${percent(beforeBps)} ${symbol}`)
  const sentence =
    why === 'within'
      ? `Leave it: you hold ${listed(now)}, each within ${percent(toleranceBps)} of its share. Nothing was sent.`
      : `Leave it: you hold ${listed(now)}, and no trade towards your shares is worth the ${describeUsd(portfolio.dust)} that it must be to pay for itself. Nothing was sent.`
  return { status: 'leave-it', sentence, venues: [] }
}

/** What the trades do not bring within the tolerance, because what is missing is dust. */
function missed(weights: readonly WeightChange[], toleranceBps: bigint): readonly string[] {
  return weights.flatMap(({ symbol, afterBps, targetBps }): readonly string[] => {
    const off = afterBps > targetBps ? afterBps - targetBps : targetBps - afterBps
    if (off <= toleranceBps) return []
    return [
      `${symbol} ends at ${percent(afterBps)}, since bringing it to ${percent(targetBps)} costs more than it is worth.`,
    ]
  })
}

function describeTargets(targets: readonly Target[]): string {
  return listed(targets.map(({ symbol, targetBps }) => `${percent(targetBps)} ${symbol}`))
}

function percent(bps: bigint): string {
  return `${formatDecimal(bps, 2)} %`
}
