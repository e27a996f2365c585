import type { PaidFees, PaidPlan } from '../journal/paidFees.ts'
import { amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { describeUsd, type UsdE8, usdOf } from '../model/Usd.ts'
import { briefAmount } from '../stages/briefAmount.ts'

const mostRows = 50

/**
 * What was paid so far: network fees by the receipts, what the trades were expected to cost beside, and the sum of both.
 * The journal keeps a fee in wei only, so its dollars are those of the price of now, and said to be.
 */
export function answerFees({ plans, open }: PaidFees, snapshot: Snapshot): Omit<StageOf<'answer'>, 'ms'> {
  const { network, prices } = snapshot
  const { native } = network
  const price = prices.get(native.address.toLowerCase())
  const brief = (wei: bigint): string => briefAmount(formatDecimal(wei, native.decimals), native.symbol)
  const usd = (wei: bigint): UsdE8 | null => (price === undefined ? null : usdOf(amountOf(native, wei), price.usdE8))
  const waiting = open === 0 ? '' : ` ${openSentence(open)}`
  if (plans.length === 0)
    return told(`You have paid no fees through Sayso on ${theNetwork(network)} so far.${waiting}`, [])
  const wei = plans.reduce((sum, { fee }) => sum + fee, 0n)
  const rows = plans.slice(0, mostRows).map((plan): AnswerRow => {
    const fee = usd(plan.fee)
    const paid = fee === null ? null : fee + (plan.trading ?? 0n)
    const detail = `${plan.askedAt}: ${[`${brief(plan.fee)} to the network`, ...tradingOf(plan)].join(', ')}`
    return { label: plan.summary, value: paid === null ? brief(plan.fee) : describeUsd(paid), detail }
  })
  const of = `${plans.length === 1 ? 'one plan' : `${plans.length} plans`} on ${theNetwork(network)}`
  const fees = usd(wei)
  const trading = tradingCost(plans)
  if (fees === null || trading === null) {
    const worth =
      fees === null
        ? `${brief(wei)} (its worth in dollars is not known just now)`
        : `${describeUsd(fees)} (${brief(wei)} at the price of now)`
    return told(
      `By the receipts of ${of} you have paid ${worth} to the network.${besideSentence(trading)}${waiting}`,
      rows,
    )
  }
  const byReceipts = `to the network by the receipts (${brief(wei)} at the price of now)`
  return told(
    trading === 0n
      ? `You have paid ${describeUsd(fees)} in all for ${of}: all of it ${byReceipts}.${besideSentence(trading)}${waiting}`
      : `You have paid ${describeUsd(fees + trading)} in all for ${of}: ${describeUsd(fees)} ${byReceipts}, and ${describeUsd(trading)} that the swaps were expected to cost, to the pools and the price; that is in what arrived and in no receipt.${waiting}`,
    rows,
  )
}

/** What all trades were expected to cost. Null where it is not on record for each of the plans. */
function tradingCost(plans: PaidFees['plans']): UsdE8 | null {
  return plans.reduce<UsdE8 | null>((sum, { trading }) => (sum === null || trading === null ? null : sum + trading), 0n)
}

/** What a pool takes is in no receipt: it is in what arrives. So it is told as what it is, an expectation. */
function besideSentence(trading: UsdE8 | null): string {
  if (trading === null)
    return ' What swaps cost beside that, to the pools and the price, is not on record for all of them, so no total is told.'
  if (trading === 0n) return ' None of them swapped anything, so no pool took a fee.'
  return ` Beside that their swaps were expected to cost ${describeUsd(trading)}, to the pools and the price; that is in what arrived and in no receipt.`
}

function tradingOf({ trading }: PaidPlan): readonly string[] {
  if (trading === null) return ['what its swaps cost is not on record']
  return trading === 0n ? [] : [`${describeUsd(trading)} expected to the pools and the price`]
}

function openSentence(open: number): string {
  return open === 1
    ? 'One approved plan has no receipt yet and is not counted.'
    : `${open} approved plans have no receipt yet and are not counted.`
}

function told(sentence: string, rows: readonly AnswerRow[]): Omit<StageOf<'answer'>, 'ms'> {
  return { stage: 'answer', topic: 'fees', sentence, rows, venues: [] }
}
