import type { Clause } from '../clauses/Clause.ts'
import type { Verb } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Kind } from './Draft.ts'

/** How a clause says its kind. The first rule that holds decides; `verbs` are those the kind accounts for. */
type Rule = { readonly kind: Kind; readonly verbs: readonly Verb[]; readonly holds: (clause: Clause) => boolean }

/** Verbs that say little by themselves and go with any kind. */
const light: readonly Verb[] = ['make', 'goes', 'get', 'put', 'move', 'take', 'set', 'show', 'keep']

const rules: readonly Rule[] = [
  {
    kind: 'revoke',
    verbs: ['revoke', 'remove', 'cancel', 'stop', 'withdraw'],
    holds: (c) =>
      c.hasVerb('revoke') || (c.hasNoun('approval') && c.hasVerb('remove', 'cancel', 'stop', 'withdraw', 'take')),
  },
  {
    kind: 'claim',
    verbs: ['claim', 'withdraw'],
    holds: (c) => c.hasVerb('claim') || (c.hasNoun('reward') && c.hasVerb('get', 'withdraw', 'take', 'send', 'move')),
  },
  {
    kind: 'limit',
    verbs: ['cap', 'set', 'remove', 'stop', 'cancel', 'swap', 'send', 'pay'],
    holds: (c) => c.hasVerb('cap') || isBareLimit(c) || (c.hasNoun('limit', 'spending') && !c.has('question')),
  },
  {
    kind: 'cancel',
    verbs: ['cancel', 'stop', 'speed', 'remove', 'buy', 'swap', 'send', 'notify', 'close'],
    holds: isCancel,
  },
  { kind: 'rebalance', verbs: ['rebalance', 'keep', 'swap'], holds: isRebalance },
  {
    kind: 'unstake',
    verbs: ['unstake', 'withdraw', 'close'],
    holds: (c) =>
      c.hasVerb('unstake') ||
      (c.hasVerb('withdraw', 'take', 'get', 'move') && hasPlace(c, isStaking) && !c.hasVerb('stake') && isOut(c)),
  },
  {
    kind: 'stake',
    verbs: ['stake', 'lend'],
    holds: (c) =>
      c.hasVerb('stake') ||
      (hasPlace(c, isStaking) &&
        !c.has('skip') &&
        !c.has('not') &&
        !c.has('goal') &&
        !c.hasVerb('withdraw', 'earn', 'swap', 'buy', 'send', 'repay', 'borrow') &&
        !isOut(c) &&
        c.has('holding')),
  },
  {
    kind: 'borrow',
    verbs: ['borrow', 'withdraw'],
    holds: (c) => c.hasVerb('borrow') || (c.hasNoun('debt') && c.hasVerb('take', 'get', 'withdraw') && !isOut(c)),
  },
  {
    kind: 'repay',
    verbs: ['repay', 'pay', 'close', 'remove'],
    holds: (c) => c.hasVerb('repay') || (c.hasNoun('debt') && c.hasVerb('pay', 'remove', 'put', 'close')),
  },
  { kind: 'withdraw', verbs: ['withdraw', 'close'], holds: isWithdraw },
  { kind: 'earn', verbs: ['earn', 'lend', 'swap'], holds: isEarn },
  { kind: 'bridge', verbs: ['bridge'], holds: (c) => c.hasVerb('bridge') },
  { kind: 'supply', verbs: ['lend', 'send', 'earn'], holds: (c) => isPlaced(c) },
  {
    kind: 'swap',
    verbs: ['swap', 'buy', 'wrap', 'unwrap', 'becomes', 'pay'],
    holds: (c) =>
      c.hasVerb('swap', 'buy', 'wrap', 'unwrap', 'becomes') || (c.hasNoun('stopLoss', 'takeProfit') && hasQuantity(c)),
  },
  { kind: 'send', verbs: ['send', 'pay'], holds: (c) => isSent(c) },
  {
    kind: 'bridge',
    verbs: ['send'],
    holds: (c) =>
      c.hasVerb('send', 'move', 'get', 'put', 'goes', 'take') &&
      c.mentions.some((one) => one.type === 'chain' && one.prep !== 'on'),
  },
  {
    kind: 'swap',
    verbs: [],
    holds: (c) =>
      c.hasVerb('put', 'move', 'get', 'goes') &&
      hasQuantity(c) &&
      !c.has('chain') &&
      c.mentions.some((one) => isTarget(one) || isToken(one)),
  },
  { kind: 'bridge', verbs: [], holds: (c) => c.hasVerb('move') && !c.has('protocol') && !c.has('unknown') },
  {
    kind: 'send',
    verbs: [],
    holds: (c) =>
      c.mentions.some((one) => one.type === 'unknown' && one.prep === 'to') && hasQuantity(c) && !c.has('protocol'),
  },
  {
    kind: 'bridge',
    verbs: [],
    holds: (c) => c.mentions.some((one) => one.type === 'chain' && one.prep === 'to') && hasQuantity(c),
  },
  { kind: 'swap', verbs: [], holds: (c) => hasQuantity(c) && c.mentions.some((one) => isTarget(one) || isToken(one)) },
  {
    kind: 'swap',
    verbs: [],
    holds: (c) =>
      c.hasVerb('take') &&
      hasQuantity(c) &&
      c.mentions.some((one) => one.type === 'holding' && one.asset !== null && one.prep === 'from'),
  },
  { kind: 'swap', verbs: [], holds: (c) => c.hasVerb('get') && c.has('holding') && !c.has('protocol') },
]

