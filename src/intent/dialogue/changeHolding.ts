import type { MissingPart } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import { isAlike } from '../lexicon/alike.ts'
import { placeTokens } from '../lexicon/values.ts'
import type { Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { type HoldingMention, plainAmount } from '../steps/readAmount.ts'
import type { Change } from './change.ts'
import { isExchangeOfOne } from './mergeStep.ts'
import { setSlot } from './setSlot.ts'

/** "make it 500", "use dai", "usdc", "all of it", "to usdt instead": a new amount, a new asset, or both. */
export function changeHolding(steps: readonly Draft[], clause: Clause, again: boolean): Change | null {
  let result: readonly Draft[] | null = null
  const pointed = clause.open('holding').some((one) => one.asset === null && one.quantity === null)
  const counted = new Set<number>()
  const isAlone = clause.mentions.filter(({ type }) => type !== 'stop').length === 1
  for (const holding of clause.open('holding')) {
    // "half of that": of the amount in hand, or of all there is?
    if (pointed && holding.asset === null && holding.quantity?.form === 'percent') return { ask: 'amount' }
    if (holding.asset === null && holding.quantity === null) {
      clause.take(holding)
      continue
    }
    const now: readonly Draft[] = result ?? steps
    const shared = nameCoin(now, holding, clause) ?? shareOut(now, holding, clause)
    if (shared !== null) {
      result = shared
      continue
    }
    const at = pick(now, holding, isAlone)
    const step = at === null ? undefined : now[at]
    if (at === null || step === undefined) return { ask: holding.asset === null ? 'amount' : 'asset' }
    clause.take(holding)
    const part = saysOther(step, holding, clause)
    if (part !== null) return { ask: part }
    if (mayBePlace(step, holding)) return { ask: 'action' }
    // "make it half": of the 50 in hand, or of all there are?
    if (isCounted(step) && holding.asset === null && holding.quantity?.form === 'percent') return { ask: 'amount' }
    // "100 and 50": which of the two, or both of them?
    if (holding.quantity !== null && counted.has(at)) return { ask: 'amount' }
    if (holding.quantity !== null) counted.add(at)
    const changed = apply(step, holding, clause, again)
    if (changed === null) return { ask: holding.asset === null || holding.quantity !== null ? 'amount' : 'asset' }
    if (changed === 'asset') return { ask: 'asset' }
    result = now.with(at, changed)
  }
  return result === null ? null : { steps: result }
}

/** A figure that is not what the amount is to be: "raise it by 10", "add 5", and a price in "at 2000". */
function saysOther(step: Draft, { quantity, prep, asset }: HoldingMention, clause: Clause): MissingPart | null {
  if (quantity === null || step.kind === 'rebalance') return null
  const isSaid = (step.said.amount ?? step.said.usd) !== undefined
  if (prep === 'at' && asset === null && step.kind !== 'limit') return step.kind === 'swap' ? 'trigger' : 'amount'
  const adds = clause.hasVerb('put') && prep !== 'at' && !entering.has(step.kind)
  return isSaid && (prep === 'by' || adds) ? 'amount' : null
}

/** "put 500 usdc in aave", "300 morpho": so many tokens of that name, or so much of the same into that place? */
export function mayBePlace({ kind, said }: Draft, { asset, quantity }: HoldingMention): boolean {
  if (quantity === null || asset === null || !placeTokens.has(asset) || said.asset?.value === asset) return false
  return (entering.has(kind) || kind === 'withdraw') && (said.asset ?? said.amount) !== undefined
}

const entering: ReadonlySet<Draft['kind']> = new Set(['earn', 'supply', 'stake'])

/** "usdc", where nothing is missing of what goes to several places but its coin: it is asked of all of them at once. */
function nameCoin(steps: readonly Draft[], holding: HoldingMention, clause: Clause): readonly Draft[] | null {
  const { asset, quantity } = holding
  const places = steps.every(({ kind }) => kind === 'supply' || kind === 'earn')
  if (steps.length < 2 || !places || asset === null || asset === 'unclear' || quantity !== null) return null
  if (!steps.every((step) => step.said.asset === undefined && findMissing(step).join() === 'asset')) return null
  clause.take(holding)
  const said = { value: asset, from: [clause.source(holding)] }
  return steps.map((step) => setSlot(step, 'asset', said, 'asset'))
}

/** "25 each", "usdc", where what several people get was asked: each of them. */
function shareOut(steps: readonly Draft[], holding: HoldingMention, clause: Clause): readonly Draft[] | null {
  const { asset, quantity } = holding
  if (steps.length < 2 || !steps.every((step) => step.kind === 'send' && findMissing(step).includes('amount')))
    return null
  const isNew = steps.every(({ said }) => said.asset === undefined)
  const isSame = asset === null || isNew || steps.every(({ said }) => said.asset?.value === asset)
  const value = quantity?.form === 'number' ? plainAmount(quantity) : null
  if (!isSame || asset === 'unclear' || (quantity !== null && value === null)) return null
  clause.take(holding)
  const from = [clause.source(holding)]
  const named = asset === null ? steps : steps.map((step) => setSlot(step, 'asset', { value: asset, from }, 'asset'))
  return value === null ? named : named.map((step) => setSlot(step, 'amount', { value, from }, 'amount'))
}

/** Whether the amount in hand is a number, of which a share would be another one than of all there is. */
export const isCounted = ({ said: { amount } }: Draft): boolean =>
  amount !== undefined && typeof amount.value === 'object' && 'value' in amount.value

/** The one step the holding can be about: the only one, the only one that lacks it, or the only one with an amount of its own. */
function pick(steps: readonly Draft[], holding: HoldingMention, isAlone: boolean): number | null {
  const open = steps
    .map((step, at) => ({ step, at }))
    .filter(({ step }) => step.kind !== 'cancel' && step.kind !== 'claim' && step.kind !== 'show')
  if (open.length === 1) return open[0]?.at ?? null
  // What takes "the money" of a sale is of whatever the sale brings.
  const follows = ({ said }: Draft) => said.amount?.value === 'previous' && said.asset === undefined
  const lacking = open.filter(
    ({ step }) => findMissing(step).includes(holding.asset === null ? 'amount' : 'asset') && !follows(step),
  )
  if (lacking.length === 1) return lacking[0]?.at ?? null
  // Of several that lack it the first is the one that was asked about: its question is not refused its own answer.
  const asked = open.find(({ step }) => findMissing(step).length > 0)
  if (asked !== undefined && isAlone && answers(asked.step, holding) && !follows(asked.step)) return asked.at
  if (holding.asset !== null && holding.quantity === null) return null
  const own = open.filter(({ step }) => step.said.amount !== undefined && step.said.amount.value !== 'previous')
  const same = own.filter(
    ({ step }) =>
      holding.asset === null || step.said.asset?.value === holding.asset || step.said.sell?.value === holding.asset,
  )
  return same.length === 1 ? (same[0]?.at ?? null) : null
}

/** Whether all that the words name is missing of the step. */
function answers(step: Draft, { asset, quantity }: HoldingMention): boolean {
  const missing = findMissing(step)
  return (asset === null || missing.includes('asset')) && (quantity === null || missing.includes('amount'))
}

function apply(step: Draft, holding: HoldingMention, clause: Clause, again: boolean): Draft | 'asset' | null {
  const from = [clause.source(holding)]
  // A limit is of dollars: "make it 2 eth" is no figure of it.
  if (step.kind === 'limit' && holding.asset !== null && !isAlike(holding.asset, 'USDC')) return null
  let changed = step
  let counts: 'sell' | 'buy' | null = null
  if (holding.asset !== null) {
    if (holding.asset === 'unclear') return 'asset'
    // "pay with usdc", of bitcoin that is sent: bought with it first, or sent in its place?
    if (step.kind === 'send' && paysInOther(step, holding)) return askAsset(step)
    const slot = slotOf(step, holding, again)
    if (slot === null) return 'asset'
    changed = setSlot(changed, slot, { value: holding.asset, from }, 'asset')
    counts = slot === 'buy' ? 'buy' : slot === 'sell' ? 'sell' : null
    // "pay back 100 usdc", "with my eth": what pays for it, or what is owed?
    if (step.kind === 'repay' && holding.prep === 'with' && !isAlike(step.said.asset?.value, holding.asset))
      return 'asset'
    if (holding.quantity === null && isOfOther(step, slot, holding.asset)) return askAmount(changed)
  }
  if (holding.quantity === null) return changed
  // "against eth", "2 eth": so much of it is to stand behind the loan, and is not what is borrowed.
  const { collateral, asset: borrowed } = step.said
  if (step.kind === 'borrow' && holding.asset !== null && collateral?.value === holding.asset)
    if (borrowed !== undefined && borrowed.value !== holding.asset) return null
  // "sell all my link", "4 usdc": 4 of them, or "for usdc"?
  const figure = holding.quantity.form === 'number' ? holding.quantity.value : null
  const isAnswer = counts === 'buy' && step.said.buy === undefined && step.said.amount !== undefined
  if (isAnswer && (figure === '2' || figure === '4')) return 'asset'
  const value = step.kind === 'limit' ? null : plainAmount(holding.quantity)
  if (step.kind === 'limit' && holding.quantity.form === 'number')
    return setSlot(step, 'usd', { value: holding.quantity.value, from }, 'amount')
  if (value === null || step.kind === 'rebalance' || step.kind === 'revoke') return null
  changed = setSlot(changed, 'amount', { value, from }, 'amount')
  return counts === null || step.kind !== 'swap' ? changed : setSlot(changed, 'exact', { value: counts, from }, null)
}

/** "send bob 500 usdc", "in eth": 500 of one coin are not 500 of another that is worth something else. */
export function isOfOther(step: Draft, slot: 'asset' | 'sell' | 'buy' | 'into', asset: string): boolean {
  const { amount, exact } = step.said
  if (amount === undefined || typeof amount.value !== 'object' || !('value' in amount.value)) return false
  const counted = step.kind === 'swap' ? (exact?.value ?? 'sell') : 'asset'
  return amount.value.unit === 'token' && slot === counted && !isAlike(step.said[slot]?.value, asset)
}

const paysInOther = ({ said: { asset } }: Draft, { prep, asset: other, quantity }: HoldingMention): boolean =>
  prep === 'with' && quantity === null && asset !== undefined && other !== null && !isAlike(asset.value, other)

const askAsset = (step: Draft): Draft => ({ ...step, unclear: [...new Set([...step.unclear, 'asset' as const])] })

export function askAmount(step: Draft): Draft {
  const { amount: _of, ...said } = step.said
  return { ...step, said, unclear: [...new Set([...step.unclear, 'amount' as const])] }
}

/** Which side of the step a newly named asset is. For a swap it must be said, be missing, or be there already. */
function slotOf(step: Draft, holding: HoldingMention, again: boolean): 'asset' | 'sell' | 'buy' | 'into' | null {
  const { prep, asset } = holding
  if (
    step.kind === 'earn' &&
    step.said.asset &&
    (prep === 'as' || prep === 'into' || prep === 'in') &&
    holding.quantity === null
  )
    return 'into'
  if (step.kind !== 'swap') return step.kind === 'rebalance' ? null : 'asset'
  const { sell, buy } = withoutSame(step)
  if (sell?.value === asset && holding.quantity !== null) return 'sell'
  if (buy?.value === asset && holding.quantity !== null) return 'buy'
  if (prep === 'to' || prep === 'into') return 'buy'
  if (prep === 'with' || prep === 'from') return sell !== undefined && buy?.value === asset ? null : 'sell'
  if (sell === undefined && buy !== undefined) return 'sell'
  if (buy === undefined && sell !== undefined) return 'buy'
  if (prep === 'for' && step.said.exact?.value === 'sell' && !again) return 'buy'
  return null
}

/** "sell eth", "for eth": what was said for the side that was asked about was no answer, and is asked once more. */
function withoutSame(step: Draft): Pick<Draft['said'], 'sell' | 'buy'> {
  const { sell, buy, exact } = step.said
  // "swap 100 usdc for usdc": in one breath, which of the two was meant otherwise is not known.
  const atOnce = sell?.from.at(-1)?.turn === buy?.from.at(-1)?.turn
  if (!isExchangeOfOne(step) || atOnce) return { ...(sell && { sell }), ...(buy && { buy }) }
  return exact?.value === 'buy' ? { ...(buy && { buy }) } : { ...(sell && { sell }) }
}
