import { formatDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { WantedAmount } from '../../model/Reading.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { wordFor } from '../../model/tokensCalled.ts'

export function tokenAmount(token: Token, units: bigint): WantedAmount {
  return { value: formatDecimal(units, token.decimals), unit: 'token' }
}

/** As the reader gives it back: a ticker in capitals, or an address as it is. */
export function assetWord(token: Token, network: Network): string {
  const word = wordFor(token, network)
  return word.startsWith('0x') ? word : word.toUpperCase()
}

export function tokenAt(network: Network, address: string): Token | null {
  return network.tokens.find((token) => sameAddress(token.address, address)) ?? null
}
