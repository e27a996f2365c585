import type { MissingPart } from '../../model/Reading.ts'
import { Clause } from '../clauses/Clause.ts'
import { exitAll } from '../kinds/exitAll.ts'
import { isCollateral, pledgedIn } from '../kinds/lending.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Context } from './Context.ts'
import type { Draft } from './Draft.ts'
import { enterPlace } from './enterPlace.ts'
import { makeStep } from './makeStep.ts'
import { onlyLoanPlace } from './onlyLoanPlace.ts'
import { plainAmount, yieldOf } from './readAmount.ts'

/** The steps of a clause: mostly one; several where it names several people, places to claim from, or a way from A to B. */
export function makeSteps(clause: Clause, context: Context): Draft[] {
  const left = exitAll(clause)
  if (left !== null) return left
  const moved = moveOver(clause, context)
  if (moved !== null) return moved
  const people = clause.mentions.filter(
    (one) => one.type === 'party' || one.type === 'address' || (one.type === 'unknown' && one.prep === 'to'),
  )
  const each = clause.mentions.some((one) => (one.type === 'holding' && one.each) || one.type === 'each')
  if (people.length > 1 && each && clause.hasVerb('send', 'pay')) return forEach(clause, people, context)
  const places = clause.mentions.filter((one) => one.type === 'protocol')
  if (places.length > 1 && clause.hasVerb('claim') && !clause.has('or') && !clause.has('not') && !clause.has('skip'))
    return forEach(clause, places, context)
  const backed = pledgeFirst(clause, context)
  if (backed !== null) return backed
  const passed = passOn(clause, context)
  if (passed !== null) return [passed]
  const listed = listedHoldings(clause)
  if (listed.length > 1) {
    const steps = forEach(clause, listed, context)
    if (steps.length === listed.length && steps.every((one) => one.kind !== 'rebalance' && one.unclear.length === 0))
      return steps
  }
  const step = makeStep(clause, context)
  if (step === null) return []
  return people.length > 1 && step.kind === 'send' ? shareOut(clause, people, step, context) : [step]
}

/**
 * "send 50 usdc to alice and bob": how much to each is asked, and nobody is left away by the answer. "To alice or bob" is one
 * of them; two assets for two people are each somebody's, and whose must be said.
 */
function shareOut(clause: Clause, people: readonly Mention[], step: Draft, context: Context): Draft[] {
  const assets = new Set(clause.mentions.flatMap((one) => (one.type === 'holding' && one.asset ? [one.asset] : [])))
  const ask = (one: Draft, ...parts: MissingPart[]): Draft => ({ ...one, unclear: parts })
  if (assets.size > 1) return [ask(step, 'action', 'to')]
  if (clause.has('or')) return [ask(step, 'to')]
  const steps = forEach(clause, people, context)
  const isClear = steps.length === people.length && steps.every((one) => one.kind === 'send' && one.said.to)
  return isClear ? steps.map((one) => ask(one, ...one.unclear, 'amount')) : [ask(step, 'amount', ...step.unclear)]
}

/**
 * "borrow 300 usdc against 1 eth": so much of it is lent first, and what is borrowed stands against that. What lies there
 * already ("against the 2 eth that i have in aave") backs the loan as it is, and nothing more is lent. Where it is neither, or
 * no number, all of it is asked about: what was said to back a loan is never left away.
 */
function pledgeFirst(clause: Clause, context: Context): Draft[] | null {
  const [pledged, ...more] = pledgedIn(clause)
  if (pledged === undefined || pledged.asset === null || pledged.asset === 'unclear') return null
  const { asset, quantity } = pledged
  if (quantity === null || !clause.hasVerb('borrow')) return null
  const others = clause.mentions.filter((one) => one !== pledged && !isCollateral(one))
  const loan = makeStep(new Clause(clause.turn, others), context)
  if (loan?.kind !== 'borrow') return null
  const amount = plainAmount(quantity)
  const from = [clause.source(pledged)]
  const collateral = { value: asset, from }
  if (lies(pledged, others) && amount !== null && more.length === 0) {
    const told = others.filter((one) => one.start < pledged.start || !describing.has(one.type))
    const loan = makeStep(new Clause(clause.turn, told), context)
    if (loan?.kind === 'borrow' && loan.said.protocol !== undefined && told.every((one) => plain.has(one.type)))
      return [{ ...loan, said: { ...loan.said, collateral } }]
  }
  const isNew = others.every((one) => plain.has(one.type) && (one.type !== 'protocol' || one.prep !== 'in'))
  if (amount === null || more.length > 0 || !isNew)
    return [
      { ...loan, said: { ...loan.said, collateral }, unclear: [...new Set([...loan.unclear, 'action' as const])] },
    ]
  const { chain } = loan.said
  const protocol = loan.said.protocol ?? onlyLoanPlace()
  const place = protocol && { protocol }
  const said = { asset: collateral, amount: { value: amount, from }, ...(chain && { chain }) }
  const lent: Draft = { kind: 'supply', said: { ...said, ...place }, unclear: [] }
  return [lent, { ...loan, said: { ...loan.said, collateral, ...place } }]
}

