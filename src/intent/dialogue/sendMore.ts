import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'

const leading = '(?:(?:and|ok|okay|also|then|now|please|pls|oh|actually|can you|could you|send|give|pay)[, ]+)*'
const whom =
  '(?:him|her|them|there|(?:the |that )?same (?:guy|person|one|man|woman|friend|people|address|place|recipient)|that (?:guy|person|one|address))'
const shape = new RegExp(
  `^ *${leading}(?:(?:another|an extra|an additional) +(?<another>\\S.*?)|(?<more>\\S.*?) +(?:more|extra))(?: +more)? +to +${whom}(?: +(?:too|as well|also|please|pls|thanks))*[ .!]*$`,
  'dis',
)

/**
 * "and another 30 to the same guy", after money was sent to somebody, or is about to be: so much of the same to the same. What
 * is in hand stays. Null where nobody, or several people, were sent to, and where the turn says anything else.
 */
export function sendMore(
  { live, past, ...state }: State,
  turn: string,
  at: number,
  contacts: readonly string[],
): Outcome | null {
  const found = shape.exec(straightQuotes(turn))
  const span = found === null ? null : (spanOf(found, 'another') ?? spanOf(found, 'more'))
  const held = span === null ? null : heldIn(turn, span, contacts)
  const step = onlySend(live ?? past ?? [])
  if (held === null || step === null || held.each || held.asset === 'unclear' || held.quantity?.form !== 'number')
    return null
  const value = plainAmount(held.quantity)
  if (value === null) return null
  const from = [{ turn: at, start: held.start, end: held.end }]
  const { asset, to, chain } = step.said
  const named = held.asset === null ? asset && { ...asset, by: 'as before' } : { value: held.asset, from }
  const said = {
    ...(named && { asset: named }),
    amount: { value, from },
    ...(to && { to: { ...to, by: 'as before' } }),
    ...(chain && { chain }),
  }
  const more: Block = { when: null, notify: false, steps: [{ kind: 'send', said, unclear: [] }] }
  return holding({ live, past, ...state }, [...(live ?? []), more])
}

/** The one who was sent to, by a plan of which nothing is open and nothing waits. */
function onlySend(blocks: readonly Block[]): Draft | null {
  const steps = blocks.flatMap((block) => block.steps)
  const isWhole = blocks.every(({ when }) => when === null) && steps.every((step) => findMissing(step).length === 0)
  const people = new Set(steps.flatMap(({ kind, said: { to } }) => (kind === 'send' && to ? [to.value] : [])))
  const last = steps.at(-1)
  return isWhole && people.size === 1 && last?.kind === 'send' ? last : null
}
