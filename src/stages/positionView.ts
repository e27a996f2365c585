import { heldAs } from '../model/heldAs.ts'
import type { Network } from '../model/Network.ts'
import type { PositionView } from '../model/Stage.ts'
import { sameAddress } from '../model/Token.ts'

/** What a position's token stands for, by the catalogue. Null for a token that is held for what it is. */
export function positionView(network: Network, address: string): PositionView | null {
  const symbolOf = (address: string): string | null => {
    const token = network.tokens.find((known) => sameAddress(known.address, address))
    return token === undefined ? null : heldAs(token, network).symbol
  }
  for (const { asset, aToken, variableDebtToken } of network.aave?.reserves ?? []) {
    const symbol = symbolOf(asset)
    if (symbol === null) continue
    const place = { asset: symbol, place: 'Aave v3', counts: 'asset' } as const
    if (sameAddress(aToken.address, address)) return { kind: 'lent', ...place }
    if (sameAddress(variableDebtToken.address, address)) return { kind: 'owed', ...place }
  }
  for (const { name, share, asset } of network.vaults) {
    const symbol = symbolOf(asset)
    if (symbol !== null && sameAddress(share.address, address))
      return { kind: 'lent', asset: symbol, place: name, counts: 'shares' }
  }
  for (const { loan, position } of network.morpho?.markets ?? []) {
    const symbol = symbolOf(loan)
    if (symbol !== null && sameAddress(position.address, address))
      return { kind: 'lent', asset: symbol, place: position.name, counts: 'shares' }
  }
  return null
}
