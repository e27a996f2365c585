import type { MissingPart } from '../../model/Reading.ts'
import { Clause } from '../clauses/Clause.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { yieldOf } from '../steps/readAmount.ts'
import { changeHolding } from './changeHolding.ts'
import { changePlace } from './changePlace.ts'
import { changeTargets } from './changeTargets.ts'
import { changeTimes } from './changeTimes.ts'
import { changeTrigger } from './changeTrigger.ts'
import { changeWish } from './changeWish.ts'
import { weighs } from './weighs.ts'

/** Steps with a change made, or what must be asked because it fits none or several. */
export type Change = { readonly steps: readonly Draft[] } | { readonly ask: MissingPart }

/** One way of changing: takes the mentions it understands from the clause; null where there is none. */
export type Changer = (steps: readonly Draft[], clause: Clause, again: boolean) => Change | null

const changers: readonly Changer[] = [changeTargets, changeTimes, changeHolding, changePlace, changeWish]

/** What a turn without an act of its own changes in the plan in hand. Null where it changes nothing. */
export function change(
  blocks: readonly Block[],
  turn: number,
  mentions: readonly Mention[],
  again: boolean,
): readonly Block[] | MissingPart | null {
  const clause = new Clause(turn, mentions)
  if (mayBeEither(blocks, clause)) return 'action'
  let steps: readonly Draft[] = blocks.flatMap((block) => block.steps)
  const retimed = changeTrigger(blocks, clause)
  let changed = retimed !== null
  for (const changer of changers) {
    const result = changer(steps, clause, again)
    if (result === null) continue
    if ('ask' in result) return result.ask
    steps = result.steps
    changed = true
  }
  const left = clause.mentions.filter((mention) => clause.isOpen(mention)).find((mention) => weighs(mention))
  if (left) return left.type === 'unknown' && steps.some((step) => step.kind === 'send') ? 'to' : 'action'
  return changed ? deal(retimed ?? blocks, follow(steps)) : null
}

/** "if eth drops below 2000 sell 1 eth", "make it 1800": the level, or the amount? */
function mayBeEither(blocks: readonly Block[], clause: Clause): boolean {
  const levels = blocks.some(({ when }) => when !== null && when !== 'unclear' && !('every' in when.value))
  const counted = blocks.some(({ steps }) =>
    steps.some(({ said }) => said.amount !== undefined && typeof said.amount.value !== 'string'),
  )
  const bare = clause
    .open('holding')
    .some((one) => one.asset === null && (one.quantity?.form === 'number' || one.quantity?.form === 'percent'))
  return levels && counted && bare
}

/** A step that takes what the one before yields follows it when that changes. */
function follow(steps: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const step of steps) {
    const before = yieldOf(out.at(-1) ?? null)
    const slot = step.kind === 'swap' ? 'sell' : 'asset'
    const held = step.said[slot] ?? { from: step.said.amount?.from ?? [], by: 'previous' }
    const follows = step.said.amount?.value === 'previous' && before !== null && out.length > 0
    out.push(follows ? { ...step, said: { ...step.said, [slot]: { ...held, value: before } } } : step)
  }
  return out
}

function deal(blocks: readonly Block[], steps: readonly Draft[]): Block[] {
  let from = 0
  return blocks.map((block) => {
    const own = steps.slice(from, from + block.steps.length)
    from += block.steps.length
    return { ...block, steps: own }
  })
}
