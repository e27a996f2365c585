import { Clause } from '../clauses/Clause.ts'
import type { Context } from './Context.ts'
import type { Draft } from './Draft.ts'
import { makeStep } from './makeStep.ts'

/** The steps of a clause: one, or one for each person where "each" gets the same. */
export function makeSteps(clause: Clause, context: Context): Draft[] {
  const people = clause.mentions.filter((one) => one.type === 'party' || one.type === 'address' || (one.type === 'unknown' && one.prep === 'to'))
  const each = clause.mentions.some((one) => (one.type === 'holding' && one.each) || one.type === 'each')
  if (people.length > 1 && each && clause.hasVerb('send', 'pay')) {
    return people.flatMap((person) => {
      const others = clause.mentions.filter((one) => one === person || !people.includes(one))
      const step = makeStep(new Clause(clause.turn, others), context)
      return step === null ? [] : [step]
    })
  }
  const step = makeStep(clause, context)
  if (step === null) return []
  const shared = people.length > 1 && step.kind === 'send'
  return shared ? [{ ...step, unclear: ['amount'] }] : [step]
}
