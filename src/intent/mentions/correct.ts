import type { Prep } from '../lexicon/Lexeme.ts'
import type { Mention } from './Mention.ts'

/**
 * Applies what a person takes back in the same breath: "send 50, no wait, 80 usdc", "to usdc, no make that usdt". The
 * corrected words go; the correcting ones stand in their place. A correction that fits nothing stays, and is asked about.
 * @param end where the last word of the turn ends; 0 where it is not known
 */
export function correct(mentions: readonly Mention[], end = 0): Mention[] {
  const out: Mention[] = []
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at]
    if (mention === undefined) break
    if (mention.type !== 'fix') {
      out.push(mention)
      continue
    }
    let next = at + 1
    while (isFiller(mentions[next])) next += 1
    const better = mentions[next]
    if (better === undefined || out.every((one) => isFiller(one))) continue
    // "to dai, actually not usdc": nothing is taken back. "If eth drops, actually sell it": nothing was ordered yet.
    if (mentions[next - 1]?.type === 'not' || mentions[next - 1]?.type === 'and') continue
    if (better.type === 'verb' && isUnordered(out)) continue
    if (better.type === 'verb' && isWholeNew(mentions, next)) {
      out.length = 0
      at = next - 1
      continue
    }
    const wrong = out.findLastIndex((one) => replaces(better, one))
    if (wrong < 0) {
      if (!isFiller(better) && isValue(better)) out.push(mention)
      continue
    }
    const old = out[wrong]
    const ruled = out[wrong - 1]?.type === 'not' || out[wrong - 1]?.type === 'skip'
    const between = out.slice(wrong + 1).some((one) => isValue(one)) && !(better.end === end && isNumberOf(better, out))
    if (old === undefined || ruled || between || goesOn(mentions, next, old)) {
      out.push(mention)
      continue
    }
    out[wrong] = blend(old, better)
    at = next
  }
  return out
}

/** "withdraw 200 usdc from aave, or rather 250": a bare number at the end, of the one number that there is. */
function isNumberOf(better: Mention, before: readonly Mention[]): boolean {
  const bare = better.type === 'holding' && better.asset === null && better.prep === null
  const plain = bare && better.quantity?.form === 'number' && better.quantity.unit === 'none'
  return plain && before.filter((one) => one.type === 'holding').length === 1 && before.some((one) => isCounted(one))
}

/** "between eth, actually wbtc and link": a list goes on, and whether the one before was taken back cannot be told. */
function goesOn(mentions: readonly Mention[], at: number, old: Mention): boolean {
  const [better, joint, further] = [mentions[at], mentions[at + 1], mentions[at + 2]]
  if (better?.type === 'holding' && joint?.type === 'holding' && joint.asset === null && joint.prep === null)
    return true
  const lists = (joint?.type === 'and' || joint?.type === 'comma') && further?.type === better?.type
  if (!lists || further?.prep !== null) return false
  return (
    further.type !== 'holding' ||
    (further.asset !== null && old.type === 'holding' && old.asset !== null && further.quantity === null)
  )
}

/** Nothing to take back: neither an act nor an amount, or a condition and no act. */
function isUnordered(before: readonly Mention[]): boolean {
  if (before.some((one) => one.type === 'verb')) return false
  return before.some((one) => one.type === 'if' || one.type === 'compare') || !before.some((one) => isCounted(one))
}

const isCounted = (one: Mention) => one.type === 'holding' && one.quantity !== null

const isFiller = (mention: Mention | undefined) =>
  mention !== undefined &&
  ['comma', 'fix', 'no', 'not', 'request', 'instead', 'stop', 'only', 'and', 'quote'].includes(mention.type)

const isValue = (mention: Mention) =>
  ['holding', 'protocol', 'chain', 'party', 'address', 'unknown', 'split', 'period'].includes(mention.type)

/** "…, no wait, swap 50 usdc to dai": a new verb with what it needs replaces everything. */
function isWholeNew(mentions: readonly Mention[], at: number): boolean {
  const verb = mentions[at]
  if (verb?.type !== 'verb' || verb.verb === 'make' || verb.verb === 'keep' || verb.verb === 'show') return false
  return mentions.slice(at + 1).some((one) => one.type === 'holding')
}

function replaces(better: Mention, wrong: Mention): boolean {
  const people = ['party', 'address', 'unknown']
  if (people.includes(better.type) && people.includes(wrong.type)) return true
  if (
    better.type === 'holding' &&
    wrong.type === 'holding' &&
    sideOf(better) !== null &&
    sideOf(better) !== sideOf(wrong)
  )
    return false
  return better.type === wrong.type && isValue(better)
}

/** Which way a preposition says that money goes: "2,000 usdc, actually against my eth" takes no usdc back. */
const sideOf = ({ prep }: Mention) => (prep === null ? null : (sides[prep] ?? 'in'))
const sides: Partial<Record<Prep, string>> = { from: 'out', out: 'out', with: 'out', against: 'against' }

/** The new holding keeps what it does not say anew: "50 usdc, no, 80" is still usdc. */
function blend(old: Mention, better: Mention): Mention {
  const prep = better.prep ?? old.prep
  if (old.type !== 'holding' || better.type !== 'holding') return { ...better, prep }
  return {
    ...better,
    prep,
    quantity: better.quantity ?? old.quantity,
    asset: better.asset ?? old.asset,
    pointer: better.pointer ?? old.pointer,
  }
}
