import { asking } from '../finish.ts'
import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import type { Draft } from '../steps/Draft.ts'
import { undoesRebalance } from '../undoesRebalance.ts'
import { holding, type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const groups = {
  it: 'it|that|this|everything|all of it|it all|the plan|them|things|the amount',
  was: '(it|that|they|everything|things) (was|were|used to be|had been|stood)|(i|we) (had|said) [it]|it was',
  first: 'before|first|at first|originally|earlier|in the beginning|to start with|before that|a moment ago',
  go: 'go|lets go|can we go|can you go|could you go|i want to go|id like to go|take me|switch|change|move',
}
const backTo = 'back [to] (the way|how|as|like|what)'

/** Said of what was done, or of what is in hand: how it was before. */
const putsBack = sayingsOf(
  [
    `(put|set|turn|change|make|bring|get|switch|leave) <it> ${backTo} <was> [<first>]`,
    `<go> ${backTo} <was> [<first>]`,
    '(make|keep|leave) <it> (the way|as|like|how) <was> [<first>]',
  ],
  groups,
)
/** Said of a plan that was changed, and of nothing else. */
const takesBack = sayingsOf(
  [
    '<go> back to the (first|old|original|previous|earlier|last|other) (one|plan|version|amount|figure|number|idea)',
    '(undo|take back|reverse|revert) (that|the|my|this) [last] (change|edit)',
    '[i want|id like|make it|use|take|do|keep] (the way|as|like|how|what) <was> [<first>]',
    '(like|as) <first>',
    'the (first|old|original|previous|earlier) (one|plan|version|amount|figure|number) [was] [better|right]',
  ],
  groups,
)

const said =
  /^ *(?:(?:no|nope|nah|wait|oh|sorry|actually|hm+|please|pls|ok|okay|and|but|then|can you|could you|just)[,.! ]+)*/i

/**
 * "put it back the way it was", "no, the old amount", of a plan that was changed: the plan before that change. Of one that was
 * not, and of nothing at all, it is a plain no, as "undo that" is: what was carried out is looked at before (`readRecourse`).
 */
export function restore(state: State, turn: string, at: number): Outcome | null {
  if (undoesRebalance(turn)) return undone(state, turn, at)
  const words = `${bareWords(turn.replace(said, ''))} `
  const puts = putsBack.test(words)
  if (!puts && !takesBack.test(words)) return null
  // What was said last was not understood: whether that is let go, or the change before it, nobody knows.
  const isUnclear = state.missed === true || state.unread === true
  if (state.live !== null && state.was !== undefined)
    return isUnclear ? { state, reading: asking('action'), blocks: [] } : holding(state, state.was)
  return puts ? dropped(state, turn, at) : null
}

/** Of a rebalancing in hand, a plain no; of one that was carried out, nothing that the words of the turn could mean else. */
function undone(state: State, turn: string, at: number): Outcome {
  const [step, ...more] = state.live?.flatMap(({ steps }) => steps) ?? []
  if (step?.kind === 'rebalance' && more.length === 0) return dropped(state, turn, at)
  return { state, reading: asking('action'), blocks: [] }
}

function dropped(state: State, turn: string, at: number): Outcome {
  const from = [{ turn: at, start: 0, end: turn.length }]
  const drop: Draft = { kind: 'cancel', said: { what: { value: 'plan', from } }, unclear: [] }
  const { reading, blocks } = showing(state, drop)
  return { state: { live: null, past: state.live ?? state.past, shown: null }, reading, blocks }
}
