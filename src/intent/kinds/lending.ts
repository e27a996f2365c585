import type { Clause } from '../clauses/Clause.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Draft } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'
import { holdMain } from '../steps/holdMain.ts'
import { yieldOf } from '../steps/readAmount.ts'

/** Into a named protocol. */
export function supply(maker: DraftMaker): Draft {
  takeEnd(maker)
  return holdMain(maker.takeProtocol()).takeChain().done()
}

/** "until christmas": nothing ends by itself then, which is said beside the plan (`saysTerm`). */
function takeEnd({ clause }: DraftMaker): void {
  const ends = clause.open('until')
  if (ends.length > 0) clause.take(...ends, ...clause.open('date'))
}

/** Out of a position. "Everything" from a named protocol is any asset. */
export function withdraw(maker: DraftMaker): Draft {
  holdMain(maker.takeProtocol())
  const close = maker.clause.mentions.find((one) => one.type === 'verb' && one.verb === 'close')
  if (close && !maker.has('amount')) maker.set('amount', maker.clause.say('all', close, 'close'))
  if (maker.has('protocol') && !close) takeAny(maker)
  return maker.takeChain().done()
}

export function borrow(maker: DraftMaker): Draft {
  const { clause } = maker
  maker.takeProtocol()
  const pledged = pledgedIn(clause)[0] ?? usedFor(clause)
  const before = maker.context.previous
  if (pledged?.pointer === 'it' && pledged.asset === null && before?.kind === 'supply' && before.said.asset) {
    clause.take(pledged)
    maker.set('collateral', { ...before.said.asset, by: 'previous' })
  }
  if (pledged && pledged.asset !== null && pledged.asset !== 'unclear' && pledged.quantity === null)
    maker.set('collateral', clause.say(pledged.asset, pledged))
  return holdMain(maker).takeChain().done()
}

/** "borrow 500 usdc using my eth", "off my eth": what a sum is borrowed with is what stands against it. */
function usedFor(clause: Clause) {
  const used = clause
    .open('holding')
    .filter(({ prep, pointer }) => prep === 'with' || (prep === 'from' && pointer === 'my'))
  const wanted = clause.open('holding').filter((one) => !used.includes(one))
  const [one] = used
  const [loan] = wanted
  const plain =
    used.length === 1 && wanted.length === 1 && loan !== undefined && loan.asset !== 'unclear' && loan.quantity !== null
  const clear = one?.asset !== null && one?.asset !== loan?.asset && one?.quantity === null
  return plain && clear ? one : undefined
}

export const isCollateral = (one: Mention | undefined): boolean => one?.type === 'noun' && one.noun === 'collateral'

/** What is said to stand against a loan, as far as nothing has taken it: "against my eth", "with 1 eth as collateral". */
export const pledgedIn = (clause: Clause) =>
  clause.open('holding').filter((one) => one.prep === 'against' || (one.prep === 'with' && isPledged(clause, one)))

/** "with 1 eth as collateral", "using the 2 eth i supplied to aave as collateral" */
function isPledged(clause: Clause, held: Mention): boolean {
  const behind = clause.mentions.slice(clause.mentions.indexOf(held) + 1)
  const next = behind.find((one) => !telling.has(one.type) || isCollateral(one))
  return isCollateral(next)
}

/** Words for where it lies. */
const telling: ReadonlySet<Mention['type']> = new Set(['noun', 'there', 'background', 'protocol'])

/** "pay off my dai loan" is all of it; a debt with no asset named is any. */
export function repay(maker: DraftMaker): Draft {
  const { clause } = maker
  holdMain(maker.takeProtocol())
  const debt = clause.mentions.find((one) => one.type === 'noun' && one.noun === 'debt')
  const off = clause.mentions.find((one) => one.type === 'verb' && one.verb === 'repay')
  const whole = debt ?? off
  // "sell 30 link for usdc and … pay down my usdc debt": with that, or all of it?
  const either = yieldOf(maker.context.previous) !== null && yieldOf(maker.context.previous) === asset(maker)
  if (either && !maker.has('amount')) maker.ask('amount')
  if (!maker.has('amount') && clause.open('holding').length === 0 && whole && (maker.has('asset') || debt)) {
    maker.set('amount', clause.say('all', whole, 'whole debt'))
  }
  takeAny(maker)
  return maker.takeChain().done()
}

const asset = (maker: DraftMaker) => maker.done().said.asset?.value

/** Liquid staking is of ETH where nothing else is said. */
export function stake(maker: DraftMaker): Draft {
  takeEnd(maker)
  return holdMain(maker.takeProtocol()).takeChain().done()
}

function takeAny(maker: DraftMaker): void {
  const all =
    maker.clause.mentions.find((one) => one.type === 'holding' && one.quantity?.form === 'all') ??
    maker.clause.mentions.find((one) => one.type === 'noun' && one.noun === 'debt')
  if (all && !maker.has('asset') && maker.has('amount')) maker.set('asset', maker.clause.say('any', all, 'everything'))
}
