import { dollars } from '../lexicon/dollars.ts'
import type { DraftMaker } from './DraftMaker.ts'
import { type HoldingMention, yieldOf } from './readAmount.ts'

/**
 * What an act of one asset is about: one holding, or an asset and a quantity that stand apart ("reduce my usdt debt by
 * 120"). A third one stays open, and is asked about.
 */
export function holdMain(maker: DraftMaker, fits: (holding: HoldingMention) => boolean = () => true): DraftMaker {
  // "send usdc to bob at 4000": a level, and no amount.
  const levels = maker.clause.open('holding').filter((one) => one.prep === 'at' && isBare(one))
  if (levels.length > 0) maker.ask('trigger')
  maker.clause.take(...levels)
  const holdings = maker.clause.open('holding').filter((one) => one.prep !== 'against' && fits(one))
  const loose = holdings.some((holding) => holding.quantity === null && holding.asset !== null)
  const whole = holdings.find(
    (holding) =>
      holding.quantity !== null &&
      (holding.asset !== null || holding.quantity.form === 'rest' || (holding.pointer === 'it' && !loose)),
  )
  if (whole) {
    const again = holdings.filter((one) => one !== whole && one.quantity === null && one.asset === whole.asset)
    maker.clause.take(...again)
    // "stake eth for at least 0.2 eth": a bound on what it is to bring is no amount of what goes in.
    const isBound = whole.quantity?.form === 'unclear' && whole.quantity.near !== null
    if (isBound && whole.prep === 'for' && again.length > 0) maker.ask('action')
    return maker.hold(whole)
  }
  const named =
    holdings.find((holding) => holding.asset !== null) ?? holdings.find((holding) => holding.pointer === 'it')
  const counted = holdings.find((holding) => holding !== named && holding.quantity !== null)
  maker.hold(named)
  // "use that to pay down my usdc debt": what the step before yields, if it is the asset named.
  const used = holdings.find((holding) => holding !== named && holding.pointer === 'it' && holding.quantity === null)
  const yielded = yieldOf(maker.context.previous)
  if (used && !counted && named && named.asset === yielded && !maker.has('amount'))
    maker.set('amount', maker.clause.say('previous', used, 'previous'))
  if (counted?.quantity?.form === 'allBut' && named) {
    const again = holdings.filter(
      (one) => one !== named && one !== counted && one.asset === named.asset && one.quantity === null,
    )
    maker.clause.take(...again)
    if (again.length === 0 && named.prep === null) maker.ask('asset')
  }
  // "pay alice 20 in eth": 20 dollars, or 20 eth?
  if (counted && isBare(counted) && named?.prep === 'in' && named.asset !== null && !dollars.has(named.asset))
    maker.ask('amount')
  // "lend usdc that pays at least 8%": a bound is no amount of what was named before it.
  // "stake eth for at least 0.2 eth": nor is one of what it is to bring.
  const isBound =
    counted !== undefined &&
    (counted.asset === null || counted.prep === 'for') &&
    (named !== undefined || !isSum(maker, counted))
  if (counted?.quantity?.form === 'unclear' && counted.quantity.near !== null && isBound) maker.ask('action')
  if (counted) {
    maker.clause.take(counted)
    maker.measure(counted)
  }
  return maker
}

/** "earn something on about 1000 dollars", "invest about 1000 dollars", of no asset that is named: what goes in. "Earn about 1000 dollars" is what is to come of it. */
function isSum({ kind, clause }: DraftMaker, { quantity, prep }: HoldingMention): boolean {
  if (quantity?.form !== 'unclear' || quantity.dollars !== true || prep === 'for') return false
  const takes = clause.mentions.some((one) => one.type === 'verb' && one.takes === true)
  return kind !== 'earn' || prep === 'on' || prep === 'with' || takes || clause.hasVerb('put', 'lend', 'move')
}

/** A number of nothing that is named. */
const isBare = ({ quantity, asset }: HoldingMention) =>
  quantity?.form === 'number' && quantity.unit === 'none' && asset === null
