import type { Address } from 'viem'
import { feesFor } from '../chain/feesFor.ts'
import { allowanceKey } from '../chain/snapshotAllowances.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import type { Earning, Promised } from '../model/Plan.ts'
import type { Quotes } from '../model/Quote.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Party, Step } from '../model/Step.ts'
import { isNative, type Token } from '../model/Token.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { stepGas } from './gasUnits.ts'
import type { PlannerSettings } from './settings.ts'

/**
 * A plan in the making: the steps so far, and what the account would hold and allow after them if each brought only its
 * minimum. Every later step spends from here, so no step is planned with money that an earlier one may not bring.
 */
export class Draft {
  readonly snapshot: Snapshot
  readonly quotes: Quotes
  readonly settings: PlannerSettings
  /** Wei kept back for gas. */
  readonly gasReserve: bigint
  readonly expiresAt: bigint
  readonly steps: Step[] = []
  readonly spends: Amount[] = []
  readonly gets: Promised[] = []
  readonly dust: Amount[] = []
  readonly notes = new Set<string>()
  earning: Earning | null = null
  readonly #balances: Map<string, bigint>
  readonly #allowances: Map<string, bigint>

  constructor(
    snapshot: Snapshot,
    quotes: Quotes,
    settings: PlannerSettings,
    frame: { readonly gasReserve: bigint; readonly expiresAt: bigint },
  ) {
    this.snapshot = snapshot
    this.quotes = quotes
    this.settings = settings
    this.gasReserve = frame.gasReserve
    this.expiresAt = frame.expiresAt
    this.#balances = new Map(snapshot.balances)
    this.#allowances = new Map(snapshot.allowances)
  }

  /** What is held after the steps so far. Null where the balance could not be read. */
  held(token: Token): bigint | null {
    return this.#balances.get(token.address.toLowerCase()) ?? null
  }

  /** What was held before the plan: a share ("half … and half …") is of this, whatever earlier steps took. */
  heldAtStart(token: Token): bigint | null {
    return this.snapshot.balances.get(token.address.toLowerCase()) ?? null
  }

  /** What may be spent: of the chain's own coin, all but the gas reserve. */
  spendable(token: Token): bigint | null {
    const held = this.held(token)
    if (held === null || !isNative(token)) return held
    return held > this.gasReserve ? held - this.gasReserve : 0n
  }

  /** Moves the draft's balance. A gain counts at its minimum. */
  change(token: Token, units: bigint): void {
    this.#balances.set(token.address.toLowerCase(), (this.held(token) ?? 0n) + units)
  }

  add(step: Step): void {
    this.steps.push(step)
  }

  /**
   * Lets `spender` take exactly this much, clearing an old allowance first: some tokens refuse to change one. Even one that
   * fits is made anew: an allowance that is not of this plan is not explained by it.
   */
  allow(amount: Amount, spender: Party): void {
    if (this.#allowance(amount.token, spender.address) > 0n) this.disallow(amount.token, spender)
    this.add({ kind: 'approve', amount, spender, call: buildApprove(amount, spender.address) })
    this.#allowances.set(allowanceKey(amount.token.address, spender.address), amount.units)
  }

  disallow(token: Token, spender: Party): void {
    const none = amountOf(token, 0n)
    this.add({ kind: 'reset-approval', amount: none, spender, call: buildApprove(none, spender.address) })
    this.#allowances.set(allowanceKey(token.address, spender.address), 0n)
  }

  /** The spender took this much of what it was allowed. */
  used(amount: Amount, spender: Address): void {
    const key = allowanceKey(amount.token.address, spender)
    const left = (this.#allowances.get(key) ?? 0n) - amount.units
    this.#allowances.set(key, left > 0n ? left : 0n)
  }

  #allowance(token: Token, spender: Address): bigint {
    return this.#allowances.get(allowanceKey(token.address, spender)) ?? 0n
  }

  /** What this many units of gas would cost in dollars at the block's price; null where ether has no price. */
  gasUsd(units: bigint): UsdE8 | null {
    const price = this.snapshot.prices.get(this.snapshot.network.native.address.toLowerCase())
    if (price === undefined) return null
    const { maxPriorityFeePerGas } = feesFor(this.snapshot.block.baseFeePerGas)
    const wei = units * (this.snapshot.block.baseFeePerGas + maxPriorityFeePerGas)
    return usdOf(amountOf(this.snapshot.network.native, wei), price.usdE8)
  }

  /** The usual gas of the steps from `first` on. */
  gasOfSteps(first = 0): bigint {
    return this.steps.slice(first).reduce((sum, step) => sum + stepGas[step.kind], 0n)
  }
}
