import { dollars } from '../lexicon/dollars.ts'
import type { Mention, Quantity } from '../mentions/Mention.ts'
import type { Said, Trigger } from '../steps/Draft.ts'

/** A trigger found in a sentence, and the sentence without it. */
export type Triggered = {
  readonly when: Said<Trigger> | 'unclear'
  readonly at: number
  readonly rest: readonly Mention[]
}

/** Reads when a standing order acts: "if eth drops under 2000", "every week", "btc above 120k?". */
export function readTrigger(mentions: readonly Mention[], turn: number): Triggered | null {
  const compared = mentions.findIndex((one) => one.type === 'compare')
  const until = mentions.findIndex((one) => one.type === 'until')
  if (compared >= 0 && until >= 0)
    return {
      when: 'unclear',
      at: Math.min(compared, until),
      rest: mentions.filter((_, at) => at !== compared && at !== until),
    }
  if (compared >= 0) {
    const condition = readCondition(mentions, compared, turn)
    if (condition !== null) return condition
  }
  const stop = readStop(mentions, turn)
  if (stop !== null) return stop
  const period = mentions.findIndex((one) => one.type === 'period')
  if (period >= 0) return readPeriod(mentions, period, turn)
  const opener = mentions.findIndex((one) => one.type === 'if')
  if (opener < 0) return null
  const pause = mentions.findIndex((one, at) => at > opener && ['comma', 'then', 'stop', 'verb'].includes(one.type))
  const rest = [...mentions.slice(0, opener), ...(pause < 0 ? [] : mentions.slice(pause))]
  return { when: 'unclear', at: opener, rest }
}

/** "stop loss on 2 eth at 1500": what is sold is what is watched. */
function readStop(mentions: readonly Mention[], turn: number): Triggered | null {
  const noun = mentions.find((one) => one.type === 'noun' && (one.noun === 'stopLoss' || one.noun === 'takeProfit'))
  const at = mentions.findIndex((one) => one.type === 'holding' && one.asset === null && one.prep === 'at')
  const level = mentions[at]
  const held = mentions.find((one) => one.type === 'holding' && one.asset !== null)
  // "swap 500 usdc for eth with a stop loss at 1800": that would be a second order, after the first.
  if (noun?.prep === 'with') return { when: 'unclear', at: mentions.indexOf(noun), rest: mentions }
  if (noun?.type !== 'noun' || level?.type !== 'holding' || level.quantity?.form !== 'number') return null
  if (held?.type !== 'holding' || held.asset === null || held.asset === 'unclear') return null
  const number = level.quantity.value
  const price = noun.noun === 'stopLoss' ? { asset: held.asset, below: number } : { asset: held.asset, above: number }
  return {
    when: { value: { price }, from: [{ turn, start: level.start, end: level.end }] },
    at,
    rest: mentions.filter((one) => one !== level),
  }
}

function readPeriod(mentions: readonly Mention[], at: number, turn: number): Triggered | null {
  const period = mentions[at]
  if (period?.type !== 'period') return null
  const date = mentions.find((one) => one.type === 'date')
  const rest = mentions.filter((one) => one !== period)
  const when =
    period.every === 'unclear' || date
      ? 'unclear'
      : { value: { every: period.every }, from: [{ turn, start: period.start, end: period.end }] }
  return { when, at, rest }
}

function readCondition(mentions: readonly Mention[], at: number, turn: number): Triggered | null {
  const from = startOfCondition(mentions, at)
  const part = mentions.slice(from, at + 1)
  const subject = part.slice(0, -1).filter((one) => one.type !== 'if')
  const stop = mentions.some((one) => one.type === 'noun' && (one.noun === 'stopLoss' || one.noun === 'takeProfit'))
  const opened =
    stop ||
    part.some((one) => one.type === 'if') ||
    mentions.some((one) => one.type === 'verb') ||
    mentions.slice(at + 1).some((one) => one.type === 'stop')
  const guarded = mentions[from - 1]
  if (subject.length === 0 && stop && guarded?.type === 'holding') subject.push({ ...guarded, quantity: null })
  const sold = stop ? soldOf(mentions) : null
  if (sold !== null) subject.splice(0, subject.length, sold)
  if (subject.length === 0 && !part.some((one) => one.type === 'if')) return null
  if (!opened) return null
  // "for under $1 in fees": what is compared stands behind it, and no order waits for it.
  const behind = mentions[at + 1]
  if (behind?.type === 'noun' && behind.noun === 'gas' && !part.some((one) => one.type === 'if'))
    return { when: 'unclear', at: from, rest: mentions.filter((one) => one !== mentions[at]) }
  const value = readValue(hasAsset(subject) ? subject : subject.map((one) => pointed(one, mentions)), mentions[at])
  const start = part[0]?.start ?? 0
  const end = mentions[at]?.end ?? 0
  return {
    when: value === null ? 'unclear' : { value, from: [{ turn, start, end }] },
    at: from,
    rest:
      sold === null
        ? [...mentions.slice(0, from), ...mentions.slice(at + 1)]
        : mentions.filter((one, i) => i !== at && one.type !== 'if'),
  }
}

