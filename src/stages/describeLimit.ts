import { listed } from '../model/listed.ts'
import type { IntentOf } from '../model/Reading.ts'
import { type Phrase, phrase, value } from './phrase.ts'

/** A standing rule in the words of a reading: what would hold, not whether it does. */
export function describeLimit(limit: IntentOf<'limit'>): Phrase {
  if ('lift' in limit) {
    const of = limit.per === undefined ? [] : phrase` of the limit per ${value('per', limit.per)}`
    return phrase`${value('lift', lifted[limit.lift])}${of}`
  }
  if ('only' in limit) return describeOnly(limit.only)
  const to = limit.to === undefined ? [] : phrase` to ${value('to', limit.to)}`
  const into = limit.protocol === undefined ? [] : phrase` into ${value('protocol', limit.protocol)}`
  return limit.usd === 'none'
    ? phrase`Lift the limit per ${value('per', limit.per)}${to}${into}`
    : phrase`Never more than ${value('usd', `$${limit.usd}`)} per ${value('per', limit.per)}${to}${into}`
}

type Forms = IntentOf<'limit'>
type Lift = Extract<Forms, { lift: unknown }>['lift']

const lifted: Readonly<Record<Lift, string>> = {
  one: 'Lift the limit',
  all: 'Lift every limit',
  recipients: 'Let sending go to anybody again',
  protocols: 'Let every protocol be used again',
  waiting: 'Take back the waiting change',
}

function describeOnly(only: Extract<Forms, { only: unknown }>['only']): Phrase {
  if ('contacts' in only) return phrase`Send only to ${value('only', 'your contacts')}`
  return 'recipients' in only
    ? phrase`Send only to ${value('only', listed(only.recipients))}`
    : phrase`Use only ${value('only', listed(only.protocols))}`
}
