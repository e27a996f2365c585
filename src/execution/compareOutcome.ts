import type { Address } from 'viem'
import { explainSends } from '../guard/outcome/explainSends.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { formatDecimal, groupDigits } from '../model/decimal.ts'
import type { Network } from '../model/Network.ts'
import type { LeftAllowance, PromisedAgainstGot } from '../model/Receipt.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import { nativeAddress, sameAddress, type Token } from '../model/Token.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'
import type { Change } from './ports.ts'

export type Outcome = {
  readonly held: boolean
  readonly changes: readonly PromisedAgainstGot[]
  /** What lies outside and is no balance of the account's own: one sentence each. */
  readonly misses: readonly string[]
  /** How many rights to take were to be ended, and are. */
  readonly takenBack: number
}

/** Every token that a receipt speaks of: what the bounds name and what the simulation promised. Each once. */
export function tokensToWatch(bounds: OutcomeBounds, promised: readonly Amount[]): readonly Address[] {
  const all = [
    nativeAddress,
    ...bounds.atMostOut.map(({ token }) => token),
    ...bounds.atLeastIn.flat().map(({ token }) => token),
    ...bounds.mayOwe.map(({ token }) => token),
    ...promised.map(({ token }) => token.address),
  ]
  return all.filter((one, at) => all.findIndex((other) => sameAddress(one, other)) === at)
}

/** After minus before, the fee given back to the coin: it has a budget of its own. */
export function changesOf(before: readonly Change[], after: readonly bigint[], fee: bigint): readonly Change[] {
  return before.map(({ token, units }, at) => ({
    token,
    units: (after[at] ?? units) - units + (sameAddress(token, nativeAddress) ? fee : 0n),
  }))
}

/** What the chain says of a plan that is through. */
export type Seen = {
  /** What was held and owed when the plan began: what may be owed is bounded as a whole, not as a change. */
  readonly before: readonly Change[]
  readonly got: readonly Change[]
  /** What is owed in all at the lending market afterwards, in its own 1e-8 dollars. */
  readonly owedBase: bigint
  /** What the steps logged, with the coins that they carried as logs of `nativeAddress`. */
  readonly logs: readonly SimulatedLog[]
  /** What may still be taken that could not be taken before. */
  readonly leftAllowances: readonly LeftAllowance[]
  /** What may be taken by those of `bounds.allowedAfter`, in their order. */
  readonly allowedAfter: readonly bigint[]
}

/** Promised against got, to the smallest unit, and whether what was got lies inside what was approved. */
export function compareOutcome(
  bounds: OutcomeBounds,
  promised: readonly Amount[],
  { before, got, owedBase, logs, leftAllowances, allowedAfter }: Seen,
  { network, account }: { readonly network: Network; readonly account: Address },
): Outcome {
  const unitsOf = (token: Address) => got.find((one) => sameAddress(one.token, token))?.units ?? 0n
  const arrived = (alternative: OutcomeBounds['atLeastIn'][number]) =>
    alternative.every(({ token, units }) => unitsOf(token) >= units)
  const arrivedSome = bounds.atLeastIn.some(arrived)

  function isWithin(token: Address): boolean {
    const units = unitsOf(token)
    const mayOwe = bounds.mayOwe.find((one) => sameAddress(one.token, token))
    if (mayOwe !== undefined) {
      // A debt that falls is no loss; one that nobody read beforehand is unknown, and so outside.
      const start = before.find((one) => sameAddress(one.token, token))
      return start !== undefined && start.units + units <= mayOwe.units
    }
    const mayLeave = bounds.atMostOut.find((one) => sameAddress(one.token, token))?.units ?? 0n
    if (-units > mayLeave) return false
    const expected = bounds.atLeastIn.flat().filter((one) => sameAddress(one.token, token))
    return arrivedSome || expected.length === 0 || expected.some((one) => units >= one.units)
  }

  const misses = [
    ...explainSends(logs, bounds, network, account).map(
      ({ facts }) => `Something of yours went to ${facts.to}, which you did not name.`,
    ),
    ...(owedBase > bounds.maxOwedBase
      ? [`You owe ${inDollars(owedBase)} in all now, and approved no more than ${inDollars(bounds.maxOwedBase)}.`]
      : []),
    ...(leftAllowances.length > 0 ? ['Something may still be taken from you that the plan should have used up.'] : []),
    ...(bounds.allowedAfter ?? []).flatMap(({ token, spender, units }, at) =>
      allowedAfter[at] === units ? [] : [`What ${spender} may take at ${token} was not taken back.`],
    ),
  ]
  const held = arrivedSome && misses.length === 0 && got.every(({ token }) => isWithin(token))
  const changes = got.flatMap(({ token: address, units }): PromisedAgainstGot[] => {
    const promise = promised.find((one) => sameAddress(one.token.address, address))
    if (units === 0n && (promise?.units ?? 0n) === 0n) return []
    const token = promise?.token ?? unnamed(address, network.chainId)
    return [{ promised: amountOf(token, promise?.units ?? 0n), got: amountOf(token, units), within: isWithin(address) }]
  })
  return { held, changes, misses, takenBack: held ? (bounds.allowedAfter ?? []).length : 0 }
}

/** 1e-8 dollars, to the cent and rounded up. */
function inDollars(base: bigint): string {
  return `$${groupDigits(formatDecimal((base + 999_999n) / 1_000_000n, 2))}`
}

/** Something moved that nobody promised and that has no name here: shown by its address, in its smallest unit. */
function unnamed(address: Address, chainId: number): Token {
  return { chainId, address, symbol: `units of ${address}`, name: address, decimals: 0 }
}
