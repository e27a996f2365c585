import { missingCase } from '../errors/missingCase.ts'
import type { Aspect } from '../intent/questions/aspectAsked.ts'
import { capital, uncapital } from '../model/capital.ts'
import { titled } from '../model/describeLimit.ts'
import { listed } from '../model/listed.ts'
import type { Intent, IntentOf, Reading, WantedAmount } from '../model/Reading.ts'
import { worryAsked } from '../model/worries.ts'
import { describeLimit } from './describeLimit.ts'
import { describeTrigger } from './describeTrigger.ts'
import { join, type Phrase, phrase, value } from './phrase.ts'

/** A piece of the sentence that says a value: which slot of which act, as the sources of a reading name it. */
export type SaidValue = {
  readonly intent: number
  readonly step: number | null
  readonly slot: string
  readonly start: number
  readonly end: number
}

/**
 * The reading in one sentence, so that a person can see at once whether they were understood.
 * @param aspect what a question about the plan wants to know of it, which stands in the message alone
 */
export function describeReading(reading: Reading, aspect: Aspect | null = null): string {
  return describeWithValues(reading, aspect).sentence
}

/** The same, with the places of the values in it. */
export function describeWithValues(
  reading: Reading,
  aspect: Aspect | null = null,
): { readonly sentence: string; readonly values: SaidValue[] } {
  if (reading.refuse !== null) return { sentence: 'This is not something Sayso does.', values: [] }
  if (reading.ask !== null) {
    const missing = reading.ask.length === 1 ? 'One thing is' : 'Some things are'
    return { sentence: `${missing} missing: ${reading.ask.join(', ')}.`, values: [] }
  }
  const [first] = reading.intents
  const about = first?.kind === 'show' && reading.intents.length === 1 ? describeAspect(first, aspect) : null
  const values: SaidValue[] = []
  let sentence = ''
  const add = (pieces: Phrase, intent: number, step: number | null) => {
    for (const piece of pieces) {
      const start = sentence.length
      sentence += typeof piece === 'string' ? piece : piece.text
      if (typeof piece !== 'string') values.push({ intent, step, slot: piece.slot, start, end: sentence.length })
    }
  }
  for (const [at, intent] of reading.intents.entries()) {
    if (at > 0) add([', then '], at, null)
    if (about !== null) add(about, at, null)
    else if (intent.kind !== 'order') add(at > 0 ? goingOn(describeActOn(intent)) : describeActOn(intent), at, null)
    else if (intent.then === 'notify') add(['Tell you ', ...describeWhen(intent.when, 'when')], at, null)
    else {
      add([...describeWhen(intent.when, 'When'), ': '], at, null)
      for (const [step, act] of intent.then.entries()) {
        if (step > 0) add([', then '], at, null)
        add(step > 0 ? goingOn(describeActOn(act)) : describeActOn(act), at, step)
      }
    }
  }
  return { sentence: `${sentence}.`, values }
}

/** What is asked of the plan, where it is something in particular: the topic alone would say "the plan" of each. */
function describeAspect(act: IntentOf<'show'>, aspect: Aspect | null): Phrase | null {
  const { topic, afterDays } = act
  if (afterDays !== undefined) return null
  if (aspect === 'risk' && topic === 'plan') return phrase`Tell ${value('topic', 'what could go wrong')} with the plan`
  if (aspect === 'cost' && topic === 'plan') return phrase`Tell ${value('topic', 'what the plan costs')}`
  if (aspect === 'why' && topic === 'plan')
    return [...phrase`Say ${value('topic', 'why the plan is as it is')}`, ...aboutPlan(act)]
  if (aspect === 'exit' && (topic === 'plan' || topic === 'positions'))
    return phrase`Tell ${value('topic', 'how you get your money out again')}`
  return null
}

function describeWhen(when: IntentOf<'order'>['when'], word: 'When' | 'when'): Phrase {
  const said = describeTrigger(when)
  if ('every' in when) return value('when', word === 'When' ? capital(said) : said)
  return phrase`${[word]} ${value('when', said)}`
}

/** After ", then" the sentence goes on. */
function goingOn([first, ...others]: Phrase): Phrase {
  return typeof first !== 'string'
    ? [...(first === undefined ? [] : [first]), ...others]
    : [uncapital(first), ...others]
}

type Act = Exclude<Intent, { kind: 'order' }>

/** The act, with its network where one was named. */
function describeActOn(act: Act): Phrase {
  const chain = 'chain' in act ? act.chain : undefined
  return chain === undefined ? describeAct(act) : [...describeAct(act), ' on ', ...value('chain', chain)]
}

