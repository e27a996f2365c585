import type { PaidPlan } from '../journal/paidFees.ts'
import type { Between } from '../journal/sentBetween.ts'
import type { WorthSample } from '../model/NetWorth.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import type { Token } from '../model/Token.ts'
import { describeUsd, toCents, type UsdE8 } from '../model/Usd.ts'
import { paidInDollars } from './costView.ts'
import { usdIn } from './usdIn.ts'

type Told = {
  readonly from: WorthSample
  readonly to: WorthSample
  /** What was carried out between the two. */
  readonly paid: readonly PaidPlan[]
  readonly sent: Between['sent']
  readonly coin: Token
}

const why =
  'What you hold is counted at the prices of the moment, so the total moves with them without anything being done.'

/**
 * What became of the total between two moments at which it was written down: the fees, what swaps cost, what was sent away,
 * and what is left, which is the prices. To the cent, so that the lines add up for whoever checks.
 */
export function answerTotal({ from, to, paid, sent, coin }: Told): Omit<StageOf<'answer'>, 'ms'> {
  const change = usdIn(to.usd) - usdIn(from.usd)
  const each = paid.map((plan) => paidInDollars(plan, coin))
  const fees = sumOf(each.map(({ fee }) => fee))
  const trading = sumOf(each.map((one) => one.trading))
  const rest = fees === null || trading === null || sent === null ? null : change + fees + trading + toCents(sent)
  const sentence = [
    `Your total went from ${describeUsd(usdIn(from.usd))} to ${describeUsd(usdIn(to.usd))}, ${moved(change)}; from when to when stands below.`,
    paid.length === 0
      ? 'No plan was carried out in that time, so no fees were paid.'
      : costs(paid.length, fees, trading),
    ...(sent === null || sent === 0n ? [] : [`You sent ${describeUsd(toCents(sent))} elsewhere.`]),
    rest === null
      ? 'Not all of that is on record in dollars, so what prices did cannot be told apart.'
      : rest === 0n
        ? 'Prices moved nothing of it.'
        : `The rest, ${moved(rest)}, is what prices and interest did, and what came in or left otherwise.`,
    why,
    ...(from.whole && to.whole ? [] : ['Something that you hold has no price, and is in neither sum.']),
  ]
  return { stage: 'answer', topic: 'trust', sentence: sentence.join(' '), rows: rowsOf(), venues: [] }

  function rowsOf(): readonly AnswerRow[] {
    return [
      { label: 'Your total then', value: describeUsd(usdIn(from.usd)), detail: from.at },
      ...line('Fees to the network', fees === null ? null : -fees, paid.length > 0, plansIn(paid.length)),
      ...line('What swaps cost', trading === null ? null : -trading, trading !== 0n, ''),
      ...line(
        'Sent elsewhere',
        sent === null ? null : -toCents(sent),
        sent !== 0n,
        'at the price of when you approved it',
      ),
      ...line('Prices, interest and what came in or left otherwise', rest, rest !== null && rest !== 0n, ''),
      { label: 'Your total when Sayso looked last', value: describeUsd(usdIn(to.usd)), detail: to.at },
    ]
  }
}

function line(label: string, usd: UsdE8 | null, isShown: boolean, detail: string): readonly AnswerRow[] {
  if (!isShown) return []
  return [
    { label, value: usd === null ? 'not on record in dollars' : `${usd > 0n ? '+' : ''}${describeUsd(usd)}`, detail },
  ]
}

function costs(count: number, fees: UsdE8 | null, trading: UsdE8 | null): string {
  const plans = `${count === 1 ? 'One plan was' : `${count} plans were`} carried out in that time`
  const network =
    fees === null ? 'their fees are not on record in dollars' : `${describeUsd(fees)} went to the network in fees`
  if (trading === 0n) return `${plans}: ${network}.`
  const swaps =
    trading === null
      ? 'what swaps cost is not on record'
      : trading > 0n
        ? `${describeUsd(trading)} is what swaps cost`
        : `swaps brought ${describeUsd(-trading)} more than the market price says`
  return `${plans}: ${network}, and ${swaps}.`
}

function plansIn(count: number): string {
  return count === 1 ? 'of one plan' : `of ${count} plans`
}

function moved(usd: UsdE8): string {
  if (usd === 0n) return 'the same'
  return usd < 0n ? `${describeUsd(-usd)} less` : `${describeUsd(usd)} more`
}

/** Null where one of them is not known. */
function sumOf(parts: readonly (UsdE8 | null)[]): UsdE8 | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0n)
}
