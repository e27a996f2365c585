import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import type { Draft, Said } from '../steps/Draft.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { findMissing } from '../steps/findMissing.ts'
import { isDerivedPlace } from '../steps/onlyLoanPlace.ts'
import type { Change } from './change.ts'
import { dropSlot, setSlot } from './setSlot.ts'

const lends: readonly Draft['kind'][] = ['supply', 'withdraw', 'borrow', 'repay', 'stake', 'unstake', 'claim']

/** "use compound", "on arbitrum instead", "sorry i mean bob", "to base": a new place, chain or recipient. */
export function changePlace(steps: readonly Draft[], clause: Clause): Change | null {
  let result = steps
  let changed = false
  for (const mention of clause.mentions) {
    if (!clause.isOpen(mention)) continue
    if (
      mention.type !== 'protocol' &&
      mention.type !== 'chain' &&
      mention.type !== 'party' &&
      mention.type !== 'address'
    )
      continue
    if (mention.type === 'protocol' && !isOwnPlace(mention.protocol) && isLoanNowhere(result)) {
      const place = clause.say(mention.protocol, mention)
      result = result.map((step) => setSlot(step, 'protocol', place, 'protocol'))
      changed = true
      continue
    }
    const everywhere = mention.type === 'chain' ? onOneChain(result, mention.prep) : null
    if (everywhere !== null && mention.type === 'chain') {
      const chain = clause.say(mention.chain, mention)
      result = everywhere.map((step) => setSlot(step, 'chain', chain, 'chain'))
      changed = true
      continue
    }
    const at =
      only(result, (step) => accepts(step, mention.type)) ??
      // Of several that have a place, the one that was asked for its own.
      (mention.type === 'protocol' ? only(result, (step) => findMissing(step).includes('protocol')) : null) ??
      (mention.type === 'chain' && mention.prep !== 'on' && mention.prep !== 'from'
        ? only(result, ({ kind }) => kind === 'bridge')
        : null)
    const step = at === null ? undefined : result[at]
    if (at === null || step === undefined)
      return { ask: mention.type === 'protocol' ? 'protocol' : mention.type === 'chain' ? 'chain' : 'to' }
    if (mention.type === 'protocol') {
      // What comes out of a place does not go back into it.
      if (step.said.amount?.value === 'previous' && result[at - 1]?.said.protocol?.value === mention.protocol)
        return { ask: 'protocol' }
      // "aave", where it was asked where: the wish for any place is over.
      if (step.kind === 'earn' && step.unclear.includes('protocol') && !isAgainst(clause)) {
        const unclear = step.unclear.filter((part) => part !== 'protocol')
        result = result.with(at, {
          ...enterPlace(dropSlot(step, 'objective').said, clause.say(mention.protocol, mention)),
          unclear,
        })
        changed = true
        continue
      }
      if (step.kind === 'earn') continue
      if (step.kind === 'supply' && isAgainst(clause)) {
        // "i don't trust compound", of what goes into another place: it stays as it is.
        const named = step.said.protocol?.value
        if (named !== undefined && named !== mention.protocol) {
          clause.take(mention, ...clause.open('not'), ...clause.open('skip'), ...clause.open('except'))
          changed = true
          continue
        }
        // "not aave, somewhere else": of all the others, the best.
        result = result.with(at, anywhereBut(step, clause.say(mention.protocol, mention)))
        clause.take(...clause.open('not'), ...clause.open('skip'), ...clause.open('except'))
        changed = true
        continue
      }
      const own = isOwnPlace(mention.protocol)
      if (own && step.kind === 'supply') {
        result = result.with(at, enterPlace(step.said, clause.say(mention.protocol, mention)))
        changed = true
        continue
      }
      if (own && step.kind !== 'withdraw') return { ask: 'protocol' }
      result = result.with(
        at,
        setSlot(
          step,
          step.kind === 'revoke' ? 'spender' : 'protocol',
          clause.say(mention.protocol, mention),
          'protocol',
        ),
      )
    } else if (mention.type === 'chain') {
      const slot =
        step.kind === 'bridge'
          ? mention.prep === 'from' || (mention.prep === 'on' && step.said.to)
            ? 'from'
            : 'to'
          : 'chain'
      result = result.with(at, setSlot(step, slot, clause.say(mention.chain, mention), 'chain'))
    } else if (mention.type === 'party') {
      result = result.with(at, setSlot(step, 'to', clause.say(mention.to, mention), 'to'))
    } else {
      if (!mention.valid) return { ask: step.kind === 'send' ? 'to' : 'asset' }
      const slot = step.kind === 'send' ? 'to' : step.kind === 'revoke' ? 'spender' : null
      if (slot === null) return { ask: 'asset' }
      result = result.with(at, setSlot(step, slot, clause.say(mention.address, mention), 'to'))
    }
    changed = true
  }
  return changed ? { steps: result } : null
}

/** "do it on arbitrum", of several steps on one network, none of which moves to another: all of them. Null where it is otherwise. */
function onOneChain(steps: readonly Draft[], prep: string | null): readonly Draft[] | null {
  const chains = new Set(steps.map(({ said: { chain } }) => chain?.value))
  const own = steps.every((step) => accepts(step, 'chain') && step.kind !== 'bridge')
  return steps.length > 1 && prep === 'on' && own && chains.size === 1 ? steps : null
}

/** "borrow 300 usdc against 1 eth", "aave": what is lent and what is borrowed against it are in one place. */
function isLoanNowhere(steps: readonly Draft[]): boolean {
  const [lent, loan, ...more] = steps
  if (lent?.kind !== 'supply' || loan?.kind !== 'borrow' || more.length > 0) return false
  const named = [lent, loan].some(({ said: { protocol } }) => protocol !== undefined && !isDerivedPlace(protocol))
  return !named && lent.said.asset !== undefined && lent.said.asset.value === loan.said.collateral?.value
}

/** One place ruled out, and none chosen beside it. */
function isAgainst(clause: Clause): boolean {
  const against = clause.open('skip').length + clause.open('not').length + clause.open('except').length
  return against === 1 && clause.mentions.filter((one) => one.type === 'protocol').length === 1
}

function anywhereBut(step: Draft, place: Said<PlaceName>): Draft {
  const { protocol: _named, ...rest } = step.said
  const objective = { value: 'balanced', from: [], by: 'not said' } as const
  return { kind: 'earn', said: { ...rest, objective, exclude: { ...place, value: [place.value] } }, unclear: [] }
}

function accepts(step: Draft, type: 'protocol' | 'chain' | 'party' | 'address'): boolean {
  if (type === 'party') return step.kind === 'send'
  if (type === 'address') return step.kind === 'send' || step.kind === 'revoke'
  if (type === 'protocol') return lends.includes(step.kind) || step.kind === 'revoke' || step.kind === 'earn'
  return !['stake', 'unstake', 'revoke', 'claim', 'limit', 'cancel', 'show'].includes(step.kind)
}

/** The place of the one step that fits. */
function only(steps: readonly Draft[], fits: (step: Draft) => boolean): number | null {
  const at = steps.findIndex(fits)
  return at >= 0 && steps.findLastIndex(fits) === at ? at : null
}
