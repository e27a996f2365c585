import type { ProtocolName } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import { readGoals, withoutVaults } from '../kinds/earn.ts'
import { noLead } from '../steps/Context.ts'
import type { Draft } from '../steps/Draft.ts'
import { DraftMaker } from '../steps/DraftMaker.ts'
import type { Change } from './change.ts'
import { setSlot } from './setSlot.ts'

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
    if (objective) changed = setSlot(changed, 'objective', objective, 'action')
  }
  const [risk] = clause.open('risk')
  if (risk) changed = setSlot(changed, 'risk', clause.say(risk.risk, risk), 'action')
  const [horizon] = clause.open('horizon').filter((one) => one.days > 0)
  if (horizon) changed = setSlot(changed, 'horizonDays', clause.say(horizon.days, horizon), 'action')
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
  const chosen = clause.open('only').length + clause.open('or').length > 0
  if (places.length > 0) {
    if (against === chosen) return { ask: 'action' }
    const slot = against ? 'exclude' : 'protocols'
    const kept: readonly ProtocolName[] = against ? (step.said.exclude?.value ?? []) : []
    const names = [...new Set([...kept, ...places.map((place) => place.protocol)])]
    changed = setSlot(changed, slot, { value: names, from: places.map((place) => clause.source(place)) }, 'protocol')
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
