import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import type { Draft, Slots } from '../steps/Draft.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const groups = {
  lead: '|<word>|<word> <word>',
  word: 'no|please|pls|now|then|actually|oh|sorry|kindly|i want to|i want you to|id like to|i would like to|i need to|lets|can you|could you|would you|you can|just',
  end: 'cancel|stop|drop|undo|withdraw|revoke|forget|scrap|call off|take back|abort|reverse|revert|discard|kill|remove|delete|get rid of|ditch|retract',
  limit:
    '(my|the|that|this|our) [new|old|current|present] [<per>] [spending] (limit|limits|cap|caps) [per <unit>|a <unit>]',
  per: 'daily|weekly|monthly|transaction|payment',
  unit: 'day|week|month|transaction|plan|payment',
  more: 'raise|raising|increase|increasing|rise|lift|lifting|removal|loosening|bump',
  change: 'change|request|wish',
  waiting: 'waiting|pending|planned|requested',
  which: '(that|which) (waits|is waiting|is pending|i asked for|has not come yet|was asked for)',
  of: 'of|on|to|for|in',
  raise:
    '<article> [<waiting>] [limit] <more> [<of> <limit>|of it|of mine|i asked for] [<which>]|<article> <waiting> [limit] <change> [<of> <limit>] [<which>]|<article> [limit] <change> (<of> <limit> [<which>]|<which>)|(raising|increasing|lifting|loosening) <limit>',
  article: '|the|my|that|this|any',
  after: '|after all|any more|anymore|any longer|again|for me|for now|now',
  as: 'as it is|as it was|where it is|where it was|the same|like it was|like it is|the way it is|unchanged',
}

/** Wants a raise of a limit, or its lifting, not to come. */
const drops = sayingsOf(
  [
    '<lead> <end> <raise> <after>',
    '<lead> (take|call) <raise> (back|off) <after>',
    '<lead> i (dont|do not|no longer|never) (want|need) <raise> <after>',
    '<lead> (dont|do not) (raise|increase|lift|loosen|bump) <limit> (after all|any more|anymore|any longer)',
    '<lead> <end> <raise> [and|but] (keep|leave) (<limit>|it) [<as>] <after>',
  ],
  groups,
)

const periods: readonly (readonly [RegExp, Slots['per']])[] = [
  [/\bdaily\b|\b(?:a|per) day\b/, 'day'],
  [/\bweekly\b|\b(?:a|per) week\b/, 'week'],
  [/\bmonthly\b|\b(?:a|per) month\b/, 'month'],
  [/\b(?:transaction|payment|plan)\b/, 'transaction'],
]

/**
 * "cancel the raise of my daily limit", "don't lift my limit after all": the change that waits is taken back. It never lifts the limit
 * itself. Of a plan in hand, a "change" is a change of that plan, so the limit has to be named.
 */
export function dropRaise(state: State, turn: string, at: number): Outcome | null {
  const words = bareWords(turn)
  if (!drops.test(`${words} `)) return null
  const isOfLimit = (state.live ?? state.past ?? []).some(({ steps }) => steps.some(({ kind }) => kind === 'limit'))
  if (state.live !== null && !isOfLimit && !/\b(?:limits?|caps?)\b/.test(words)) return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  const per = periods.find(([says]) => says.test(words))?.[1]
  const drop: Draft = {
    kind: 'limit',
    said: { lift: { value: 'waiting', from }, ...(per !== undefined && { per: { value: per, from } }) },
    unclear: [],
  }
  return holding(state, [{ when: null, notify: false, steps: [drop] }])
}
