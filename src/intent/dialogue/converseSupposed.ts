import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag } from '../lexicon/tag.ts'
import type { Mention } from '../mentions/Mention.ts'
import { readTurn } from '../readTurn.ts'
import { converse, type Outcome } from './converse.ts'
import type { State } from './State.ts'
import { suppose } from './suppose.ts'

/** What a change may be made of. An act, a condition or a stranger makes it something else. */
const changing: ReadonlySet<Mention['type']> = new Set([
  'holding',
  'protocol',
  'chain',
  'party',
  'address',
  'goal',
  'risk',
  'horizon',
  'split',
  'times',
  'noun',
  'only',
  'skip',
  'not',
  'or',
  'and',
  'comma',
  'stop',
  'except',
  'instead',
  'request',
  'back',
])

const other: ReadonlySet<Lexeme['tag']> = new Set([
  'motion',
  'past',
  'unreal',
  'compare',
  'unknown',
  'unclear',
  'background',
])

/** A change put as a question ("what if 5000?") makes a new plan, as "make it 5000" does. Null where it is none. */
export function converseSupposed(
  state: State,
  text: string,
  turn: number,
  contacts: readonly string[],
): Outcome | null {
  const steps = (state.live ?? []).flatMap((block) => block.steps)
  const plain = steps.length === 0 ? null : suppose(text, [...new Set(steps.map(({ kind }) => kind))])
  if (plain === null) return null
  // "what if eth drops 20%?": a number that is none of the plan's.
  if (tag(plain, contacts).some(({ lexeme }) => other.has(lexeme.tag))) return null
  const said = readTurn(plain, turn, contacts, steps.at(-1) ?? null)
  if (said.mentions.length === 0 || !said.mentions.every(({ type }) => changing.has(type))) return null
  // That it is a question, and of what, is settled by now.
  return converse(state, { ...said, asked: null }, null)
}
