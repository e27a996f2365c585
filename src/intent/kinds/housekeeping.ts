import { protocolNames } from '../lexicon/values.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Draft } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'
import { isCapped } from '../steps/kindSigns.ts'

/** Takes permissions back: of one asset or all, from one spender or all. */
export function revoke(maker: DraftMaker): Draft {
  const { clause } = maker
  const { token, spender: address } = readAddresses(maker)
  const [place] = clause.open('protocol')
  const named = clause.open('holding').find((one) => one.asset !== null)
  const all = clause.open('holding').filter((one) => one.asset === null && one.quantity?.form === 'all')
  clause.take(...all)
  const whole = { value: 'all', from: all.map((one) => clause.source(one)), by: 'none named' }
  if (named?.asset === 'unclear' || (named && token)) maker.ask('asset')
  if (address && !address.valid) maker.ask('to')
  // Somebody without an address: not everybody, whatever else is said.
  if (clause.open('unknown').length > 0 || clause.open('party').length > 0) maker.ask('to')
  if (named) clause.take(named)
  if (token) maker.set('asset', clause.say(token.address, token))
  else maker.set('asset', named?.asset ? clause.say(named.asset, named) : whole)
  if (address) maker.set('spender', clause.say(address.address, address))
  else maker.set('spender', place ? clause.say(place.protocol, place) : whole)
  clause.take(...clause.open('each'))
  return maker.done()
}

/** "revoke 0x… for 0x…", "revoke 0x… for uniswap": the token comes first, and whoever may take it comes after "for". */
function readAddresses({ clause }: DraftMaker) {
  const [first, second] = clause.open('address')
  const isToken = first?.valid === true && first.prep === null
  if (second === undefined)
    return isToken && clause.open('protocol').some(({ prep }) => prep === 'for')
      ? { token: first, spender: undefined }
      : { token: undefined, spender: first }
  return isToken && second.prep === 'for' ? { token: first, spender: second } : { token: undefined, spender: first }
}

export function claim(maker: DraftMaker): Draft {
  const { clause } = maker
  const all = clause.open('holding').filter((one) => one.quantity?.form === 'all' || one.pointer === 'it')
  clause.take(...all)
  maker.takeProtocol()
  const owing = all.find((one) => protocolNames.some((name) => name === one.asset?.toLowerCase()))
  const name = protocolNames.find((one) => one === owing?.asset?.toLowerCase())
  if (owing && name !== undefined) maker.set('protocol', clause.say(name, owing))
  if (!maker.has('protocol'))
    maker.set('protocol', { value: 'all', from: all.map((one) => clause.source(one)), by: 'none named' })
  return maker.done()
}

/** A spending limit: how much in which time, or none. */
export function limit(maker: DraftMaker): Draft {
  const { clause } = maker
  const [period] = clause.open('period')
  const [per] = clause.open('per')
  const [once] = clause.mentions.filter((one) => one.type === 'noun' && one.noun === 'transaction')
  if (period && period.every !== 'unclear') maker.set('per', clause.say(period.every, period))
  else if (per && clause.open('holding').length === 0 && !once) clause.take(per)
  else if (once) maker.set('per', clause.say('transaction', once))
  clause.take(...clause.open('per'), ...clause.open('each'))
  if (isCapped(clause)) clause.take(...clause.open('not'))
  // "raise my daily limit by $100": from what it is now, which is not for a sentence to know.
  if (clause.open('holding').some((one) => one.prep === 'by')) maker.ask('amount')
  const amount = readDollars(maker)
  if (amount) maker.set('usd', amount)
  else if (clause.hasVerb('remove', 'stop', 'cancel')) {
    const verb = clause.mentions.find((one) => one.type === 'verb')
    if (verb) maker.set('usd', clause.say('none', verb, 'lifted'))
  } else if (clause.has('not')) {
    const [none] = clause.open('not')
    if (none) maker.set('usd', clause.say('none', none, 'lifted'))
  }
  clause.take(...clause.open('holding').filter((one) => one.quantity?.form === 'all' && one.asset === null))
  return maker.done()
}

function readDollars({ clause }: DraftMaker) {
  for (const mention of clause.mentions) {
    if ((mention.type !== 'holding' && mention.type !== 'compare') || !clause.isOpen(mention)) continue
    const { quantity } = mention
    if (mention.type === 'holding' && mention.asset !== null) continue
    if (quantity?.form === 'number' && quantity.unit !== 'gwei') return clause.say(quantity.value, mention)
    if (quantity?.form === 'unclear' && quantity.near !== null) return clause.say(quantity.near, mention)
  }
  return null
}

export function cancel(maker: DraftMaker): Draft {
  const { clause } = maker
  const noun = clause.mentions.find(
    (one) =>
      one.type === 'noun' &&
      (one.noun === 'order' || one.noun === 'transaction' || one.noun === 'plan' || one.noun === 'stopLoss'),
  )
  const verb = clause.mentions.find((one) => one.type === 'verb')
  const order = clause.hasNoun('order', 'stopLoss') || clause.has('period') || clause.hasVerb('notify')
  const what = order ? 'order' : clause.hasVerb('speed') || clause.hasNoun('transaction') ? 'transaction' : 'plan'
  const mention = noun ?? verb
  if (mention) maker.set('what', clause.say(what, mention))
  // "cancel my order if eth drops below 2000": that, or the order which says so? “The alert for when” names it.
  clause.take(...clause.mentions.filter(({ type, prep }) => prep === 'for' || !timing.has(type)))
  return maker.done()
}

const timing: ReadonlySet<Mention['type']> = new Set(['if', 'until', 'date'])
