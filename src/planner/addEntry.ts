import { missingCase } from '../errors/missingCase.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import type { Step } from '../model/Step.ts'
import { isNative } from '../model/Token.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { buildMorphoSupply } from '../protocols/morpho/build.ts'
import { buildWrap } from '../protocols/weth/build.ts'
import type { Draft } from './Draft.ts'
import { marketOf } from './earn/leaveMorpho.ts'
import type { Venue } from './earn/Venue.ts'

/**
 * Whether the amount is all that the step before brings, whatever that is ("then lend it"): then what really came is
 * measured and put in. An amount that the person said is never measured.
 */
type HowMuch = { readonly measured: boolean }

export type Entry = { readonly venue: Venue; readonly amount: Amount }

/**
 * Steps into one or several places for the same asset: ether is wrapped once, and each contract is approved once, for exactly what
 * all its entries take. Several entries take fixed amounts, since what a swap brings can be measured for one taker only.
 */
export function addEntries(draft: Draft, entries: readonly Entry[], { measured }: HowMuch): void {
  const [first] = entries
  if (first === undefined) return
  const whole = sumOf(entries)
  const open = measured && entries.length === 1 ? draft.openAmount(whole) : undefined
  const { wrapped } = draft.snapshot.network
  const wraps = isNative(first.amount.token)
  if (wraps) draft.add({ kind: 'wrap', amount: whole, call: buildWrap(wrapped.address, whole.units) })
  for (const group of groupsOf(entries))
    for (const [index, { venue, amount }] of group.entries()) {
      const deposit = wraps ? amountOf(wrapped, amount.units) : amount
      if (index === 0) draft.allow(amountOf(deposit.token, sumOf(group).units), venue.party, open)
      const { step, word } = entryStep(draft, venue, deposit)
      draft.add(step, open === undefined ? undefined : { word, open })
      draft.used(deposit, venue.party.address)
      draft.spend(amount)
      if (open !== undefined) draft.closeOpen(open)
    }
}

/** Entries that one contract takes stand together, in the order of the first of them. */
function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = entry.venue.party.address.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}

function sumOf(entries: readonly Entry[]): Amount {
  const [first] = entries
  if (first === undefined) throw new Error('Nothing goes nowhere.')
  return amountOf(
    first.amount.token,
    entries.reduce((sum, { amount }) => sum + amount.units, 0n),
  )
}

/** The one call, and which of its words is the amount. */
function entryStep(draft: Draft, venue: Venue, deposit: Amount): { readonly step: Step; readonly word: number } {
  const { account } = draft.snapshot
  const to = venue.party.address
  switch (venue.kind) {
    case 'aave':
      return {
        step: { kind: 'supply', amount: deposit, venue: venue.party, call: buildSupply(to, deposit, account) },
        word: 1,
      }
    case 'vault':
      return {
        step: { kind: 'deposit', amount: deposit, venue: venue.party, call: buildDeposit(to, deposit, account) },
        word: 0,
      }
    case 'morpho': {
      const market = marketOf(draft.snapshot, venue)
      if (market === undefined) throw new Error('A market of Morpho that is not in the catalogue.')
      // The market's five fields stand before the amount.
      return {
        step: {
          kind: 'supply',
          amount: deposit,
          venue: venue.party,
          call: buildMorphoSupply(to, market, deposit, account),
        },
        word: 5,
      }
    }
    default:
      return missingCase(venue.kind)
  }
}
