import { isOwnPlace } from '../../model/placeNames.ts'
import type { MissingPart } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import { earn } from '../kinds/earn.ts'
import { cancel, claim, limit, revoke } from '../kinds/housekeeping.ts'
import { borrow, repay, stake, supply, withdraw } from '../kinds/lending.ts'
import { bridge } from '../kinds/moving.ts'
import { rebalance } from '../kinds/rebalance.ts'
import { send } from '../kinds/send.ts'
import { swap } from '../kinds/swap.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Context } from './Context.ts'
import { chooseKind } from './chooseKind.ts'
import type { Draft, Kind } from './Draft.ts'
import { DraftMaker } from './DraftMaker.ts'
import { hasPlace, isAimed, isFromHeld } from './kindSigns.ts'

const makers: Readonly<Record<Exclude<Kind, 'show'>, (maker: DraftMaker) => Draft>> = {
  swap,
  send,
  earn,
  supply,
  withdraw,
  borrow,
  repay,
  stake,
  unstake: stake,
  rebalance,
  bridge,
  revoke,
  claim,
  limit,
  cancel,
}

/** What a clause asks for; `null` where it asks for nothing that has a kind. */
export function makeStep(clause: Clause, context: Context): Draft | null {
  const chosen = chooseKind(clause)
  // Into a protocol money is lent; a place of its own name is the only one to choose from.
  const kind = chosen === 'supply' && hasPlace(clause, isOwnPlace) ? 'earn' : chosen
  if (kind === null || kind === 'show') return null
  const draft = makers[kind](new DraftMaker(kind, clause, context))
  const dropped = clause.mentions
    .filter((mention) => clause.isOpen(mention))
    .flatMap((mention) => questionOf(mention, kind, context))
  if (kind === 'rebalance' && !draft.said.targets) return { ...draft, unclear: ['targets'] }
  const unclear = new Set([...draft.unclear, ...dropped])
  // "to the same protocol as my friend": a place that was never named.
  const nowhere = clause.has('there') && context.previous === null && !draft.said.protocol && !draft.said.chain
  if (nowhere && kind === 'earn') unclear.add('protocol')
  // "put 5 usdc from my savings in aave", "i want my 500 usdc on aave back": out of it, or into it?
  if (
    chosen === 'supply' &&
    !isAimed(clause) &&
    ((clause.has('back') && !clause.hasVerb('put', 'lend')) || isFromHeld(clause))
  )
    unclear.add('action')
  // "somewhere that pays at least 8%": a condition that no answer to another question takes away.
  const wanted = clause.open('holding').some((one) => one.quantity?.form === 'unclear')
  if (kind === 'earn' && wanted && (clause.hasNoun('rate') || draft.said.amount !== undefined)) unclear.add('action')
  // "usdc or dai": what is open is the asset; that there is an `or` says no more.
  if (unclear.size > 1 && clause.open('or').length > 0) unclear.delete('action')
  // A class of assets and a wish for yield: to hold, or to earn with?
  const wishes = clause.open('goal').some((one) => one.goal === 'yield' || one.goal === 'safety')
  if (kind === 'swap' && wishes && draft.said.buy?.value === 'stablecoin') unclear.add('action')
  return { ...draft, unclear: [...unclear] }
}

/** What to ask about a mention that no slot took: it may change where the money goes. */
function questionOf(mention: Mention, kind: Kind, context: Context): MissingPart[] {
  switch (mention.type) {
    case 'holding':
      return mention.quantity === null ? (mention.asset === null ? [] : ['asset']) : ['amount']
    case 'protocol':
      return ['protocol']
    case 'chain':
      return ['chain']
    case 'party':
    case 'address':
      return ['to']
    case 'unknown':
      return unknownQuestion(mention, kind)
    case 'compare':
    case 'if':
    case 'until':
    case 'period':
      return ['trigger']
    case 'noun':
      if (mention.noun === 'order' && !context.ordered && kind !== 'cancel') return ['trigger']
      if (mention.noun === 'noVaults') return kind === 'earn' ? [] : ['protocol']
      // "give, quickly, back the 500 i borrowed": what is owed is not put in.
      if (mention.noun === 'debt' && (kind === 'supply' || kind === 'earn' || kind === 'stake')) return ['action']
      // "return, quickly, the 400 i borrowed": a debt that there is already.
      if (mention.noun === 'rate' && kind === 'borrow' && !context.ordered) return ['action']
      return mention.noun === 'history' ? ['action'] : []
    case 'horizon':
      // "send bob 10 usdc a day for 5 days": an end that no order has.
      return mention.days === 0 || kind === 'send' || kind === 'swap' || kind === 'bridge' ? ['trigger'] : []
    case 'date':
      return ['trigger']
    case 'split':
      return ['targets']
    case 'later':
    case 'or':
    case 'no':
    case 'not':
    case 'skip':
    case 'except':
    case 'leave':
    case 'times':
    case 'fix':
    case 'stray':
      return ['action']
    default:
      return []
  }
}

function unknownQuestion({ prep }: Mention, kind: Kind): MissingPart[] {
  if (prep === 'for' || prep === 'at') return kind === 'swap' && prep === 'for' ? ['asset'] : []
  if (kind === 'bridge') return ['chain']
  if (kind === 'swap') return [prep === 'on' ? 'chain' : 'asset']
  if (kind === 'send') return prep === 'on' ? ['chain'] : ['to']
  return ['protocol']
}
