import { groupDigits } from '../model/decimal.ts'
import type { EverywhereView, PlaceView } from '../model/Everywhere.ts'
import { listed } from '../model/listed.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { withDollarSign } from '../model/Usd.ts'

type Seen = Extract<PlaceView, { status: 'seen' }>

/** What of all networks is told: everything, what lies in protocols, or one asset. `isMeant` says which holdings. */
export function heldEverywhere(
  { topic, asset }: Pick<IntentOf<'show'>, 'topic' | 'asset'>,
  view: EverywhereView,
  isMeant: (holding: HoldingView, chainId: number) => boolean,
): Omit<StageOf<'answer'>, 'ms'> {
  const seen = view.places.filter((place): place is Seen => place.status === 'seen')
  const rows = seen.flatMap((place) =>
    place.view.holdings.filter((holding) => isMeant(holding, place.chain.id)).map((holding) => rowOf(holding, place)),
  )
  const whole = topic === 'portfolio' || (topic === 'balance' && asset === undefined)
  const split = seen.map(({ chain, view: { totalUsd } }) => `${withDollarSign(totalUsd)} on ${nameOf(chain)}`)
  const held = whole
    ? `You hold ${withDollarSign(view.totalUsd)} on ${countOf(seen.length)}${split.length < 2 ? '' : `: ${listed(split)}`}.`
    : rows.length === 0
      ? `There is none of that on ${countOf(seen.length)}.`
      : `What you have ${asset === undefined ? 'lent, put in and owe' : `of ${asset}`} on ${countOf(seen.length)}.`
  return {
    stage: 'answer',
    topic,
    sentence: [held, ...warningsOf(view), ...unpricedOf(seen, whole)].join(' '),
    rows,
    venues: [],
  }
}

function rowOf(holding: HoldingView, { chain }: PlaceView): AnswerRow {
  const amount = `${groupDigits(holding.amount)} ${holding.token}`
  return {
    label: holding.token,
    value: holding.usd === null ? amount : `${amount} (${withDollarSign(holding.usd)})`,
    detail: `${chain.name}: ${holding.place}`,
  }
}

/** Whoever is left out of the figures, or stands in them as it was, is named. */
export function warningsOf({ places }: Pick<EverywhereView, 'places'>): readonly string[] {
  const names = (which: readonly PlaceView[]): string => listed(which.map(({ chain }) => nameOf(chain)))
  const late = places.filter(({ status }) => status === 'waiting')
  const silent = places.filter(({ status }) => status === 'silent')
  const old = places.filter((place) => place.status === 'seen' && !place.view.reached)
  const gaps = places.filter((place) => place.status === 'seen' && place.view.gaps.length > 0)
  const missing = [...late, ...silent]
  return [
    ...(missing.length === 0 ? [] : [`No answer from ${names(missing)}, so what is there is not in it.`]),
    ...(old.length === 0 ? [] : [`What is said of ${names(old)} is old: it stopped answering.`]),
    ...(gaps.length === 0 ? [] : [`Not all could be read on ${names(gaps)}.`]),
  ]
}

function unpricedOf(seen: readonly Seen[], whole: boolean): readonly string[] {
  const unpriced = seen.some(({ view }) => view.holdings.some(({ usd }) => usd === null))
  return whole && unpriced ? ['What has no price is listed, and is not in the sum.'] : []
}

function nameOf({ name, practice }: PlaceView['chain']): string {
  return theNetwork({ name, kind: practice ? 'practice' : 'public' })
}

function countOf(count: number): string {
  return count === 1 ? 'one network' : `${count} networks`
}
