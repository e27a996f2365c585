import type { Clause } from '../clauses/Clause.ts'
import { isWhole, rebalance } from '../kinds/rebalance.ts'
import { noLead } from '../steps/Context.ts'
import type { Draft, Target } from '../steps/Draft.ts'
import { DraftMaker } from '../steps/DraftMaker.ts'
import type { Change } from './change.ts'
import { setSlot } from './setSlot.ts'

/** New shares of a rebalancing: all of them, only the numbers ("make it 70/30"), or those that were left out. */
export function changeTargets(steps: readonly Draft[], clause: Clause): Change | null {
  const at = steps.findIndex((step) => step.kind === 'rebalance')
  const step = steps[at]
  if (step === undefined) return null
  const old = step.said.targets?.value ?? []
  const [split] = clause.open('split')
  if (split && clause.open('holding').length === 0 && split.parts.length === old.length) {
    const targets = old.map((target, i) => ({ asset: target.asset, percent: split.parts[i] ?? '0' }))
    return { steps: steps.with(at, setSlot(step, 'targets', clause.say(targets, split), 'targets')) }
  }
  const said = rebalance(
    new DraftMaker('rebalance', clause, { previous: null, person: null, watched: null, lead: noLead, ordered: false }),
  )
  const tolerance = said.said.tolerancePercent
  const changed = tolerance ? setSlot(step, 'tolerancePercent', tolerance, 'targets') : step
  if (!said.said.targets) return tolerance ? { steps: steps.with(at, changed) } : null
  // "add 100 link": so many of them, and not all there is in one coin.
  const counts = clause.mentions.some(
    (one) => one.type === 'holding' && one.quantity?.form === 'number' && one.asset !== null,
  )
  if (counts && said.said.targets.value.length === 1 && isWhole(said.said.targets.value)) return { ask: 'targets' }
  const joined = join(old, said.said.targets.value)
  if (joined === null) return { ask: 'targets' }
  const from = [...(step.said.targets?.from ?? []), ...said.said.targets.from]
  return {
    steps: steps.with(at, setSlot(changed, 'targets', { ...said.said.targets, value: joined, from }, 'targets')),
  }
}

function join(old: readonly Target[], said: readonly Target[]): Target[] | null {
  if (isWhole(said)) return [...said]
  const kept = old.filter((target) => !said.some((one) => one.asset === target.asset))
  const all = [...kept, ...said]
  return isWhole(all) ? all : null
}
