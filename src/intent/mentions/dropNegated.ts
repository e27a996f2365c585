import type { Verb } from '../lexicon/Lexeme.ts'
import type { Mention } from './Mention.ts'

/**
 * Drops what a person says they do not want where something else is wanted: "not the dai, withdraw 200 usdc", "don't
 * sell the link! just convert …". A negation that is all there is stays.
 */
export function dropNegated(mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = []
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at]
    if (mention === undefined) break
    const no =
      (mention.type === 'not' || mention.type === 'no') &&
      at === 0 &&
      ['comma', 'stop'].includes(mentions[1]?.type ?? '')
    if (no && mentions.length > 2) continue
    const opener = joinsNumber(mentions, at) ? at + 1 : at
    const number = opener > at || mention.type === 'instead' ? endOfNumber(mentions, opener) : null
    if (number !== null) {
      at = number - 1
      continue
    }
    const end =
      mention.type === 'not' ||
      (mention.type === 'skip' && ['holding', 'protocol'].includes(mentions[at + 1]?.type ?? ''))
        ? endOfNegated(mentions, at)
        : mention.type === 'background'
          ? endOfBackground(mentions, at)
          : null
    if (end === null) {
      out.push(mention)
      continue
    }
    at = end - 1
  }
  return out
}

/** "i will take it back on 12 may": the date belongs to what the person says of themselves. */
function endOfBackground(mentions: readonly Mention[], at: number): number | null {
  let end = at + 1
  while (mentions[end]?.type === 'date') end += 1
  return end > at + 1 ? end : null
}

const opensPart = (before: Mention | undefined) =>
  before === undefined || ['comma', 'stop', 'and', 'or', 'then', 'also', 'fix', 'only', 'request'].includes(before.type)

/** "not the dai, withdraw 200 usdc", "use dai, not usdc": an asset by itself, where another one is named. */
function endOfHolding(mentions: readonly Mention[], at: number): number | null {
  const before = mentions[at - 1]
  const beside = before?.type === 'holding' && before.asset !== null
  const ruled = mentions[at + 1]
  const others = mentions.filter((one) => one !== ruled && one.type === 'holding' && one.asset !== null)
  const named = ruled?.type === 'holding' && ruled.asset !== null && ruled.prep === null
  const isOfMany = takesOfMany(mentions.filter((one) => one !== ruled))
  return named && (beside || opensPart(before)) && others.length > 0 && !isOfMany ? at + 2 : null
}

const classes: ReadonlySet<string | null> = new Set(['stablecoin', 'any'])
/** What these do follows from all that is held or owed, whatever they name. */
const wide: ReadonlySet<Verb> = new Set(['rebalance', 'repay', 'pay', 'borrow', 'close', 'exitAll', 'keep'])

/** Whether it takes what no word names one by one, so that what is ruled out may be among it: "all my stables, not dai". */
function takesOfMany(mentions: readonly Mention[]): boolean {
  return mentions.some(
    (one) =>
      (one.type === 'verb' && wide.has(one.verb)) ||
      (one.type === 'holding' && (classes.has(one.asset) || (one.asset === null && one.quantity?.form === 'all'))),
  )
}

/** Whether leaving the negation away would leave something away of what else is to be done. */
function matters(negated: readonly Mention[], others: readonly Mention[]): boolean {
  const named = (mentions: readonly Mention[]) =>
    mentions.flatMap((one) => (one.type === 'holding' && one.asset !== null ? [one.asset] : []))
  const [ruled, used] = [named(negated), new Set(named(others))]
  if (takesOfMany(others)) return true
  // "send 5 usdc to bob, but don't send it": what is ruled out is that very act, or of what it takes.
  if (ruled.some((asset) => used.has(asset))) return true
  const verbs = new Set(others.flatMap((one) => (one.type === 'verb' ? [one.verb] : [])))
  return ruled.length === 0 && negated.some((one) => one.type === 'verb' && verbs.has(one.verb))
}

const isFee = (one: Mention) => one.type === 'noun' && one.noun === 'gas'
const isBare = (one: Mention | undefined) =>
  one?.type === 'holding' && one.asset === null && one.quantity?.form === 'number' && one.quantity.unit !== 'gwei'

