import type { PlaceName } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Draft, Said, Source } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'
import { holdMain } from '../steps/holdMain.ts'
import { isFromHeld } from '../steps/kindSigns.ts'

/** Find the best place: what goes in, what is wanted of the place, and what it may not be. */
export function earn(maker: DraftMaker): Draft {
  const { clause } = maker
  readPlaces(maker)
  readInto(maker)
  holdMain(maker)
  readGoals(maker)
  readRisk(maker)
  const horizon = clause.open('horizon').find((one) => one.days > 0)
  if (horizon) maker.set('horizonDays', clause.say(horizon.days, horizon))
  // "until june" is how long, in no number of days; "tomorrow" is when, which is asked.
  const ends = clause.open('until')
  const dates = clause.mentions.filter((one) => one.type === 'date')
  const due = dates.filter(({ prep }) => ends.length > 0 || prep === 'by' || prep === 'for')
  clause.take(...due, ...ends)
  return maker.takeChain().done()
}

/** "nothing risky" is low risk. */
function readRisk(maker: DraftMaker): void {
  const { clause } = maker
  const [risk] = clause.open('risk')
  if (risk === undefined) return
  const negated = isNegated(clause, risk)
  if (negated && risk.risk !== 'high') return
  maker.set('risk', clause.say(negated ? 'low' : risk.risk, risk))
}

/** A "not" right before the mention; it is accounted for here. */
function isNegated(clause: Clause, mention: Mention): boolean {
  const before = clause.beside(mention, -1)
  if (before?.type !== 'not') return false
  clause.take(before)
  return true
}

/** What was aimed at where the best place was asked for. */
export function readGoals(maker: DraftMaker): void {
  const { clause } = maker
  const said = clause.open('goal')
  const goals = said.filter((one) => !isNegated(clause, one))
  clause.take(...said)
  const rates = clause.mentions.filter((one) => one.type === 'noun' && one.noun === 'rate')
  clause.take(...goals)
  const safe = goals.filter((one) => one.goal === 'safety')
  const high = goals.filter((one) => one.goal === 'yield' || (one.goal === 'best' && rates.length > 0))
  const objective =
    safe.length > 0 && high.length === 0 ? 'safety' : high.length > 0 && safe.length === 0 ? 'yield' : 'balanced'
  const from = goals.map((one) => clause.source(one))
  maker.set('objective', { value: objective, from, ...(from.length === 0 && { by: 'not said' }) })
}

/** "aave or compound", "only spark", "nothing from ethena". */
function readPlaces(maker: DraftMaker): void {
  const { clause } = maker
  const wanted: PlaceName[] = []
  const unwanted: PlaceName[] = []
  const places = clause.open('protocol')
  for (const place of places) (isRuledOut(clause.mentions, place) ? unwanted : wanted).push(place.protocol)
  const asked = clause.has('goal') || clause.has('only') || clause.hasNoun('rate', 'place')
  if (wanted.length > 1 && !asked) maker.ask('protocol')
  // "skip pendle … and morpho": where the list of what is ruled out ends must be plain.
  const [out] = places.filter((one) => unwanted.includes(one.protocol))
  const trails = places.some(
    (one) =>
      out !== undefined &&
      one.start > out.start &&
      wanted.includes(one.protocol) &&
      one.prep === null &&
      !(clause.beside(one, -1)?.type === 'only' && clause.beside(one, -2)?.type !== 'and'),
  )
  if (trails) maker.ask('protocol')
  const taken = places.some((one) => (one.prep === 'from' || one.prep === 'out') && wanted.includes(one.protocol))
  if (taken || (isFromHeld(clause) && wanted.length > 0)) maker.ask('protocol')
  const from = places.map((place) => clause.source(place))
  clause.take(
    ...places,
    ...clause.open('or'),
    ...clause
      .open('skip')
      .filter((one) => isBeforePlace(clause.mentions, one) || clause.beside(one, 1)?.type === 'goal'),
    ...clause.open('not').filter((one) => isBeforePlace(clause.mentions, one)),
  )
  clause.take(...clause.open('except').filter((one) => isBeforePlace(clause.mentions, one)))
  const [barred] = clause.mentions.filter((one) => one.type === 'noun' && one.noun === 'noVaults')
  if (barred) maker.set('protocols', withoutVaults(wanted, unwanted, clause.source(barred)))
  else if (wanted.length > 0) maker.set('protocols', { value: wanted, from })
  if (unwanted.length > 0) maker.set('exclude', { value: unwanted, from })
}

/** Places that are no vault somebody manages: lending pools with rules of their own, and staking. */
const vaultless: readonly PlaceName[] = ['aave', 'compound', 'spark', 'lido', 'rocketpool']

/** "no vaults": a vault need not be of a protocol with a name, so it is ruled out by naming what is left. */
export function withoutVaults(
  wanted: readonly PlaceName[],
  unwanted: readonly PlaceName[],
  from: Source,
): Said<PlaceName[]> {
  const value = vaultless.filter((name) => (wanted.length === 0 || wanted.includes(name)) && !unwanted.includes(name))
  return { value, from: [from], by: 'no vaults' }
}

const opening = new Set<Mention['type']>(['skip', 'not', 'except'])
const describing = new Set<Mention['type']>(['goal', 'quote', 'instead', 'date', 'only'])
const listing = new Set<Mention['type']>(['protocol', 'and', 'or', 'comma'])

function isRuledOut(mentions: readonly Mention[], place: Mention): boolean {
  let at = mentions.indexOf(place) - 1
  while (at >= 0 && describing.has(mentions[at]?.type ?? 'stop')) at -= 1
  while (at >= 0 && listing.has(mentions[at]?.type ?? 'stop')) at -= 1
  const opener = mentions[at]
  return opener !== undefined && opening.has(opener.type)
}

function isBeforePlace(mentions: readonly Mention[], opener: Mention): boolean {
  return mentions[mentions.indexOf(opener) + 1]?.type === 'protocol'
}

const isPosition = (clause: Clause, one: Mention) => {
  const after = clause.beside(one, 1)
  return after?.type === 'noun' && after.noun === 'position'
}

/** The asset or class to hold in the end: "into the best stablecoin position", "hold it as dai". */
function readInto(maker: DraftMaker): void {
  const { clause } = maker
  const [, ...more] = clause.open('holding').filter((one) => one.asset !== null)
  const counted = clause.open('holding').some((one) => one.quantity !== null || one.pointer !== null)
  const candidates = counted
    ? clause.open('holding').filter((one) => one.quantity === null && (one.pointer === null || isPosition(clause, one)))
    : more
  const into = candidates.find(
    (one) => one.asset !== null && one.prep !== null && ['to', 'into', 'as', 'in'].includes(one.prep),
  )
  // "invest 100 usdc in eth" may also mean to buy it.
  const buys = into !== undefined && into.asset !== 'stablecoin' && (into.prep === 'in' || into.prep === 'into')
  if (buys && !clause.has('goal') && !clause.hasNoun('rate', 'position')) maker.ask('action')
  if (into && into.asset !== null && into.asset !== 'unclear') maker.set('into', clause.say(into.asset, into))
}
