import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem/utils'

/** A call of the staked token itself, besides an ERC-20's. How much is staked is the call's value. */
export type StakeCall = { readonly kind: 'stake' }

export type ExitCall =
  | { readonly kind: 'request-exit'; readonly amounts: readonly bigint[]; readonly owner: Address }
  | { readonly kind: 'claim'; readonly ids: readonly bigint[]; readonly hints: readonly bigint[] }

const requestArgs = parseAbiParameters('uint256[], address')
const claimArgs = parseAbiParameters('uint256[], uint256[]')
const noReferral = `0xa1903eab${'0'.repeat(64)}`

/** Null for whatever is not exactly `submit` without a referrer, to the last byte: a referrer is nobody's wish here. */
export function decodeStake(data: Hex): StakeCall | null {
  return data.toLowerCase() === noReferral ? { kind: 'stake' } : null
}

/** Calls of the withdrawal queue. Null for whatever is not exactly one of these, to the last byte. */
export function decodeExit(data: Hex): ExitCall | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    switch (bytes.slice(0, 10)) {
      case '0xd6681042': {
        const args = decodeAbiParameters(requestArgs, body)
        if (encodeAbiParameters(requestArgs, args) !== body || args[0].length === 0) return null
        return { kind: 'request-exit', amounts: args[0], owner: args[1] }
      }
      case '0xe3afe0a3': {
        const args = decodeAbiParameters(claimArgs, body)
        if (encodeAbiParameters(claimArgs, args) !== body || args[0].length === 0) return null
        if (args[0].length !== args[1].length) return null
        return { kind: 'claim', ids: args[0], hints: args[1] }
      }
      default:
        return null
    }
  } catch {
    return null
  }
}
