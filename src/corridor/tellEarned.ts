import { portfolioView } from '../answers/portfolioView.ts'
import { positionRecords } from '../answers/positionRecords.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { StageOf } from '../model/Stage.ts'
import { briefAmount } from '../stages/briefAmount.ts'
import type { Parts } from './Parts.ts'

type Answer = Omit<StageOf<'answer'>, 'ms'>

/**
 * What was earned so far, by Sayso's own receipts, in all and place by place: the figures of the Portfolio page.
 * @param gain whether it is asked if one gained or lost, of which what was earned is a part only
 */
export function tellEarned(
  { journal, client, account }: Parts,
  snapshot: Snapshot,
  { gain }: { readonly gain: boolean },
): Answer {
  const records = positionRecords(journal.entries(), client.network, account)
  const { holdings, earnedUsd } = portfolioView(snapshot, { records })
  const earning = holdings.filter(({ earned }) => earned !== null)
  return {
    stage: 'answer',
    topic: 'positions',
    sentence: `${sentenceOf(earnedUsd, earning.length)}${gain ? boughtFor : ''}`,
    rows: earning.map((holding) => rowOf(holding)),
    venues: [],
  }
}

/** A plan to take it out counts the time since then too, and so a little more. No date: the practice chain has a clock of its own. */
const untilWhen = 'counted up to the last block'

/** Nothing here says for how much a coin was bought that came from elsewhere. */
const boughtFor =
  ' Whether you are up or down in all is not known: Sayso does not know what you paid for your coins, and their prices rise and fall beside that. Portfolio shows what they are worth, and how that changed while Sayso was open.'

function sentenceOf(usd: string | null, places: number): string {
  if (places === 0) return 'Nothing of yours earns anything yet, so nothing was earned.'
  if (usd === null) return 'What was earned so far is not known: not all of it came and went through Sayso.'
  const lost = usd.startsWith('-')
  return lost
    ? `So far it cost you $${usd.slice(1)} more in interest than it earned, counted from what Sayso put in, at today’s prices.`
    : `You have earned $${usd} so far, counted from what Sayso put in, at today’s prices.`
}

function rowOf({ token, place, earned, ratePercent }: HoldingView): Answer['rows'][number] {
  const rate = ratePercent === null ? '' : `${ratePercent} % a year now`
  if (earned === null || earned.status === 'unknown')
    return { label: `${token} in ${place}`, value: 'not known', detail: rate }
  const cost = earned.amount.startsWith('-')
  const ways = [rate, `${earned.putIn} ${token} put in`, `${earned.takenOut} ${token} taken out`, untilWhen]
  const amount = briefAmount(earned.amount.replace('-', ''), token)
  return {
    label: `${token} in ${place}`,
    value: cost ? `cost ${amount}` : amount,
    detail: ways.filter((one) => one !== '').join('; '),
  }
}
