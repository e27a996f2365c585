import type { PaidFees } from '../journal/paidFees.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { describeUsd, type UsdE8 } from '../model/Usd.ts'
import { briefAmount } from '../stages/briefAmount.ts'
import { paidInDollars } from './costView.ts'

const mostRows = 50

/**
 * What was paid so far: network fees by the receipts, what the trades cost beside, and the sum of both. Dollars are to the
 * cent, and each sum is that of the figures shown, so that they add up for whoever checks.
 */
export function answerFees({ plans, open }: PaidFees, { network }: Snapshot): Omit<StageOf<'answer'>, 'ms'> {
  const { native } = network
  const brief = (wei: bigint): string => briefAmount(formatDecimal(wei, native.decimals), native.symbol)
  const waiting = open === 0 ? '' : ` ${openSentence(open)}`
  if (plans.length === 0)
    return told(`You have paid no fees through Sayso on ${theNetwork(network)} so far.${waiting}`, [])
  const paid = plans.map((plan) => ({ plan, ...paidInDollars(plan, native) }))
  const rows = paid.slice(0, mostRows).map(({ plan, fee, trading, total }): AnswerRow => {
    // A fee that is all of it stands in dollars beside it already.
    const toNetwork = fee === null || total === fee ? brief(plan.fee) : `${describeUsd(fee)} (${brief(plan.fee)})`
    const detail = `${plan.signedAt}: ${[`${toNetwork} to the network`, ...tradingOf(trading)].join(', ')}`
    return { label: plan.summary, value: dollarsOf(total ?? fee) ?? brief(plan.fee), detail }
  })
  const wei = brief(plans.reduce((sum, { fee }) => sum + fee, 0n))
  const of = `${plans.length === 1 ? 'one plan' : `${plans.length} plans`} on ${theNetwork(network)}`
  const fees = sumOf(paid.map(({ fee }) => fee))
  const trading = sumOf(paid.map((each) => each.trading))
  if (fees === null || trading === null) {
    const worth = fees === null ? `${wei} (its worth in dollars is not known)` : `${describeUsd(fees)} (${wei})`
    return told(`For ${of} you have paid ${worth} to the network.${besideSentence(trading)}${waiting}`, rows)
  }
  return told(
    trading === 0n
      ? `You have paid ${describeUsd(fees)} in all for ${of}, all of it to the network (${wei}).${besideSentence(trading)}${waiting}`
      : `You have paid ${describeUsd(fees + trading)} in all for ${of}: ${describeUsd(fees)} to the network (${wei}), ${swapsPart(trading)}.${waiting}`,
    rows,
  )
}

/** Null where one of them is not known. */
function sumOf(parts: readonly (UsdE8 | null)[]): UsdE8 | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0n)
}

function dollarsOf(usd: UsdE8 | null): string | null {
  return usd === null ? null : describeUsd(usd)
}

function besideSentence(trading: UsdE8 | null): string {
  if (trading === null) return ' What swaps cost beside that is not on record for all of them, so no total is told.'
  if (trading === 0n) return ' None of it was for swaps.'
  return ` Beside that, ${swapsPart(trading).replace(/^and /, '')}.`
}

/** "and $0.83 that swaps cost: …", to end a sentence. */
export function swapsPart(trading: UsdE8): string {
  return trading > 0n
    ? `and ${describeUsd(trading)} that swaps cost: they brought that much less than the market price says`
    : `less ${describeUsd(-trading)} that swaps brought above the market price`
}

function tradingOf(trading: UsdE8 | null): readonly string[] {
  if (trading === null) return ['what its swaps cost is not on record']
  if (trading === 0n) return []
  return trading > 0n
    ? [`${describeUsd(trading)} for its swaps`]
    : [`less ${describeUsd(-trading)} that its swaps brought above the market price`]
}

function openSentence(open: number): string {
  return open === 1
    ? 'One approved plan has no receipt yet and is not counted.'
    : `${open} approved plans have no receipt yet and are not counted.`
}

function told(sentence: string, rows: readonly AnswerRow[]): Omit<StageOf<'answer'>, 'ms'> {
  return { stage: 'answer', topic: 'fees', sentence, rows, venues: [] }
}
