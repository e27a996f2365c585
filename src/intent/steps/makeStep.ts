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
import type { Mention, MentionOf } from '../mentions/Mention.ts'
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
    .filter((mention) => mention.type !== 'or')
    .flatMap((mention) => questionOf(mention, draft, context))
  if (kind === 'rebalance' && !draft.said.targets) return { ...draft, unclear: ['targets'] }
  const unclear = new Set([...draft.unclear, ...dropped])
  // "by bank transfer", "with venmo": another way than there is.
  if (clause.mentions.some((one) => one.type === 'verb' && (one.prep === 'by' || one.prep === 'with')))
    unclear.add('action')
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
  // "swap 500 for eth or dai": with another asset missing as well, the name of that one would settle both.
  const either = clause.open('or').length > 0
  const both =
    unclear.has('asset') && kind === 'swap' && (draft.said.sell === undefined || draft.said.buy === undefined)
  if (either && (both || unclear.size === 0)) unclear.add('action')
  // "send usdc to bob and 20 dai": both of them, and not one of the two.
  const others = clause.open('holding').some((one) => one.asset !== null)
  if (!either && others && clause.has('and')) unclear.add('action')
  // A class of assets and a wish for yield: to hold, or to earn with?
  const wishes = clause.open('goal').some((one) => one.goal === 'yield' || one.goal === 'safety')
  if (kind === 'swap' && wishes && draft.said.buy?.value === 'stablecoin') unclear.add('action')
  return { ...draft, unclear: [...unclear] }
}

/**
 * What to ask about a mention that no slot took: it may change where the money goes. Where the answer to the one slot would
 * not say what the mention was, all of it is asked about.
 */
function questionOf(mention: Mention, draft: Draft, context: Context): MissingPart[] {
  const { kind } = draft
  switch (mention.type) {
    case 'holding':
      return holdingQuestion(mention, draft)
    case 'protocol':
      return ['protocol']
    case 'chain':
      return ['chain']
    case 'party':
    case 'address':
      return ['to']
    case 'unknown':
      return unknownQuestion(mention, draft)
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

/** Two amounts, or two assets, of which one is chosen; anything else says more than which one. */
function holdingQuestion(mention: MentionOf<'holding'>, { said, unclear }: Draft): MissingPart[] {
  const { quantity, asset, prep } = mention
  if (quantity === null && asset === null) return []
  const assets = [said.asset, said.sell, said.buy].map((one) => one?.value)
  if (quantity === null) return prep === 'against' || prep === 'from' || prep === 'out' ? ['action'] : ['asset']
  const isOther = asset !== null && !assets.includes(asset)
  // "some of it, about $200" says it once more; "usdc that pays at least 8%" says something else.
  const isVague = quantity.form === 'unclear' && (quantity.near === null || unclear.includes('amount'))
  const isPlain = prep === null && quantity.form !== 'rest' && (quantity.form !== 'unclear' || isVague)
  return isPlain && !isOther ? ['amount'] : ['action']
}

/** Where a name was due, that name is asked; where the act has all its names, one more of them says something else. */
function unknownQuestion({ prep }: Mention, { kind, said }: Draft): MissingPart[] {
  const other = prep === 'with' || prep === 'by' || prep === 'from' || prep === 'out' || prep === 'against'
  const due = (part: MissingPart, filled: unknown): MissingPart[] => [filled === undefined ? part : 'action']
  if (prep === 'for' || prep === 'at') return kind === 'swap' && prep === 'for' ? due('asset', said.buy) : []
  // "bridge 500 usdc on solana": where it is, or where it goes? A network that is named next would leave it away.
  if (kind === 'bridge') return other || prep === 'on' || prep === 'in' ? ['action'] : due('chain', said.to)
  // "stake 2 eth on solana": a network, for all that is known, and then no place to stake with would answer it.
  if ((kind === 'stake' || kind === 'unstake') && (prep === 'on' || prep === 'in')) return ['action']
  if (kind === 'swap') {
    if (prep === 'on') return due('chain', said.chain)
    return other ? (prep === 'with' ? due('asset', said.sell) : ['action']) : due('asset', said.sell && said.buy)
  }
  if (kind === 'send')
    return prep === 'on' ? due('chain', said.chain) : other || prep === 'in' ? ['action'] : due('to', said.to)
  const leaves = kind === 'withdraw' || kind === 'unstake' || kind === 'borrow' || kind === 'claim'
  if ((prep === 'from' || prep === 'out') && !leaves) return ['action']
  return prep === 'against' ? ['action'] : due('protocol', said.protocol ?? said.protocols)
}
