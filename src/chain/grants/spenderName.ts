import type { Address } from 'viem'
import type { Network } from '../../model/Network.ts'
import { isPartOfName } from '../../model/placesNamed.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import { sameAddress } from '../../model/Token.ts'

type Named = { readonly address: Address; readonly name: string; readonly protocol: ProtocolName | null }

/** Whoever plans give allowances to, as plans call them. Null for anybody else. */
export function spenderName(network: Network, spender: Address): string | null {
  return namedSpenders(network).find(({ address }) => sameAddress(address, spender))?.name ?? null
}

/** Whether a spender is a contract of the protocol that a sentence names. */
export function isOfProtocol(network: Network, spender: Address, protocol: string): boolean {
  return namedSpenders(network).some((one) => one.protocol === protocol && sameAddress(one.address, spender))
}

/** The protocol that a sentence would name a spender by; null where it has to be its address. */
export function protocolOf(network: Network, spender: Address): ProtocolName | null {
  return namedSpenders(network).find(({ address }) => sameAddress(address, spender))?.protocol ?? null
}

/** Whoever has a name that these words are part of: "dream vault", "usdc vault". */
export function spendersNamed(network: Network, part: string): readonly Address[] {
  return namedSpenders(network).flatMap(({ address, name }) => (isPartOfName(part, name) ? [address] : []))
}

export function knowsProtocol(network: Network, protocol: string): boolean {
  return namedSpenders(network).some((one) => one.protocol === protocol)
}

function namedSpenders({ aave, uniswap, morpho, staking, vaults }: Network): readonly Named[] {
  return [
    ...(aave === null ? [] : [{ address: aave.pool, name: 'Aave v3', protocol: 'aave' as const }]),
    ...(uniswap === null ? [] : [{ address: uniswap.router, name: 'Uniswap v3', protocol: 'uniswap' as const }]),
    ...(morpho === null ? [] : [{ address: morpho.blue, name: 'Morpho', protocol: 'morpho' as const }]),
    ...(staking === null ? [] : [{ address: staking.queue, name: `${staking.name} queue`, protocol: 'lido' as const }]),
    ...vaults.map(({ name, share }) => ({ address: share.address, name, protocol: null })),
  ]
}
