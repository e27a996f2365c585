import { type Amount, amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { isOwnPlace } from '../../model/placeNames.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { shortAmount } from '../../model/shortAmount.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import type { Draft } from '../Draft.ts'
import { isCalled } from '../earn/Venue.ts'
import { noteLoan } from '../lending/loanChange.ts'
import { impossible, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'
import { addWithdrawal, heldPositions, type Position, stuckIn } from './planWithdrawSteps.ts'

export function planWithdraw(draft: Draft, intent: IntentOf<'withdraw'>, previous: Amount | null): Planned | PlanStop {
  const named = intent.protocol
  if (named !== undefined && named !== 'aave' && named !== 'morpho' && !isOwnPlace(named))
    return unsupported(
      `Understood, but Sayso cannot withdraw from ${named} yet. Nothing is set; Aave, Morpho and the vaults work today.`,
    )
  const positions = heldPositions(draft).filter(({ venue }) => named === undefined || isCalled(venue, named))
  const place =
    named === undefined ? 'any position' : isOwnPlace(named) ? named : named === 'aave' ? 'Aave v3' : 'Morpho'
  if (intent.asset.toLowerCase() === 'any') return withdrawEverything(draft, intent, positions, place)

  const asset = resolveAsset(intent.asset, draft.snapshot)
  if (asset.status !== 'token') return asset
  const underlying = isNative(asset.token) ? draft.snapshot.network.wrapped : asset.token
  const matching = positions.filter(({ venue }) => venue.asset.address === underlying.address)
  const [position, second] = matching
  if (position === undefined) return impossible(`You have no ${asset.token.symbol} in ${place}. Nothing was sent.`)
  if (second !== undefined && intent.amount !== 'all')
    return impossible(
      `You have ${asset.token.symbol} in ${matching.map(({ venue }) => venue.party.name).join(' and ')}. Nothing was sent; say which with "from aave", or take out all of it.`,
    )
  const summaries: string[] = []
  let yields: Amount | null = null
  for (const each of matching) {
    const amount = resolveAmount(intent.amount, {
      token: underlying,
      available: each.worth,
      where: `in ${each.venue.party.name}`,
      price: draft.snapshot.prices.get(underlying.address.toLowerCase()),
      previous,
    })
    if (amount.status !== 'amount') return amount
    const stuck = stuckIn(draft, each, amount.amount.units)
    if (stuck !== null) return stuck
    const got = addWithdrawal(draft, each, amount.amount, amount.all, isNative(asset.token))
    yields = matching.length === 1 ? got : null
    // Ether comes back as ether, whatever form it lies in; all of it needs no last digit to be told, and no more of it than comes.
    const out = isNative(asset.token) ? amountOf(asset.token, amount.amount.units) : amount.amount
    summaries.push(
      `Withdraw ${amount.all ? `all of ${shortAmount(out, 'cut')}` : describeAmount(out)} from ${each.venue.party.name}`,
    )
  }
  noteWithdrawal(draft)
  return { status: 'planned', yields, summary: summaries.join(', and ') }
}

function withdrawEverything(
  draft: Draft,
  intent: IntentOf<'withdraw'>,
  positions: readonly Position[],
  place: string,
): Planned | PlanStop {
  const staked = intent.protocol === undefined ? stakedSentence(draft) : null
  if (staked !== null && draft.steps.length + positions.length > 0) draft.notes.add(staked)
  // Getting out of a loan may have taken all of it out already.
  if (positions.length === 0 && draft.steps.length > 0)
    return { status: 'planned', yields: null, summary: 'Leave nothing behind' }
  if (positions.length === 0)
    return impossible(`You have nothing in ${place}. Nothing was sent.${staked === null ? '' : ` ${staked}`}`)
  if (intent.amount !== 'all')
    return {
      status: 'ask',
      missing: ['asset'],
      question: 'Which asset do you want to take out?',
      choices: positions.map(({ venue }) => venue.asset.symbol),
    }
  const taken: string[] = []
  for (const position of positions) {
    const stuck = stuckIn(draft, position, position.worth)
    if (stuck !== null) return stuck
    const worth = amountOf(position.venue.asset, position.worth)
    const got = addWithdrawal(draft, position, worth, true, givesEther(draft, worth.token))
    taken.push(describeAmount(got))
    if (sameToken(got.token, draft.snapshot.network.wrapped)) noteWrapped(draft)
  }
  noteWithdrawal(draft)
  return {
    status: 'planned',
    yields: null,
    summary: `Withdraw ${taken.join(', ')} from ${place === 'any position' ? 'your positions' : place}`,
  }
}

/** Staked ether is no position that could be left at once: it waits in a queue, which nobody enters unasked. */
function stakedSentence(draft: Draft): string | null {
  const { staking } = draft.snapshot.network
  const units = staking === null ? null : draft.held(staking.token)
  if (staking === null || units === null || units === 0n) return null
  const staked = describeAmount(amountOf(staking.token, units))
  return `Your ${staked} stays staked, since leaving that means waiting in a queue; say "unstake all my ${staking.token.symbol}" to leave it too.`
}

/** Where ether of the wallet paid for a debt, the WETH that comes out is unwrapped: it is what is left of it. */
function givesEther({ steps, snapshot }: Draft, token: Token): boolean {
  if (!sameToken(token, snapshot.network.wrapped)) return false
  return steps.some((step) => step.kind === 'wrap' || (step.kind === 'swap' && isNative(step.sell.token)))
}

/** Whoever put ether in looks for ether: everything at once comes out as the places hold it. */
function noteWrapped({ notes, snapshot: { network } }: Draft): void {
  const { native, wrapped } = network
  notes.add(
    `Your ${native.symbol} comes out wrapped, as ${wrapped.symbol}: it is worth the same, and cannot pay network fees. Say "unwrap all my ${wrapped.symbol}" afterwards to have it as ${native.symbol}, or "withdraw all my ${native.symbol}" instead of this.`,
  )
}

/** A loan that stays, or that went with it, is shown with what the withdrawal makes of it. */
function noteWithdrawal(draft: Draft): void {
  if (draft.loan !== null || (draft.snapshot.lending?.debtBase ?? 0n) > 0n) noteLoan(draft)
}
