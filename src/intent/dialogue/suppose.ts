import type { Kind } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'

const leading = '(?:(?:and|but|so|ok|okay|hm|hmm|well)[, ]+)*'
const opening = "(?:what if|what about if|how about if|suppose|supposing|let'?s say)"
const subject = "(?:i|we|you|it|that|this|they)(?:'d|'ll)?"
/** What a person does to a plan whatever it is. */
const neutral =
  'put in|put|use|used|did|do|had|have|went with|go with|was|were|is|make it|made it|start with|started with|trust|trusted|want|wanted|choose|chose|pick|picked|change it to|changed it to'

/** What a person calls the act in hand: saying it again is no new act. */
const own: Readonly<Partial<Record<Kind, string>>> = {
  earn: 'invest|invested|deposit|deposited|lend|lent|park|parked|add|added',
  supply: 'lend|lent|deposit|deposited|supply|supplied',
  swap: 'swap|swapped|sell|sold|convert|converted|buy|bought',
  send: 'send|sent',
  borrow: 'borrow|borrowed',
  stake: 'stake|staked',
  unstake: 'unstake|unstaked',
  withdraw: 'withdraw|withdrew|take out|took out',
  repay: 'repay|repaid|pay back|paid back',
  bridge: 'bridge|bridged|move|moved',
}

/**
 * "what if i put in 5000?", "and if i don't trust morpho?": a change to the plan in hand, put as a question. Gives the
 * turn with what makes it a question blanked, so that every other word keeps its place; null where it is none.
 */
export function suppose(turn: string, kinds: readonly Kind[]): string | null {
  const text = straightQuotes(turn)
  const verbs = [neutral, ...kinds.flatMap((kind) => own[kind] ?? [])].join('|')
  const acts = `(?: +(only|just|never|don'?t|do not))?(?: +(?:would|had|could))?(?: +(?:${verbs})(?= |$))?`
  const found =
    new RegExp(`^ *${leading}${opening}(?: +${subject}(?= )${acts})?(?= |$)`, 'i').exec(text) ??
    new RegExp(`^ *${leading}(?:and|but) +if +${subject}(?= )${acts}(?= |$)`, 'i').exec(text)
  if (found === null) return null
  // "only" and "don't" say what is changed: they stay.
  const [whole, kept = ''] = found
  const at = kept === '' ? -1 : whole.toLowerCase().lastIndexOf(` ${kept.toLowerCase()}`)
  const blank = ' '.repeat(whole.length)
  const stays = at < 0 ? blank : blank.slice(0, at + 1) + limiting(kept) + blank.slice(at + 1 + kept.length)
  return stays + turn.slice(whole.length)
}

/** "i don't trust morpho" rules it out; the word for that in as many letters. */
function limiting(kept: string): string {
  return /^(?:only|just)$/i.test(kept) ? kept : 'not'.padEnd(kept.length)
}
