import type { Clause } from '../clauses/Clause.ts'
import type { Verb } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'

/** Verbs that say little by themselves and go with any kind. */
export const light: readonly Verb[] = ['make', 'goes', 'get', 'put', 'move', 'take', 'set', 'show', 'keep']

export const isStaking = (name: string) => name === 'lido' || name === 'rocketpool'
export const hasPlace = (clause: Clause, fits: (name: string) => boolean) =>
  clause.mentions.some((one) => one.type === 'protocol' && fits(one.protocol))
const isFrom = ({ prep }: Mention) => prep === 'out' || prep === 'from'
/** "out of my deposit", "from the vault": what money is in where it is in a protocol. */
export const isFromHeld = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'noun' && (one.noun === 'position' || one.noun === 'place') && isFrom(one))
export const isAimed = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'protocol' && (one.prep === 'to' || one.prep === 'into'))
/** "out of aave", "out of my deposit in aave" */
export const isOut = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'protocol' && isFrom(one)) ||
  (isFromHeld(clause) && clause.has('protocol') && !isAimed(clause) && !clause.hasVerb('put', 'lend'))
export const hasQuantity = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'holding' && (one.quantity !== null || one.pointer !== null))
export const isTarget = (one: Mention) =>
  one.type === 'holding' &&
  one.asset !== null &&
  (one.prep === 'to' || one.prep === 'into' || one.prep === 'for' || one.prep === 'in' || one.prep === 'at')
export const isToken = (one: Mention) => one.type === 'address' && (one.prep === 'into' || one.prep === 'for')

/** "no more than $50 per day" */
export function isBareLimit(clause: Clause): boolean {
  const bound = clause.mentions.some(
    (one) =>
      one.type === 'holding' && one.asset === null && one.quantity?.form === 'unclear' && one.quantity.near !== null,
  )
  return bound && clause.has('period') && !clause.has('verb')
}

/** "never let a single transaction go over $2,000", "i shall not spend more than 100 a day" */
export function isCapped(clause: Clause): boolean {
  const over = clause.mentions.some(
    (one) => one.type === 'compare' && one.is === 'above' && one.quantity?.form === 'number',
  )
  return over && clause.has('not') && (clause.has('period') || clause.hasNoun('transaction') || clause.has('per'))
}

export function isCancel(clause: Clause): boolean {
  if (clause.hasVerb('speed')) return true
  const subject = clause.hasNoun('order', 'transaction', 'plan', 'stopLoss')
  return (
    (clause.hasVerb('cancel') && (subject || clause.has('period') || !clause.has('holding'))) ||
    (clause.hasVerb('stop', 'remove', 'close') && (subject || clause.has('period'))) ||
    (clause.hasVerb('stop') && !clause.has('holding'))
  )
}

export function isRebalance(clause: Clause): boolean {
  if (clause.hasVerb('rebalance', 'keep') || clause.has('split')) return true
  const parts = clause.mentions.filter(
    (one) => one.type === 'holding' && (one.quantity?.form === 'percent' || one.quantity?.form === 'rest'),
  )
  const assets = new Set(
    clause.mentions.map((one) => (one.type === 'holding' ? one.asset : null)).filter((one) => one !== null),
  )
  const aimed = clause.mentions.some(
    (one) => one.type === 'holding' && one.asset === null && one.prep === 'to' && one.quantity?.form === 'percent',
  )
  if (aimed && assets.size > 0 && !clause.hasVerb('swap', 'buy', 'send')) return true
  if (clause.hasNoun('share') && (parts.length > 0 || clause.has('equal'))) return true
  if (
    clause.mentions.some((one) => one.type === 'verb' && !light.includes(one.verb)) ||
    clause.has('protocol') ||
    clause.has('party')
  )
    return false
  if (clause.has('equal') && assets.size >= 2) return true
  if (
    clause.mentions.some((one) => one.type === 'holding' && one.each && one.quantity?.form === 'percent') &&
    assets.size >= 2
  )
    return true
  const bare = clause.mentions.filter(
    (one) =>
      one.type === 'holding' && one.asset !== null && one.quantity?.form === 'number' && one.quantity.unit === 'none',
  )
  const sum = bare.reduce(
    (all, one) => all + (one.type === 'holding' && one.quantity?.form === 'number' ? Number(one.quantity.value) : 0),
    0,
  )
  // "get me to 55 eth 45 usdt": what leads the list may be aimed at; what follows in it may not.
  const unmoved = !clause.mentions.some((one) => isTarget(one) && one.prep !== 'in' && one !== bare[0])
  const turned = clause.mentions.some(
    (one) => isTarget(one) && one.type === 'holding' && one.quantity === null && one.prep !== 'in',
  )
  return (
    (parts.length >= 2 && assets.size >= 2 && !turned) ||
    (bare.length >= 2 && assets.size >= 2 && sum === 100 && unmoved)
  )
}

export function isWithdraw(clause: Clause): boolean {
  if (clause.hasNoun('debt')) return false
  if (clause.hasVerb('withdraw', 'close') || isOwnBack(clause)) return true
  if (
    isOut(clause) &&
    !clause.has('verb') &&
    !clause.has('goal') &&
    !clause.has('except') &&
    !clause.has('party') &&
    hasQuantity(clause)
  )
    return true
  return (
    isOut(clause) &&
    clause.hasVerb('take', 'get', 'move', 'send', 'put', 'goes') &&
    !clause.has('party') &&
    !clause.hasVerb('swap', 'buy', 'earn', 'lend')
  )
}

