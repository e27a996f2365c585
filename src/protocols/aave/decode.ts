import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem/utils'

export type AaveCall =
  | { readonly kind: 'supply'; readonly asset: Address; readonly amount: bigint; readonly onBehalfOf: Address }
  /** `amount` is null for the whole position (the largest uint256 in the bytes). */
  | { readonly kind: 'withdraw'; readonly asset: Address; readonly amount: bigint | null; readonly to: Address }

export type AaveLoanCall =
  /** `variable` is false for Aave's old stable rate, which is off on every market today. */
  | {
      readonly kind: 'borrow'
      readonly asset: Address
      readonly amount: bigint
      readonly variable: boolean
      readonly onBehalfOf: Address
    }
  /** `amount` is null for the whole debt (the largest uint256 in the bytes). */
  | {
      readonly kind: 'repay'
      readonly asset: Address
      readonly amount: bigint | null
      readonly variable: boolean
      readonly onBehalfOf: Address
    }
  | { readonly kind: 'collateral'; readonly asset: Address; readonly counts: boolean }

const supplyArgs = parseAbiParameters('address, uint256, address, uint16')
const withdrawArgs = parseAbiParameters('address, uint256, address')
const borrowArgs = parseAbiParameters('address, uint256, uint256, uint16, address')
const repayArgs = parseAbiParameters('address, uint256, uint256, address')
const collateralArgs = parseAbiParameters('address, bool')
const variableRate = 2n
const wholePosition = 2n ** 256n - 1n

/** Calls of an Aave v3 pool. Null for whatever is not exactly one of these, to the last byte. */
export function decodeAave(data: Hex): AaveCall | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    switch (bytes.slice(0, 10)) {
      case '0x617ba037': {
        const args = decodeAbiParameters(supplyArgs, body)
        if (encodeAbiParameters(supplyArgs, args) !== body) return null
        // A referral code is nobody's wish here.
        if (args[3] !== 0) return null
        return { kind: 'supply', asset: args[0], amount: args[1], onBehalfOf: args[2] }
      }
      case '0x69328dec': {
        const args = decodeAbiParameters(withdrawArgs, body)
        if (encodeAbiParameters(withdrawArgs, args) !== body) return null
        return { kind: 'withdraw', asset: args[0], amount: args[1] === wholePosition ? null : args[1], to: args[2] }
      }
      default:
        return null
    }
  } catch {
    return null
  }
}

/** Calls of an Aave v3 pool that change a loan. Null for whatever is not exactly one of these, to the last byte. */
export function decodeAaveLoan(data: Hex): AaveLoanCall | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    switch (bytes.slice(0, 10)) {
      case '0xa415bcad': {
        const args = decodeAbiParameters(borrowArgs, body)
        if (encodeAbiParameters(borrowArgs, args) !== body) return null
        const [asset, amount, mode, referral, onBehalfOf] = args
        // A referral code is nobody's wish here.
        if (referral !== 0) return null
        return { kind: 'borrow', asset, amount, variable: mode === variableRate, onBehalfOf }
      }
      case '0x573ade81': {
        const args = decodeAbiParameters(repayArgs, body)
        if (encodeAbiParameters(repayArgs, args) !== body) return null
        const [asset, amount, mode, onBehalfOf] = args
        const units = amount === wholePosition ? null : amount
        return { kind: 'repay', asset, amount: units, variable: mode === variableRate, onBehalfOf }
      }
      case '0x5a3b74b9': {
        const args = decodeAbiParameters(collateralArgs, body)
        if (encodeAbiParameters(collateralArgs, args) !== body) return null
        return { kind: 'collateral', asset: args[0], counts: args[1] }
      }
      default:
        return null
    }
  } catch {
    return null
  }
}

const creditArgs = parseAbiParameters('address, uint256')

/** Who may borrow how much in the account's name, as a call of a debt token says. Null for anything else. */
export function decodeCredit(data: Hex): { readonly borrower: Address; readonly amount: bigint } | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    const args = decodeAbiParameters(creditArgs, body)
    if (bytes.slice(0, 10) !== '0xc04a8a10' || encodeAbiParameters(creditArgs, args) !== body) return null
    return { borrower: args[0], amount: args[1] }
  } catch {
    return null
  }
}
