import type { Approved } from '../journal/paidPlan.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { StageOf } from '../model/Stage.ts'
import type { Token } from '../model/Token.ts'
import { describeUsd } from '../model/Usd.ts'
import { briefAmount } from '../stages/briefAmount.ts'
import { swapsPart } from './answerFees.ts'
import { paidInDollars } from './costView.ts'

/** What one plan cost that was carried out, by its receipt: the same figures as its line in the list of all. */
export function answerPaid(approved: Approved, coin: Token): Omit<StageOf<'answer'>, 'ms'> {
  return { stage: 'answer', topic: 'fees', sentence: sentenceOf(approved, coin), rows: [], venues: [] }
}

function sentenceOf(approved: Approved, coin: Token): string {
  if (approved.status === 'open') return `“${approved.summary}” has no receipt yet, so what it cost is not known.`
  const { plan } = approved
  const { total, fee, trading } = paidInDollars(plan, coin)
  const wei = briefAmount(formatDecimal(plan.fee, coin.decimals), coin.symbol)
  const what = `“${plan.summary}” cost`
  if (fee === null || trading === null || total === null) {
    const network = fee === null ? `${wei} (its worth in dollars is not known)` : `${describeUsd(fee)} (${wei})`
    const beside =
      trading === null
        ? ' What its swaps cost beside that is not on record, so no total is told.'
        : trading === 0n
          ? ''
          : ` Beside that, ${swapsPart(trading).replace(/^and /, '')}.`
    return `${what} ${network} to the network.${beside}`
  }
  return trading === 0n
    ? `${what} ${describeUsd(total)}, all of it to the network (${wei}).`
    : `${what} ${describeUsd(total)} in all: ${describeUsd(fee)} to the network (${wei}), ${swapsPart(trading)}.`
}
