import type { Address } from 'viem'
import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { allowanceKey } from '../chain/snapshotAllowances.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { mulDivUp } from '../model/decimal.ts'
import type { Earning, LoanChange, Promised, WeightChange } from '../model/Plan.ts'
import type { Quotes } from '../model/Quote.ts'
import type { Slot } from '../model/Slot.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Party, Step } from '../model/Step.ts'
import { isNative, type Token } from '../model/Token.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import type { Left } from './earn/againstStaying.ts'
import { earnedTogether } from './earn/earnedTogether.ts'
import { gasOfStep } from './gasUnits.ts'
import type { Borrowed } from './lending/interestPerYear.ts'
import { Movements } from './Movements.ts'
import type { PlannerSettings } from './settings.ts'
import type { Crossing } from './swapPlanWays.ts'

/** What a step brings where only its least is known beforehand. */
export type Open = {
  readonly token: Token
  /** The step that brings it. */
  readonly from: number
  readonly expected: bigint
  readonly min: bigint
}

/** Above what is expected by this much at most: whatever a pool should bring beyond is left in the wallet. */
const openTopBps = 200n

function rangeOf({ from, expected, min }: Open): Pick<Slot, 'from' | 'min' | 'max' | 'expected'> {
  return { from, min, expected, max: mulDivUp(expected, 10_000n + openTopBps, 10_000n) }
}

export type EndingStep = Extract<Step, { kind: 'reset-approval' | 'take-back' }>

/**
 * A plan in the making: the steps so far, and what the account would hold and allow after them if each brought only its
 * minimum. Every later step spends from here, so no step is planned with money that an earlier one may not bring.
 */
export class Draft {
  readonly snapshot: Snapshot
  readonly quotes: Quotes
  readonly settings: PlannerSettings
  /** Wei kept back for gas. */
  gasReserve: bigint
  readonly expiresAt: bigint
  readonly steps: Step[] = []
  readonly slots: Slot[] = []
  readonly notes = new Set<string>()
  /** What the swaps so far put through the pools: the next one finds them moved. */
  readonly crossed: Crossing[] = []
  earning: Earning | null = null
  loan: LoanChange | null = null
  readonly borrowed: Borrowed[] = []
  /** What was taken out of places where it earned. */
  readonly left: Left[] = []
  weights: readonly WeightChange[] = []
  poolFees: UsdE8 = 0n
  impact: UsdE8 = 0n
  readonly #moves: Movements = new Movements()
  readonly #earned: (Earning | null)[] = []
  readonly #open = new Map<string, Open>()
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

  /** Keeps back more for gas: wei on top of what is kept already. */
  keepForGas(wei: bigint): void {
    this.gasReserve += wei
  }

  /** Moves the draft's balance. A gain counts at its minimum. */
  change(token: Token, units: bigint): void {
    this.#balances.set(token.address.toLowerCase(), (this.held(token) ?? 0n) + units)
  }

  /** `measured`: which argument of the call is filled with what an earlier step really brought. */
  add(step: Step, measured?: { readonly word: number; readonly open: Open }): void {
    if (measured !== undefined) {
      const { open } = measured
      const token = open.token.address
      this.slots.push({ call: this.steps.length, word: measured.word, token, ...rangeOf(open) })
    }
    this.steps.push(step)
  }

  /** The person gives this up: first of what the steps before brought, then of their own. */
  spend(amount: Amount): void {
    this.change(amount.token, -amount.units)
    this.#moves.spend(amount)
  }

  /** The step added last brings this. What is open (an amount that only the chain knows) can be measured later. */
  receive(promised: Promised): void {
    const { expected, minimum } = promised
    this.change(minimum.token, minimum.units)
    this.#moves.receive(promised)
    const key = minimum.token.address.toLowerCase()
    if (expected.units > minimum.units && !isNative(minimum.token))
      this.#open.set(key, {
        token: minimum.token,
        from: this.steps.length - 1,
        expected: expected.units,
        min: minimum.units,
      })
    else this.#open.delete(key)
  }

  /**
   * The open amount that this is, where it is all that the latest step of this token brings at least. Once it is measured,
   * nothing of it stays behind.
   */
  openAmount(amount: Amount): Open | undefined {
    const open = this.#open.get(amount.token.address.toLowerCase())
    return open !== undefined && open.min === amount.units ? open : undefined
  }

  /** An open amount was used up by a step that measures it. */
  closeOpen({ token, min, expected }: Open): void {
    this.#open.delete(token.address.toLowerCase())
    this.#moves.passOn(amountOf(token, expected - min))
  }

  get spends(): readonly Amount[] {
    return this.#moves.spends()
  }

  get gets(): readonly Promised[] {
    return this.#moves.gets()
  }

  /** What may stay behind above the minimum, because no step measures it. */
  get dust(): readonly Amount[] {
    return this.#moves.dust()
  }

  /** What its latest steps enter earns, beside what earlier ones do. Null where that is not known: then no sum of all is. */
  earns(entered: Earning | null): void {
    this.#earned.push(entered)
    this.earning = earnedTogether(this.#earned)
  }

  /**
   * Lets `spender` take exactly this much, clearing an old allowance first: some tokens refuse to change one. Even one that
   * fits is made anew: an allowance that is not of this plan is not explained by it.
   */
  allow(amount: Amount, spender: Party, open?: Open): void {
    if (this.#allowance(amount.token, spender.address) > 0n) this.disallow(amount.token, spender)
    const step: Step = { kind: 'approve', amount, spender, call: buildApprove(amount, spender.address) }
    this.add(step, open === undefined ? undefined : { word: 1, open })
    this.#allowances.set(allowanceKey(amount.token.address, spender.address), amount.units)
  }

  disallow(token: Token, spender: Party): void {
    const none = amountOf(token, 0n)
    this.end({ kind: 'reset-approval', amount: none, spender, call: buildApprove(none, spender.address) })
  }

  /** Takes a right back. What an allowance was before is forgotten: a later step starts from none. */
  end(step: EndingStep): void {
    this.add(step)
    if (step.kind === 'reset-approval')
      this.#allowances.set(allowanceKey(step.amount.token.address, step.spender.address), 0n)
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
    const wei = units * gasPriceAt(this.snapshot.block)
    return usdOf(amountOf(this.snapshot.network.native, wei), price.usdE8)
  }

  /** The usual gas of the steps from `first` to before `end`, with what their bytes come to where a network charges for them. */
  gasOfSteps(first = 0, end = this.steps.length): bigint {
    const { stepDataGas } = this.snapshot
    return this.steps.slice(first, end).reduce((sum, step) => sum + gasOfStep(step) + (stepDataGas ?? 0n), 0n)
  }
}
