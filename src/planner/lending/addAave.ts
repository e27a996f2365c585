import { type Amount, amountOf } from '../../model/Amount.ts'
import type { Party } from '../../model/Step.ts'
import type { Token } from '../../model/Token.ts'
import { buildBorrow, buildRepay, buildSetCollateral, buildWithdraw } from '../../protocols/aave/build.ts'
import { buildUnwrap, buildWrap } from '../../protocols/weth/build.ts'
import type { Draft, Open } from '../Draft.ts'

/** The market as a party to steps, with the tokens that stand for what is lent and owed there. */
type Market = { readonly party: Party; readonly aToken: Token; readonly debtToken: Token }

/** Null where the network has no Aave, or the asset no reserve: nothing planned before can have come here then. */
function marketFor({ snapshot }: Draft, asset: Token): Market | null {
  const market = snapshot.network.aave
  const reserve = market?.reserves.find((entry) => entry.asset === asset.address)
  if (market === null || reserve === undefined) return null
  return {
    party: { name: 'Aave v3', address: market.pool },
    aToken: reserve.aToken,
    debtToken: reserve.variableDebtToken,
  }
}

export function addBorrow(draft: Draft, amount: Amount): void {
  const market = marketFor(draft, amount.token)
  if (market === null) return
  const { party, debtToken } = market
  draft.add({
    kind: 'borrow',
    amount,
    venue: party,
    call: buildBorrow(party.address, amount, draft.snapshot.account),
  })
  draft.receive({ expected: amount, minimum: amount })
  draft.change(debtToken, amount.units)
}

type Payment = {
  /** What is paid back: of "all", what is owed now. */
  readonly amount: Amount
  /** What may be taken: the amount, and of "all" the interest until the plan expires. */
  readonly allowed: bigint
  readonly all: boolean
  /** Where it is what an earlier step brings, whatever that is. */
  readonly open?: Open | undefined
}

/** Repays, and leaves nothing allowed: of "all" a little of the approval is left over, and is taken back. */
export function addRepay(draft: Draft, { amount, allowed, all, open }: Payment): void {
  const market = marketFor(draft, amount.token)
  if (market === null) return
  const { party, debtToken } = market
  const { account } = draft.snapshot
  const most = amountOf(amount.token, allowed)
  draft.allow(most, party, open)
  draft.add(
    {
      kind: 'repay',
      amount,
      venue: party,
      call: buildRepay(party.address, amount.token.address, all ? 'all' : amount.units, account),
    },
    open === undefined ? undefined : { word: 1, open },
  )
  draft.used(amount, party.address)
  if (allowed > amount.units) draft.disallow(amount.token, party)
  draft.spend(most)
  if (open !== undefined) draft.closeOpen(open)
  const owed = draft.held(debtToken) ?? 0n
  draft.change(debtToken, all || amount.units > owed ? -owed : -amount.units)
}

/** Takes exactly this much out of the market. */
export function addTakeOut(draft: Draft, amount: Amount): void {
  const market = marketFor(draft, amount.token)
  if (market === null) return
  const { party, aToken } = market
  draft.add({
    kind: 'withdraw',
    amount,
    venue: party,
    call: buildWithdraw(party.address, amount.token.address, amount.units, draft.snapshot.account),
  })
  draft.change(aToken, -amount.units)
  draft.receive({ expected: amount, minimum: amount })
}

export function addCollateral(draft: Draft, asset: Token, counts: boolean): void {
  const market = marketFor(draft, asset)
  if (market === null) return
  const { party } = market
  draft.add({
    kind: 'collateral',
    asset,
    counts,
    venue: party,
    call: buildSetCollateral(party.address, asset.address, counts),
  })
}

export function addWrap(draft: Draft, units: bigint): void {
  const { native, wrapped } = draft.snapshot.network
  const got = amountOf(wrapped, units)
  draft.add({ kind: 'wrap', amount: amountOf(native, units), call: buildWrap(wrapped.address, units) })
  draft.spend(amountOf(native, units))
  draft.receive({ expected: got, minimum: got })
}

export function addUnwrap(draft: Draft, units: bigint): Amount {
  const { native, wrapped } = draft.snapshot.network
  const got = amountOf(native, units)
  draft.add({ kind: 'unwrap', amount: amountOf(wrapped, units), call: buildUnwrap(wrapped.address, units) })
  draft.spend(amountOf(wrapped, units))
  draft.receive({ expected: got, minimum: got })
  return got
}
