import { readTurn } from '../readTurn.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { yieldOf } from '../steps/readAmount.ts'
import type { State } from './State.ts'

const opens =
  /^ *(?<lead>(?:(?:oh|ah|hm+|ok|okay|k|alright|all right|aight|fine|well|so|right|good|cool|sure|yeah|yes)[,.! ]+)*)then[, ]+(?=[a-z])/i

/** Of more, of what came before, or of what is still to be done first. "where it earns most", "somewhere that is safe" are not. */
const leansBack =
  /\b(?:(?:of|with|from|using) (?:it|that|them|those|these|this)|rest|remainder|remaining|left ?over|proceeds|result|what (?:comes|i get)|whatever|also|too|as well|another|more|again|same|after|afterwards|other|others|both|add|plus|on top)\b/i

/**
 * "ok then put 1000 usdc somewhere safe": "then" is "in that case", before an order that is whole by itself. It takes the place
 * of what is in hand, as the same words do without it: nobody who says so wants the sum moved twice. Gives the turn with that
 * opening blanked, so that every other word keeps its place. What goes on from the plan in hand stays a further step of it.
 */
export function inThatCase({ live }: State, turn: string, contacts: readonly string[]): string {
  const found = live === null ? null : opens.exec(turn)
  if (live === null || found === null) return turn
  const order = turn.slice(found[0].length)
  if (leansBack.test(order)) return turn
  const whole = ' '.repeat(found[0].length) + order
  const said = readTurn(whole, 0, contacts, null)
  const steps = said.blocks.flatMap((block) => block.steps)
  if (steps.length === 0 || said.loose.length > 0 || !steps.every(isWhole)) return turn
  // "swap 1 eth to usdc", "then send 500 usdc to bob": of what that brings.
  return found.groups?.lead === '' && spendsYield(live, steps[0]) ? turn : whole
}

/** An order that says of which coin and how much, and lacks nothing. */
function isWhole(step: Draft): boolean {
  const { amount, asset, sell, buy } = step.said
  const named = asset ?? sell ?? buy
  const own = amount !== undefined && amount.value !== 'previous' && named !== undefined && named.by !== 'previous'
  return (own || step.kind === 'rebalance') && step.unclear.length === 0 && findMissing(step).length === 0
}

function spendsYield(live: readonly Block[], first: Draft | undefined): boolean {
  const brought = yieldOf(live.at(-1)?.steps.at(-1) ?? null)
  const spent = first?.said.sell ?? first?.said.asset
  return brought !== null && spent?.value === brought
}