/** "give me my eth back": one's own comes out of where it lies, and is not bought. */
function isOwnBack(clause: Clause): boolean {
  const held = clause.mentions.filter((one) => one.type === 'holding')
  const [own, ...more] = held
  if (own === undefined || more.length > 0 || own.asset === null || own.asset === 'unclear') return false
  if (own.pointer !== 'my' && own.quantity?.form !== 'all') return false
  return (
    own.prep === null &&
    clause.has('back') &&
    clause.hasVerb('get') &&
    !clause.hasVerb('swap', 'buy', 'earn', 'lend', 'send', 'pay', 'repay', 'borrow') &&
    !clause.has('party') &&
    !clause.has('address') &&
    !clause.has('unknown') &&
    !clause.has('chain') &&
    !clause.has('question')
  )
}

/** Looking for a place: said by its verb, by what is wanted of it, or by a lending verb with no place named. */
export function isEarn(clause: Clause): boolean {
  const wish = clause.has('goal') || clause.has('risk') || clause.hasVerb('earn', 'lend')
  if (
    !wish &&
    clause.mentions.some(
      (one) => isTarget(one) && one.type === 'holding' && one.quantity === null && one.asset !== 'stablecoin',
    )
  )
    return false
  if (
    clause.has('party') ||
    clause.hasVerb('send', 'pay', 'bridge') ||
    !(clause.has('holding') || clause.hasVerb('earn', 'lend'))
  )
    return false
  const places = clause.open('protocol').filter((one) => one.prep !== 'for')
  const [place] = places
  const vault = place !== undefined && isPosition(clause, place) && goalsOf(clause) && !clause.has('verb')
  const choice =
    places.length !== 1 || vault || clause.has('skip') || isLimited(clause) || clause.has('not') || clause.has('except')
  const rated = clause.hasNoun('rate')
  const goal = clause.mentions.some(
    (one) => one.type === 'goal' && one.goal !== 'plain' && (one.goal !== 'best' || rated),
  )
  const stable = clause.mentions.some((one) => isTarget(one) && one.type === 'holding' && one.asset === 'stablecoin')
  const aimed = clause.mentions.some(
    (one) => one.type === 'goal' && one.goal !== 'plain' && (one.prep === 'into' || one.prep === 'in'),
  )
  const named = clause.mentions.filter((one) => one.type === 'holding' && one.asset !== null)
  if (clause.hasVerb('swap') && aimed && named.length === 1 && places.length === 0) return true
  if (clause.hasVerb('swap', 'becomes') && stable && goal && places.length === 0) return true
  if (clause.hasVerb('swap', 'buy', 'becomes'))
    return (
      clause.hasNoun('position', 'rate', 'place') &&
      (goal || clause.has('goal') || clause.mentions.some((one) => isTarget(one) && isPosition(clause, one))) &&
      clause.hasVerb('swap', 'becomes') &&
      places.length === 0
    )
  if (!choice) return false
  if (clause.hasVerb('earn', 'lend')) return true
  return (
    goal ||
    clause.has('risk') ||
    clause.hasNoun('place', 'rate') ||
    (clause.has('goal') && clause.hasVerb('put', 'move', 'get'))
  )
}

/** "lend it, only aave" limits a choice; "just lend it on aave" and "supply just aave with 3 weth" name the place. */
const isLimited = ({ mentions }: Clause) =>
  mentions.some((one, at) => {
    const [before, place] = [
      mentions[at - 1],
      mentions[at + 1]?.type === 'protocol' ? mentions[at + 1] : mentions[at - 1],
    ]
    if (one.type !== 'only' || mentions[at + 1]?.type === 'holding') return false
    return before?.type !== 'verb' && place?.type === 'protocol' && place.prep === null
  })

const goalsOf = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'goal' && (one.goal === 'yield' || one.goal === 'safety'))

function isPosition(clause: Clause, place: Mention): boolean {
  const after = clause.beside(place, 1)
  return after?.type === 'noun' && (after.noun === 'position' || after.noun === 'place' || after.noun === 'balance')
}

/** "give aave 600 usdc" */
const isGiven = (clause: Clause, place: Mention) => {
  const before = clause.beside(place, -1)
  const held = clause.mentions.some((one) => one.type === 'holding' && one.asset !== null && one.quantity !== null)
  return before?.type === 'verb' && before.verb === 'send' && held
}

export function isPlaced(clause: Clause): boolean {
  const place = clause.mentions.find(
    (one) =>
      one.type === 'protocol' &&
      (one.asset === null || one.prep !== null || isPosition(clause, one) || isGiven(clause, one)),
  )
  if (clause.has('party') || (place?.type === 'protocol' && isStaking(place.protocol))) return false
  if (place === undefined) return clause.hasVerb('lend') && clause.has('protocol')
  if (clause.hasVerb('swap', 'buy', 'wrap', 'unwrap', 'becomes')) return false
  if (clause.hasVerb('lend', 'put', 'move', 'goes', 'send', 'earn'))
    return place.prep !== 'for' && place.prep !== 'from' && place.prep !== 'out'
  const due =
    place.prep !== null &&
    place.prep !== 'from' &&
    place.prep !== 'out' &&
    place.prep !== 'with' &&
    place.prep !== 'for'
  const aimed = place.prep === 'to' || place.prep === 'into'
  return (
    due &&
    hasQuantity(clause) &&
    ((aimed && clause.hasVerb('get', 'take')) || clause.hasVerb('make') || !clause.has('verb'))
  )
}

export function isSent(clause: Clause): boolean {
  if (clause.hasVerb('send', 'pay'))
    return (
      !clause.mentions.some((one) => one.type === 'chain' && one.prep !== 'on') ||
      clause.has('party') ||
      clause.has('address')
    )
  const reached = clause.mentions.some((one) => (one.type === 'party' || one.type === 'address') && one.prep === 'to')
  return reached && (!clause.has('verb') || clause.hasVerb('move', 'get', 'goes', 'put'))
}
