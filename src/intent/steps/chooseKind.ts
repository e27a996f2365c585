import type { Clause } from '../clauses/Clause.ts'
import type { Verb } from '../lexicon/Lexeme.ts'
import type { Kind } from './Draft.ts'
import {
  hasPlace,
  hasQuantity,
  isBareLimit,
  isCancel,
  isCapped,
  isEarn,
  isOut,
  isPlaced,
  isRebalance,
  isSent,
  isStaking,
  isTarget,
  isToken,
  isWithdraw,
  light,
} from './kindSigns.ts'

/** How a clause says its kind. The first rule that holds decides; `verbs` are those the kind accounts for. */
type Rule = { readonly kind: Kind; readonly verbs: readonly Verb[]; readonly holds: (clause: Clause) => boolean }

const rules: readonly Rule[] = [
  {
    kind: 'revoke',
    verbs: ['revoke', 'remove', 'cancel', 'stop', 'withdraw', 'repay', 'close'],
    holds: (c) =>
      c.hasVerb('revoke') ||
      (c.hasNoun('approval') && c.hasVerb('remove', 'cancel', 'stop', 'withdraw', 'take', 'repay', 'close')),
  },
  {
    kind: 'claim',
    verbs: ['claim', 'withdraw'],
    holds: (c) => c.hasVerb('claim') || (c.hasNoun('reward') && c.hasVerb('get', 'withdraw', 'take', 'send', 'move')),
  },
  {
    kind: 'limit',
    verbs: ['cap', 'set', 'remove', 'stop', 'cancel', 'swap', 'send', 'pay'],
    holds: (c) =>
      c.hasVerb('cap') || isBareLimit(c) || (c.hasNoun('limit', 'spending') && !c.has('question')) || isCapped(c),
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
    verbs: ['stake', 'lend', 'send'],
    holds: (c) =>
      c.hasVerb('stake') ||
      (hasPlace(c, isStaking) &&
        !c.has('skip') &&
        !c.has('not') &&
        !c.has('goal') &&
        !c.hasVerb('withdraw', 'earn', 'swap', 'buy', 'repay', 'borrow') &&
        !c.has('party') &&
        !isOut(c) &&
        c.has('holding')),
  },
  {
    kind: 'borrow',
    verbs: ['borrow', 'withdraw'],
    holds: (c) =>
      c.hasVerb('borrow') ||
      (c.hasNoun('debt') && (c.hasVerb('take', 'get', 'withdraw') || (isOut(c) && !c.has('verb') && hasQuantity(c)))),
  },
  {
    kind: 'repay',
    verbs: ['repay', 'pay', 'close', 'remove'],
    holds: (c) => c.hasVerb('repay') || (isOwed(c) && c.hasVerb('pay', 'remove', 'put', 'close')),
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

/** "put 500 in aave as a loan": that would be lent, and is not owed. */
const isOwed = (clause: Clause) =>
  clause.mentions.some((one) => one.type === 'noun' && one.noun === 'debt' && one.prep !== 'as')

const acting: readonly Kind[] = [
  ...(['swap', 'send', 'supply', 'withdraw', 'borrow', 'repay', 'stake', 'unstake', 'bridge'] as const),
  ...(['cancel', 'revoke', 'claim'] as const),
]

/** "do not sell my eth": what is not to be done is nothing to do. */
function isForbidden(clause: Clause, kind: Kind): boolean {
  const verb = clause.mentions.findIndex((one) => one.type === 'verb' && !light.includes(one.verb))
  return acting.includes(kind) && verb > 0 && clause.mentions[verb - 1]?.type === 'not'
}

/** The kind of a clause, or null where none of the rules holds or a verb is left that the kind does not account for. */
export function chooseKind(clause: Clause): Kind | null {
  const rule = rules.find(({ holds }) => holds(clause))
  if (rule === undefined) return null
  const stray = clause.mentions.some(
    (one) => one.type === 'verb' && !light.includes(one.verb) && !rule.verbs.includes(one.verb),
  )
  return stray || isForbidden(clause, rule.kind) ? null : rule.kind
}
