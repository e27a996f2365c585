import { Clause } from '../clauses/Clause.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Context } from './Context.ts'
import type { Draft } from './Draft.ts'
import { makeStep } from './makeStep.ts'

/** The steps of a clause: mostly one; several where it names several people, places to claim from, or a way from A to B. */
export function makeSteps(clause: Clause, context: Context): Draft[] {
  const moved = moveOver(clause, context)
  if (moved !== null) return moved
  const people = clause.mentions.filter(
    (one) => one.type === 'party' || one.type === 'address' || (one.type === 'unknown' && one.prep === 'to'),
  )
  const each = clause.mentions.some((one) => (one.type === 'holding' && one.each) || one.type === 'each')
  if (people.length > 1 && each && clause.hasVerb('send', 'pay')) return forEach(clause, people, context)
  const places = clause.mentions.filter((one) => one.type === 'protocol')
  if (places.length > 1 && clause.hasVerb('claim') && !clause.has('or') && !clause.has('not') && !clause.has('skip'))
    return forEach(clause, places, context)
  const step = makeStep(clause, context)
  if (step === null) return []
  const shared = people.length > 1 && step.kind === 'send'
  return shared ? [{ ...step, unclear: [clause.has('or') ? ('to' as const) : ('amount' as const)] }] : [step]
}

/** The same act once for each of the mentions. */
function forEach(clause: Clause, several: readonly Mention[], context: Context): Draft[] {
  return several.flatMap((one) => {
    const step = makeStep(
      new Clause(
        clause.turn,
        clause.mentions.filter((other) => other === one || !several.includes(other)),
      ),
      context,
    )
    return step === null ? [] : [step]
  })
}

/** "move my 500 usdc from aave to morpho": out of one place, then into the other. */
function moveOver(clause: Clause, context: Context): Draft[] | null {
  const places = clause.mentions.filter((one) => one.type === 'protocol')
  const [from, ...otherFrom] = places.filter((one) => one.prep === 'from' || one.prep === 'out')
  const [to, ...otherTo] = places.filter((one) => one.prep === 'to' || one.prep === 'into')
  if (
    !from ||
    !to ||
    otherFrom.length + otherTo.length > 0 ||
    places.length !== 2 ||
    !clause.hasVerb('move', 'take', 'put', 'swap', 'send', 'withdraw')
  )
    return null
  const out = makeStep(
    new Clause(
      clause.turn,
      clause.mentions.filter(
        (one) => one !== to && !(one.type === 'verb' && (one.verb === 'swap' || one.verb === 'send')),
      ),
    ),
    context,
  )
  if (out?.kind !== 'withdraw') return null
  const asset = out.said.asset
  const said = {
    ...(asset && { asset: { ...asset, by: 'previous' } }),
    amount: { value: 'previous' as const, from: [clause.source(to)], by: 'previous' },
    protocol: { value: to.protocol, from: [clause.source(to)] },
  }
  return [out, { kind: 'supply', said, unclear: [] }]
}