/** What a stop-loss or a take-profit sells: the one asset named that moves in price. */
function soldOf(mentions: readonly Mention[]): Mention | null {
  const named = mentions.filter((one) => one.type === 'holding' && one.asset !== null && !dollars.has(one.asset))
  const [held] = named
  return held?.type === 'holding' && named.length === 1 ? { ...held, quantity: null } : null
}

function better(quantity: Quantity): Trigger | null {
  const percent = quantity.form === 'percent' ? quantity.value : quantity.form === 'unclear' ? quantity.near : null
  return percent === null ? null : { apy: { betterBy: percent } }
}

/** "sell all my link for usdc if it goes above $30": what is watched is what moves in price, if one thing does. */
function pointed(subject: Mention, mentions: readonly Mention[]): Mention {
  const priced = subject.type === 'noun' && subject.noun === 'price'
  if (!priced && (subject.type !== 'holding' || subject.asset !== null || subject.pointer !== 'it')) return subject
  const named = mentions.flatMap((one) =>
    one.type === 'holding' && one.asset !== null && !dollars.has(one.asset) ? [one.asset] : [],
  )
  const [asset, ...more] = new Set(named)
  if (asset === undefined || more.length > 0) return subject
  return subject.type === 'holding'
    ? { ...subject, asset }
    : { ...subject, type: 'holding', quantity: null, asset, pointer: null, each: false }
}

const hasAsset = (subject: readonly Mention[]) =>
  subject.some((one) => (one.type === 'holding' || one.type === 'protocol') && one.asset !== null)

/** "if fees are below $1": gas is counted in gwei. */
const isMoney = (quantity: Quantity) => quantity.form === 'number' && quantity.unit === 'usd'

const subjects = new Set(['holding', 'noun', 'protocol', 'goal', 'question', 'motion', 'chain'])

/** Back from the comparison over what is compared, to the "if" that opens it or to whatever else ends it. */
function startOfCondition(mentions: readonly Mention[], at: number): number {
  let from = at
  while (from > 0) {
    const before = mentions[from - 1]
    if (before === undefined) break
    if (before.type === 'if') return from - 1
    const counted = before.type === 'holding' && before.quantity !== null
    const goes = before.type === 'verb' && before.verb === 'goes'
    if (!(subjects.has(before.type) || goes) || counted) break
    from -= 1
  }
  return from
}

function readValue(subject: readonly Mention[], compare: Mention | undefined): Trigger | null {
  if (compare?.type !== 'compare' || compare.is === 'unclear' || compare.quantity === null) return null
  const { quantity } = compare
  if (compare.is === 'better') return better(quantity)
  const number = quantity.form === 'number' ? quantity.value : quantity.form === 'percent' ? quantity.value : null
  if (number === null) return null
  const nouns = new Set(subject.flatMap((one) => (one.type === 'noun' ? [one.noun] : [])))
  const assets = subject.flatMap((one) =>
    one.type === 'holding' && one.asset !== null
      ? [one.asset]
      : one.type === 'protocol' && one.asset !== null
        ? [one.asset]
        : one.type === 'chain' && one.chain === 'ethereum'
          ? ['ETH']
          : [],
  )
  const below = compare.is === 'below'
  if (nouns.has('health')) return below ? { healthFactor: { below: number } } : null
  if (nouns.has('gas') || (quantity.form === 'number' && quantity.unit === 'gwei'))
    return below && !isMoney(quantity) ? { gas: { below: number } } : null
  if (nouns.has('drift')) return below ? null : { drift: { above: number } }
  const [asset, ...others] = assets
  if (asset === undefined || asset === 'unclear' || others.length > 0)
    return nouns.has('share') && !below ? { drift: { above: number } } : null
  if (nouns.has('rate')) return below ? { apy: { asset, below: number } } : null
  if (quantity.form === 'percent') return null
  return { price: below ? { asset, below: number } : { asset, above: number } }
}