/** The kind of a clause, or null where none of the rules holds or a verb is left that the kind does not account for. */
export function chooseKind(clause: Clause): Kind | null {
  const rule = rules.find(({ holds }) => holds(clause))
  if (rule === undefined) return null
  const stray = clause.mentions.some(
    (one) => one.type === 'verb' && !light.includes(one.verb) && !rule.verbs.includes(one.verb),
  )
  return stray ? null : rule.kind
}

const isStaking = (name: string) => name === 'lido' || name === 'rocketpool'
const hasPlace = (clause: Clause, fits: (name: string) => boolean) =>
  clause.mentions.some((one) => one.type === 'protocol' && fits(one.protocol))
const isOut = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'protocol' && (one.prep === 'out' || one.prep === 'from'))
const hasQuantity = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'holding' && (one.quantity !== null || one.pointer !== null))
const isTarget = (one: Mention) =>
  one.type === 'holding' &&
  one.asset !== null &&
  (one.prep === 'to' || one.prep === 'into' || one.prep === 'for' || one.prep === 'in' || one.prep === 'at')
const isToken = (one: Mention) => one.type === 'address' && one.prep === 'into'

/** "no more than $50 per day" */
function isBareLimit(clause: Clause): boolean {
  const bound = clause.mentions.some(
    (one) =>
      one.type === 'holding' && one.asset === null && one.quantity?.form === 'unclear' && one.quantity.near !== null,
  )
  return bound && clause.has('period') && !clause.has('verb')
}

function isCancel(clause: Clause): boolean {
  if (clause.hasVerb('speed')) return true
  const subject = clause.hasNoun('order', 'transaction', 'plan', 'stopLoss')
  return (
    (clause.hasVerb('cancel') && (subject || clause.has('period') || !clause.has('holding'))) ||
    (clause.hasVerb('stop', 'remove', 'close') && (subject || clause.has('period'))) ||
    (clause.hasVerb('stop') && !clause.has('holding'))
  )
}

function isRebalance(clause: Clause): boolean {
  if (clause.hasVerb('rebalance', 'keep') || clause.has('split')) return true
  const parts = clause.mentions.filter(
    (one) => one.type === 'holding' && (one.quantity?.form === 'percent' || one.quantity?.form === 'rest'),
  )
  const assets = new Set(
    clause.mentions.map((one) => (one.type === 'holding' ? one.asset : null)).filter((one) => one !== null),
  )
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
  const unmoved = !clause.mentions.some((one) => isTarget(one) && one.prep !== 'in')
  return (parts.length >= 2 && assets.size >= 2) || (bare.length >= 2 && assets.size >= 2 && sum === 100 && unmoved)
}

function isWithdraw(clause: Clause): boolean {
  if (clause.hasVerb('withdraw', 'close')) return true
  return (
    isOut(clause) &&
    clause.hasVerb('take', 'get', 'move', 'send', 'put', 'goes') &&
    !clause.has('party') &&
    !clause.hasVerb('swap', 'buy', 'earn', 'lend')
  )
}

/** Looking for a place: said by its verb, by what is wanted of it, or by a lending verb with no place named. */
function isEarn(clause: Clause): boolean {
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
  const choice =
    places.length !== 1 || clause.has('skip') || clause.has('only') || clause.has('not') || clause.has('except')
  const goal = clause.mentions.some((one) => one.type === 'goal' && one.goal !== 'plain' && one.goal !== 'best')
  if (clause.hasVerb('swap', 'buy', 'becomes'))
    return (
      clause.hasNoun('position', 'rate', 'place') &&
      (goal || clause.has('goal') || clause.hasNoun('position')) &&
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

function isPosition(clause: Clause, place: Mention): boolean {
  const after = clause.beside(place, 1)
  return after?.type === 'noun' && (after.noun === 'position' || after.noun === 'place' || after.noun === 'balance')
}

function isPlaced(clause: Clause): boolean {
  const place = clause.mentions.find(
    (one) => one.type === 'protocol' && (one.asset === null || one.prep !== null || isPosition(clause, one)),
  )
  if (clause.has('party')) return false
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
  return due && hasQuantity(clause) && (clause.hasVerb('get', 'make', 'take') || !clause.has('verb'))
}

function isSent(clause: Clause): boolean {
  if (clause.hasVerb('send', 'pay'))
    return (
      !clause.mentions.some((one) => one.type === 'chain' && one.prep !== 'on') ||
      clause.has('party') ||
      clause.has('address')
    )
  const reached = clause.mentions.some((one) => (one.type === 'party' || one.type === 'address') && one.prep === 'to')
  return reached && (!clause.has('verb') || clause.hasVerb('move', 'get', 'goes', 'put'))
}
