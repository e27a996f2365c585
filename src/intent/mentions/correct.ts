import type { Mention } from './Mention.ts'

/**
 * Applies what a person takes back in the same breath: "send 50, no wait, 80 usdc", "to usdc, no make that usdt". The
 * corrected words go; the correcting ones stand in their place. A correction that fits nothing stays, and is asked about.
 */
export function correct(mentions: readonly Mention[]): Mention[] {
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
    if (old === undefined || out.slice(wrong + 1).some((one) => isValue(one))) {
      out.push(mention)
      continue
    }
    out[wrong] = blend(old, better)
    at = next
  }
  return out
}

const isFiller = (mention: Mention | undefined) =>
  mention !== undefined &&
  ['comma', 'fix', 'no', 'not', 'request', 'instead', 'stop', 'only', 'and'].includes(mention.type)

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
  return better.type === wrong.type && isValue(better)
}

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
