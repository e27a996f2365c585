import { amountOf } from '../model/Amount.ts'
import { capital } from '../model/capital.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { shortAmount } from '../model/shortAmount.ts'
import { checksOf } from '../planner/earn/countPlaces.ts'
import type { Venue } from '../planner/earn/Venue.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { listFloor } from '../planner/safety/listFloor.ts'
import { type RiskTier, tiers, usualTier } from '../planner/safety/thresholds.ts'

type Told = Omit<StageOf<'answer'>, 'ms'>

const noPromise = 'No check is a promise: the contracts of a place can fail all the same, and nobody insures it.'
const kinds = { every: 'Every place', aave: 'Aave', vault: 'A vault', morpho: 'A market of Morpho' } as const

/** What a place must pass to count among the safest, by the rules that judge it. */
export function answerFloor(): Told {
  const list = listFloor(tiers.low)
  const rows = (['every', 'aave', 'vault', 'morpho'] as const).flatMap((kind) =>
    list[kind].map((sentence): AnswerRow => ({ label: kinds[kind], value: sentence, detail: '' })),
  )
  const sentence = `To count among the safest, a place must pass every check below that is for its kind, each time anew before you put anything in. What cannot be read counts as failed. ${noPromise}`
  return told(sentence, rows)
}

/**
 * The same of one place, with how it is there at this moment.
 * @param put how much of its coin the plan in hand would put there; 0 where none does
 * @param asked whose checks are asked about; those that it passes where that is not said
 */
export function answerFloorOf(venueId: string, put: bigint, snapshot: Snapshot, asked?: RiskTier): Told {
  const venue = allVenues(snapshot).find(({ id }) => id === venueId)
  if (venue === undefined) return answerFloor()
  const passes = venue.tierFor(put)
  const tier = asked ?? passes ?? usualTier
  const rows = venue.floor(put, tiers[tier]).flatMap((rule): readonly AnswerRow[] => {
    const must = rule.must()
    if (must === null) return rule.misses === null ? [] : [{ label: rule.misses, value: 'failed', detail: '' }]
    const now = rule.now()
    const detail = rule.misses ?? (now === null ? '' : `${capital(now)}.`)
    return [{ label: must, value: rule.misses === null ? 'passed' : 'failed', detail }]
  })
  const failed = venue.turnedDownFor(put, tier)
  const name = nameOf(venue)
  const with_ = put === 0n ? '' : ` with your ${shortAmount(amountOf(venue.asset, put))} in it`
  const sentence =
    failed === null
      ? `${capital(checksOf[tier])} are the ${rows.length} below, and ${name} passes all of them at this moment${with_}. ${noPromise}`
      : `${name} does not pass ${checksOf[tier]} at this moment: ${failed}${passes === null ? '' : ` It passes ${checksOf[passes]}.`}`
  return told(sentence, rows)
}

const nameOf = ({ party, asset }: Venue): string => `${party.name} for ${asset.symbol}`

function told(sentence: string, rows: readonly AnswerRow[]): Told {
  return { stage: 'answer', topic: 'checks', sentence, rows, venues: [] }
}
