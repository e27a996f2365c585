import type { Worry } from '../../model/worries.ts'
import type { Draft, Source } from '../steps/Draft.ts'
import { asksForCost } from './asksForCost.ts'
import { asksToReceive } from './asksToReceive.ts'
import { asksWhoMayTake } from './asksWhoMayTake.ts'
import { plainWords } from './plainWords.ts'
import { asksIfCoinFalls, worriesIn } from './worriesIn.ts'

/** "what does sayso cost?" is not about the plan in hand; "how much do you charge?" is. */
const ofSayso = /\b(?:sayso|app)\b/i

/**
 * A turn that asks nothing but whether all this can be trusted, or how one's own money comes in. It asks so whatever plan is
 * in hand, and is read before what could be a change of it: "what if someone finds my words?" supposes nothing of a plan.
 * @param planned a plan is in hand, or was: what it costs is asked of it
 * @param open one is in hand: what the fall of a coin means is asked of it
 */
export function readTrust(
  turn: string,
  at: number,
  { planned, open }: { readonly planned: boolean; readonly open: boolean },
): Draft | null {
  const from = [{ turn: at, start: 0, end: turn.length }]
  const asked: Worry[] = worriesIn(turn)
  // "how do i get my seed phrase": of no wallet that is to come in. "how do i restore my wallet": of one alone.
  if (asksToReceive(turn) && !asked.includes('see-words') && !asked.includes('restore'))
    return { kind: 'show', said: { topic: { value: 'receive', from } }, unclear: [] }
  // What was given leave to is on the chain, and is told from there.
  if (/\bstill\b/i.test(turn) && asksWhoMayTake(turn)) return null
  const worries: Worry[] = !open && asksIfCoinFalls(turn) ? ['price'] : asked
  if (worries.length === 0 || (planned && asksForCost(plainWords(turn)) && !ofSayso.test(turn))) return null
  return showTrust(worries, from)
}

/** What is told of these worries. */
export function showTrust(worries: Worry[], from: readonly Source[]): Draft {
  return { kind: 'show', said: { topic: { value: 'trust', from }, worries: { value: worries, from } }, unclear: [] }
}