/** "300 and not 500" */
const joinsNumber = (mentions: readonly Mention[], at: number) =>
  mentions[at]?.type === 'and' && mentions[at + 1]?.type === 'not'

/** "swap 100 usdc not 1000 to eth", "not 100, 10", "300 instead of 500": a number ruled out beside the one that is meant. */
function endOfNumber(mentions: readonly Mention[], at: number): number | null {
  const prep = mentions[at]?.type === 'instead' ? 'of' : null
  if (!isBare(mentions[at + 1]) || mentions[at + 1]?.prep !== prep) return null
  const counted = mentions.filter((one, i) => i !== at + 1 && one.type === 'holding' && one.quantity !== null)
  const [meant] = counted
  if (counted.length !== 1 || meant?.type !== 'holding' || meant.quantity?.form !== 'number') return null
  const [before, after] = [mentions[at - 1], mentions[at + 2]]
  const near = before?.type === 'comma' || joinsNumber(mentions, at - 1) ? mentions[at - 2] : before
  if (near === meant) return at + 2
  return (after?.type === 'comma' || after?.type === 'except') && mentions[at + 3] === meant ? at + 3 : null
}

/** "into aave, not compound", "not to bob but to alice": one ruled out beside the one that is named for it. */
function endOfOther(mentions: readonly Mention[], at: number): number | null {
  const ruled = mentions[at + 1]
  if (ruled?.type !== 'protocol' && ruled?.type !== 'party') return null
  const others = mentions.filter((one) => one !== ruled && one.type === ruled.type)
  const [meant] = others
  const after = mentions[at + 2]
  if (others.length !== 1 || meant?.prep == null || !['to', 'into', 'in', 'on', 'from', 'out'].includes(meant.prep))
    return null
  if (mentions.some((one) => ['goal', 'or', 'risk', 'if', 'compare'].includes(one.type))) return null
  if (ruled.type === 'protocol' && ruled.protocol === (meant.type === 'protocol' ? meant.protocol : null)) return null
  return after === undefined || after.type === 'stop' || (after.type === 'comma' && mentions[at + 3] === meant)
    ? at + 2
    : null
}

/** The end of what "not" rules out, up to the next pause; null where nothing is acted on elsewhere. */
function endOfNegated(mentions: readonly Mention[], at: number): number | null {
  const next = mentions[at + 1]
  const ruled = endOfNumber(mentions, at) ?? endOfOther(mentions, at)
  if (ruled !== null) return ruled
  if (next?.type !== 'holding' && next?.type !== 'verb' && next?.type !== 'party') return null
  if (next.type === 'holding' && next.quantity !== null) return null
  if (next.type === 'verb' && next.verb === 'make') return null
  if (next.type === 'holding') return endOfHolding(mentions, at)
  if (!opensPart(mentions[at - 1])) return null
  let end = at + 1
  while (end < mentions.length && !['comma', 'stop', 'fix', 'then', 'and'].includes(mentions[end]?.type ?? 'stop'))
    end += 1
  const others = [...mentions.slice(0, at), ...mentions.slice(end)]
  const acted =
    (next.type === 'party' && others.some((one) => one.type === 'party')) ||
    others.some((one) => one.type === 'verb') ||
    others.some((one) => one.type === 'holding' && (one.quantity !== null || one.asset !== null))
  // "do not swap 1 eth to dai, 2 to usdc", "never claim and send": how far the negation reaches must be asked.
  const reaches =
    next.type === 'verb' &&
    end < mentions.length &&
    (mentions[end]?.type === 'and' || !mentions.slice(end).some((one) => one.type === 'verb')) &&
    mentions.slice(end).some((one) => one.type === 'holding' || one.type === 'verb')
  // "and don't pay more than $1 in fees": a condition, which nothing here can hold.
  const bounds = mentions.slice(at + 1, end).some((one) => one.type === 'compare' || isBare(one) || isFee(one))
  if (!acted || reaches || bounds) return null
  return next.type === 'verb' && matters(mentions.slice(at + 1, end), others) ? null : end
}
