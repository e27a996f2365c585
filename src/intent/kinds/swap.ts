import type { Prep } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Draft } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'

/** An exchange. The verb says which side the bare holding is on; a preposition says it for the other. */
export function swap(maker: DraftMaker): Draft {
  const { clause } = maker
  readSlippage(maker)
  // "sell 3 eth at 4000": a level with no side to it.
  const levels = clause
    .open('holding')
    .filter((one) => one.prep === 'at' && one.asset === null && one.quantity?.form === 'number')
  if (levels.length > 0) maker.ask('trigger')
  clause.take(...levels)
  const wraps = clause.hasVerb('wrap') ? 'WETH' : clause.hasVerb('unwrap') ? 'ETH' : null
  const verb = clause.mentions.find((mention) => mention.type === 'verb' && mention.verb === 'buy')
  const buying =
    verb !== undefined ||
    (clause.hasVerb('get', 'take') &&
      !clause.hasVerb('swap') &&
      !clause.mentions.some((one) => one.type === 'holding' && one.prep === 'into'))
  const sides: { sell: Side[]; buy: Side[] } = { sell: [], buy: [] }
  const becomes = clause.mentions.find((mention) => mention.type === 'verb' && mention.verb === 'becomes')
  const found = collectSides(maker)
  // "buy 10 usdc of eth": the counted one pays.
  const paid =
    found.length === 2 &&
    found.some((side) => (side.mention.prep === 'of' || side.mention.prep === 'into') && !side.quantified)
  for (const side of found) {
    const result = becomes !== undefined && side.mention.start > becomes.start
    sides[result ? 'buy' : sideOf(side, buying, paid)].push(side)
  }
  if (wraps !== null) sides.buy = sides.buy.filter((side) => side.asset !== wraps)
  place(maker, 'buy', sides.buy[0])
  place(maker, 'sell', sides.sell[0])
  if (wraps !== null) finishWrap(maker, wraps)
  maker.takeChain()
  dropVenue(maker)
  const counted = sides.buy.some((side) => side.quantified) ? 'buy' : 'sell'
  if (sides.buy[0]?.quantified && sides.sell[0]?.quantified) maker.ask('amount')
  return maker.set('exact', { value: counted, from: [], by: 'the counted side' }).done()
}

type Side = { readonly mention: Mention; readonly asset: string | null; readonly quantified: boolean }

/** Holdings, token addresses, and names that are a protocol and an asset ("buy aave"). */
function collectSides(maker: DraftMaker): Side[] {
  const { clause } = maker
  const sides: Side[] = []
  for (const mention of clause.mentions) {
    if (!clause.isOpen(mention)) continue
    if (mention.type === 'holding') sides.push({ mention, asset: mention.asset, quantified: mention.quantity !== null })
    if (mention.type === 'address')
      sides.push({ mention, asset: mention.valid ? mention.address : 'unclear', quantified: false })
    if (mention.type === 'unknown' && isSide(mention.prep)) sides.push({ mention, asset: 'unclear', quantified: false })
    if (mention.type === 'protocol' && mention.asset !== null && isTraded(mention.prep))
      // "ape 100 usdc into aave" may mean the place as well as the token, "morpho vault" does.
      sides.push({
        mention,
        asset: mention.prep === 'into' || clause.hasNoun('place', 'position', 'rate') ? 'unclear' : mention.asset,
        quantified: false,
      })
    if (mention.type === 'chain' && mention.chain === 'ethereum' && isTraded(mention.prep))
      sides.push({ mention, asset: 'ETH', quantified: false })
  }
  return sides
}

/** "buy 1 eth from coinbase", "swap 5 usdc on solana": a place, and no asset. */
const isSide = (prep: Prep | null) => isTraded(prep) || prep === 'with' || prep === 'as'

const isTraded = (prep: Prep | null) =>
  prep === null || prep === 'to' || prep === 'into' || prep === 'for' || prep === 'of'

function sideOf({ mention, quantified }: Side, buying: boolean, paid: boolean): 'sell' | 'buy' {
  const { prep } = mention
  if (prep === 'with' || prep === 'from' || prep === 'out' || (prep === 'on' && quantified)) return 'sell'
  if (buying && paid && quantified) return 'sell'
  if (buying) return prep === 'for' ? 'sell' : 'buy'
  if (prep === 'of') return 'sell'
  return prep === null || (prep === 'in' && quantified) ? 'sell' : 'buy'
}

function place(maker: DraftMaker, slot: 'sell' | 'buy', side: Side | undefined): void {
  if (side === undefined) return
  if (side.mention.type === 'holding') {
    maker.hold(side.mention, slot)
    return
  }
  maker.clause.take(side.mention)
  if (side.asset === null || side.asset === 'unclear') maker.ask('asset')
  else maker.set(slot, maker.clause.say(side.asset, side.mention))
}

function finishWrap(maker: DraftMaker, wraps: string): void {
  const verb = maker.clause.mentions.find((mention) => mention.type === 'verb')
  if (verb === undefined) return
  maker.set('buy', maker.clause.say(wraps, verb, wraps === 'WETH' ? 'wrap' : 'unwrap'))
  if (!maker.has('sell')) maker.set('sell', maker.clause.say(wraps === 'WETH' ? 'ETH' : 'WETH', verb, 'wrap'))
}

/** "slippage max 0.5%", "at most 1% slippage" */
function readSlippage(maker: DraftMaker): void {
  const { clause } = maker
  const noun = clause.mentions.find((mention) => mention.type === 'noun' && mention.noun === 'slippage')
  if (noun === undefined) return
  const at = clause.mentions.indexOf(noun)
  const near = [at + 1, at + 2, at - 1].map((i) => clause.mentions[i]).find((one) => percentOf(one) !== null)
  const percent = percentOf(near)
  if (near === undefined || percent === null) return
  maker.set('maxSlippagePercent', clause.say(percent, near))
}

function percentOf(mention: Mention | undefined): string | null {
  if (mention?.type !== 'holding' && mention?.type !== 'compare') return null
  if (mention.type === 'compare' && mention.is !== 'below' && mention.is !== 'above') return null
  const { quantity } = mention
  if (quantity?.form === 'percent') return quantity.value
  return quantity?.form === 'unclear' ? quantity.near : null
}

/** An exchange named for a swap has no key: which venue is best is the planner's to say. */
function dropVenue({ clause }: DraftMaker): void {
  clause.take(...clause.open('protocol').filter((one) => one.protocol === 'uniswap' || one.protocol === 'curve'))
}