/** "the 2 eth in aave", "the 2 eth i supplied to aave", "…on aave against the 2 eth i have there": behind it stands where it lies. */
function lies(pledged: Mention, others: readonly Mention[]): boolean {
  const behind = others.filter((one) => one.start > pledged.start)
  const [place, ...more] = others.filter((one) => one.type === 'protocol')
  if (place === undefined || more.length > 0) return false
  const isPut = behind.some((one) => one.type === 'there' || (one.type === 'noun' && one.noun === 'position'))
  return isPut || (behind.includes(place) && place.prep === 'in')
}

/** Words for how it came to lie there. */
const describing: ReadonlySet<Mention['type']> = new Set(['noun', 'there', 'background'])

/** What stands in an order for a loan of something that is nowhere yet. */
const plain: ReadonlySet<Mention['type']> = new Set([
  ...(['verb', 'holding', 'request', 'comma', 'stop', 'and', 'protocol', 'chain', 'then'] as const),
])

/** "20 usdc and 10 dai to alice": amounts side by side that one verb acts on. */
function listedHoldings(clause: Clause): readonly Mention[] {
  const wholes = clause.mentions.filter((one) => isWhole(one))
  const [first, last] = [wholes[0], wholes.at(-1)]
  if (first === undefined || last === undefined || wholes.length < 2) return []
  if (
    !clause.hasVerb(...shared) ||
    ['or', 'not', 'no', 'each', 'equal', 'split', 'goal'].some((type) =>
      clause.mentions.some((one) => one.type === type),
    )
  )
    return []
  const between = clause.mentions.slice(clause.mentions.indexOf(first), clause.mentions.indexOf(last) + 1)
  const side = between.every((one) => wholes.includes(one) || one.type === 'and' || one.type === 'comma')
  return side &&
    wholes.every((one) => one.prep === first.prep) &&
    new Set(wholes.map((one) => one.type === 'holding' && one.asset)).size === wholes.length
    ? wholes
    : []
}

const shared = ['send', 'lend', 'withdraw', 'bridge', 'put', 'move', 'stake', 'repay'] as const

const isWhole = (one: Mention) =>
  one.type === 'holding' &&
  one.asset !== null &&
  one.quantity !== null &&
  (one.quantity.form === 'number' || one.quantity.form === 'all' || one.quantity.form === 'percent')

/** "…, then spark": where what the step before yields goes on to. */
function passOn(clause: Clause, context: Context): Draft | null {
  const [place, ...more] = clause.mentions.filter((one) => !['then', 'and', 'comma', 'stop', 'also'].includes(one.type))
  const asset = yieldOf(context.previous)
  if (place?.type !== 'protocol' || more.length > 0 || asset === null || !clause.has('then')) return null
  if (place.protocol === 'lido' || place.protocol === 'rocketpool' || place.protocol === 'uniswap') return null
  const from = [clause.source(place)]
  clause.take(place)
  return enterPlace(
    { asset: { value: asset, from, by: 'previous' }, amount: { value: 'previous', from, by: 'previous' } },
    { value: place.protocol, from },
  )
}

/** The same act once for each of the mentions. */
function forEach(clause: Clause, several: readonly Mention[], context: Context): Draft[] {
  return several.flatMap((one) => {
    const step = makeStep(
      new Clause(
        clause.turn,
        clause.mentions.filter((other) => other === one || !several.includes(other)),
      ),
      context,
    )
    return step === null ? [] : [step]
  })
}

/** "move my 500 usdc from aave to morpho": out of one place, then into the other. */
function moveOver(clause: Clause, context: Context): Draft[] | null {
  const places = clause.mentions.filter((one) => one.type === 'protocol')
  const [from, ...otherFrom] = places.filter((one) => one.prep === 'from' || one.prep === 'out')
  const [to, ...otherTo] = places.filter((one) => one.prep === 'to' || one.prep === 'into')
  if (
    !from ||
    !to ||
    otherFrom.length + otherTo.length > 0 ||
    places.length !== 2 ||
    !clause.hasVerb('move', 'take', 'put', 'swap', 'send', 'withdraw')
  )
    return null
  const out = makeStep(
    new Clause(
      clause.turn,
      clause.mentions.filter(
        (one) => one !== to && !(one.type === 'verb' && (one.verb === 'swap' || one.verb === 'send')),
      ),
    ),
    context,
  )
  if (out?.kind !== 'withdraw') return null
  const asset = out.said.asset
  const said = {
    ...(asset && { asset: { ...asset, by: 'previous' } }),
    amount: { value: 'previous' as const, from: [clause.source(to)], by: 'previous' },
  }
  return [out, enterPlace(said, { value: to.protocol, from: [clause.source(to)] })]
}
