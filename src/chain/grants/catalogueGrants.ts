import type { Address } from 'viem'
import type { Grant } from '../../model/Grant.ts'
import type { Network } from '../../model/Network.ts'
import { isNative, sameAddress } from '../../model/Token.ts'

/** A right that may stand, before anybody asked whether it does. */
export type Possible = Pick<Grant, 'kind' | 'contract' | 'token' | 'spender' | 'item'>

/** Every contract of the catalogue that plans give allowances to, or that others do. */
export function catalogueSpenders(network: Network): readonly Address[] {
  const { aave, uniswap, morpho, staking, vaults } = network
  return [
    ...(aave === null ? [] : [aave.pool]),
    ...(uniswap === null ? [] : [uniswap.router]),
    ...(morpho === null ? [] : [morpho.blue]),
    ...(staking === null ? [] : [staking.queue]),
    ...vaults.map(({ share }) => share.address),
  ]
}

/** Every right over something of the catalogue that these could have been given, of the kind that each contract knows. */
export function possibleGrants(network: Network, spenders: readonly Address[]): readonly Possible[] {
  const { aave, morpho, vaults } = network
  const tokens = [
    ...network.tokens.filter((token) => !isNative(token)),
    ...(aave?.reserves ?? []).map(({ aToken }) => aToken),
    ...vaults.map(({ share }) => share),
  ]
  const debts = (aave?.reserves ?? []).map(({ variableDebtToken }) => variableDebtToken)
  return spenders.flatMap((spender): readonly Possible[] => [
    ...tokens.map((token) => ({ kind: 'allowance' as const, contract: token.address, token, spender, item: null })),
    ...debts.map((token) => ({ kind: 'credit' as const, contract: token.address, token, spender, item: null })),
    ...(morpho === null ? [] : [{ kind: 'manager' as const, contract: morpho.blue, token: null, spender, item: null }]),
  ])
}

/** What a contract of the catalogue calls a right, or null where it is a stranger. */
export function knownGrant(network: Network, contract: Address, spender: Address): Possible | null {
  return possibleGrants(network, [spender]).find((one) => sameAddress(one.contract, contract)) ?? null
}

export function grantKey({ kind, contract, spender, item }: Possible): string {
  return `${kind}:${contract}:${spender}:${item ?? ''}`.toLowerCase()
}
