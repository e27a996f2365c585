import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import { readGoals, withoutVaults } from '../kinds/earn.ts'
import type { MentionOf } from '../mentions/Mention.ts'
import { noLead } from '../steps/Context.ts'
import type { Draft } from '../steps/Draft.ts'
import { DraftMaker } from '../steps/DraftMaker.ts'
import type { Change } from './change.ts'
import { dropSlot, setSlot } from './setSlot.ts'

/** What is wanted of a place: "rather the highest yield", "low risk", "not on ethena", "for a year". */
export function changeWish(steps: readonly Draft[], clause: Clause): Change | null {
  const at = steps.findIndex((step) => step.kind === 'earn')
  const step = steps[at]
  if (step === undefined) return null
  let changed = step
  const maker = new DraftMaker('earn', clause, {
    previous: null,
    person: null,
    watched: null,
    lead: noLead,
    ordered: false,
  })
  if (clause.open('goal').length > 0) {
    readGoals(maker)
    const objective = maker.done().said.objective
    if (objective) changed = setSlot(changed, 'objective', objective, null)
  }
  const [risk] = clause.open('risk')
  if (risk) changed = setSlot(changed, 'risk', clause.say(risk.risk, risk), null)
  const [horizon] = clause.open('horizon').filter((one) => one.days > 0)
  if (horizon) changed = setSlot(changed, 'horizonDays', clause.say(horizon.days, horizon), null)
  const [barred] = clause.open('noun').filter(({ noun }) => noun === 'noVaults')
  if (barred) {
    clause.take(barred)
    const { protocols, exclude } = step.said
    const left = withoutVaults(protocols?.value ?? [], exclude?.value ?? [], clause.source(barred))
    if (left.value.length === 0) return { ask: 'protocol' }
    changed = setSlot(changed, 'protocols', left, 'protocol')
  }
  const places = clause.open('protocol')
  const against = clause.open('skip').length + clause.open('not').length + clause.open('except').length > 0
  const chosen = clause.open('only').length + clause.open('or').length > 0 || isPut(clause, places)
  if (places.length > 0) {
    if (against === chosen) return { ask: 'action' }
    const [slot, other] = against ? (['exclude', 'protocols'] as const) : (['protocols', 'exclude'] as const)
    const kept: readonly PlaceName[] = against ? (step.said.exclude?.value ?? []) : []
    const named = places.map((place) => place.protocol)
    const names = [...new Set([...kept, ...named])]
    changed = setSlot(changed, slot, { value: names, from: places.map((place) => clause.source(place)) }, 'protocol')
    changed = without(changed, other, named)
    clause.take(
      ...places,
      ...clause.open('skip'),
      ...clause.open('not'),
      ...clause.open('except'),
      ...clause.open('or'),
    )
  }
  return changed === step ? null : { steps: steps.with(at, changed) }
}

/**
 * "use morpho instead", "put it in morpho", "steady vault": one place and no other. A bare "on spark" may add to what is
 * looked at; a place that only its own name means is no such question.
 */
function isPut(clause: Clause, places: readonly MentionOf<'protocol'>[]): boolean {
  const [place, ...others] = places
  if (place === undefined || others.length > 0) return false
  if (clause.open('skip').length + clause.open('not').length + clause.open('except').length > 0) return false
  return clause.has('instead') || place.prep === 'with' || clause.hasVerb('put', 'move') || isOwnPlace(place.protocol)
}

/** What was ruled out before and is chosen now is no longer ruled out, and the other way round. */
function without(draft: Draft, slot: 'protocols' | 'exclude', named: readonly PlaceName[]): Draft {
  const before = draft.said[slot]
  if (before === undefined) return draft
  const value = before.value.filter((name) => !named.includes(name))
  if (value.length === 0) return dropSlot(draft, slot)
  return { ...draft, said: { ...draft.said, [slot]: { ...before, value } } }
}