function describeAct(act: Act): Phrase {
  switch (act.kind) {
    case 'swap':
      return act.exact === 'sell'
        ? phrase`Swap ${describeWanted(act.amount, act.sell, 'sell')} for ${value('buy', act.buy)}${slippage(act.maxSlippagePercent)}`
        : phrase`Buy ${describeWanted(act.amount, act.buy, 'buy')} with ${value('sell', act.sell)}${slippage(act.maxSlippagePercent)}`
    case 'send':
      return phrase`Send ${describeWanted(act.amount, act.asset)} to ${value('to', act.to)}`
    case 'earn': {
      const wish = { yield: 'the highest yield', safety: 'what is safest', balanced: 'safety first, then yield' }
      const wanted = describeWanted(act.amount, act.asset)
      const name = act.into === 'stablecoin' ? 'a stablecoin' : act.into
      const into = name === undefined ? [] : phrase` as ${value('into', name)}`
      return phrase`Put ${wanted}${into} where it earns, by ${value('objective', wish[act.objective])}${limits(act)}`
    }
    case 'supply':
      return phrase`Supply ${describeWanted(act.amount, act.asset)} to ${value('protocol', act.protocol)}`
    case 'withdraw': {
      const from = act.protocol === undefined ? [] : phrase` from ${value('protocol', act.protocol)}`
      return phrase`Withdraw ${describeWanted(act.amount, act.asset)}${from}`
    }
    case 'borrow': {
      const against = act.collateral === undefined ? [] : phrase` against ${value('collateral', act.collateral)}`
      return [...describeAt(act), ...against]
    }
    case 'repay':
    case 'stake':
    case 'unstake':
      return describeAt(act)
    case 'rebalance': {
      const shares = act.targets.map((target) => `${target.percent} % ${target.asset}`)
      return act.leaveOut === undefined
        ? phrase`Rebalance to ${value('targets', shares.join(', '))}`
        : phrase`Rebalance to ${value('targets', shares.join(', '))}, and leave ${value('leaveOut', listed(act.leaveOut))} as it is`
    }
    case 'bridge':
      return phrase`Bring ${describeWanted(act.amount, act.asset)} to ${value('to', act.to)}`
    case 'revoke':
      return act.asset === 'all'
        ? phrase`Take back the permission of ${spenderOf(act)} to move ${value('asset', 'anything')} of yours`
        : phrase`Take back the permission of ${spenderOf(act)} to move your ${value('asset', act.asset)}`
    case 'claim':
      return phrase`Claim rewards from ${value('protocol', act.protocol)}`
    case 'limit':
      return describeLimit(act)
    case 'cancel':
      return phrase`Cancel the ${value('what', act.what)}`
    case 'show': {
      if (act.topic === 'term' && act.term !== undefined)
        return [...phrase`Say ${value('topic', 'what')} ${value('term', act.term)} means`]
      if (act.topic === 'trust' && act.worries !== undefined)
        return phrase`Say ${value('worries', listed(act.worries.map(worryAsked)))}`
      if (act.topic === 'network' && act.network !== undefined)
        return phrase`Work on ${value('network', titled(act.network))}`
      const of = act.asset === undefined ? [] : phrase` of ${value('asset', act.asset)}`
      const all = act.everywhere === true ? phrase` on ${value('everywhere', 'all networks')}` : []
      return [...phrase`Show ${value('topic', topicWords[act.topic] ?? act.topic)}${of}`, ...all, ...aboutPlan(act)]
    }
    default:
      return missingCase(act)
  }
}

/** Topics whose own names say too little. */
const topicWords: Readonly<Partial<Record<IntentOf<'show'>['topic'], string>>> = {
  plan: 'the plan',
  positions: 'what you have put in',
  fees: 'what was paid in fees',
  cheapest: 'which network is cheapest',
  risk: 'what can be lost',
  term: 'what a word means',
  approve: 'whether an approval is needed',
  network: 'which network is worked on',
  trust: 'how safe it is',
  receive: 'how your own money comes in',
}

function spenderOf({ spender }: IntentOf<'revoke'>): Phrase {
  return value('spender', spender === 'all' ? 'anybody' : spender)
}

function describeAt(act: IntentOf<'borrow' | 'repay' | 'stake' | 'unstake'>): Phrase {
  const at = act.protocol === undefined ? [] : phrase` at ${value('protocol', act.protocol)}`
  return [capital(act.kind), ' ', ...describeWanted(act.amount, act.asset), ...at]
}

/** What the person said a place must be, and must not be. */
function limits({ risk, horizonDays, protocols, exclude }: IntentOf<'earn'>): Phrase {
  return [
    ...(risk === undefined ? [] : phrase`, at ${value('risk', risk)} risk`),
    ...(horizonDays === undefined ? [] : phrase`, for ${value('horizonDays', days(horizonDays))}`),
    ...(protocols === undefined ? [] : phrase`, only in ${value('protocols', protocols.join(' or '))}`),
    ...(exclude === undefined ? [] : phrase`, never in ${value('exclude', exclude.join(' or '))}`),
  ]
}

/** What of the plan is asked about: a place, or a time. */
function aboutPlan({ protocol, venue, afterDays }: IntentOf<'show'>): Phrase {
  return [
    ...(protocol === undefined ? [] : phrase`, about ${value('protocol', protocol)}`),
    ...(venue === undefined ? [] : phrase`, about ${value('venue', venue)}`),
    ...(afterDays === undefined ? [] : phrase`, after ${value('afterDays', days(afterDays))}`),
  ]
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function describeWanted(amount: WantedAmount, asset: string, slot: 'asset' | 'sell' | 'buy' = 'asset'): Phrase {
  const name = value(slot, asset === 'any' ? 'everything' : asset)
  const much = (text: string): Phrase => value('amount', text)
  if (amount === 'all') return asset === 'any' ? much('everything') : join([much('all'), name], ' ')
  if (amount === 'previous') return phrase`${much('what that brings')} in ${name}`
  if ('percent' in amount) return phrase`${much(`${amount.percent} %`)} of the ${name}`
  if ('allBut' in amount) return phrase`all ${name} but ${much(amount.allBut.value)}`
  return amount.unit === 'usd' ? phrase`${much(`$${amount.value}`)} of ${name}` : join([much(amount.value), name], ' ')
}

function slippage(percent: string | undefined): Phrase {
  return percent === undefined
    ? []
    : phrase`, losing at most ${value('maxSlippagePercent', `${percent} %`)} to the price`
}
