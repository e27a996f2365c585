import type { Draft } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'
import { holdMain } from '../steps/holdMain.ts'

/** From chain to chain. "on base" is where it should end up, unless another chain is where it goes. */
export function bridge(maker: DraftMaker): Draft {
  const { clause } = maker
  const chains = clause.open('chain')
  const from =
    chains.find((one) => one.prep === 'from' || one.prep === 'out') ??
    (chains.length > 1 ? chains.find((one, at) => one.prep === 'on' || (one.prep === null && at === 0)) : undefined)
  const to =
    chains.find((one) => one !== from && (one.prep === 'to' || one.prep === 'into')) ??
    chains.find((one) => one !== from)
  if (from) maker.set('from', clause.say(from.chain, from))
  if (to) maker.set('to', clause.say(to.chain, to))
  for (const side of ['to', 'from'] as const) {
    const native = clause
      .open('holding')
      .find((one) => one.asset === 'ETH' && one.quantity === null && one.pointer === null && one.prep === side)
    if (native && !maker.has(side)) maker.set(side, clause.say('ethereum', native))
  }
  if (from && to && from.chain === to.chain) maker.ask('chain')
  return holdMain(maker).done()
}
