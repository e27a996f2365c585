import type { PlaceName } from '../api/Core.ts'
import type { Network } from '../model/Network.ts'
import { isOwnPlace } from '../model/placeNames.ts'
import { isNative, sameAddress } from '../model/Token.ts'

/** Where a sentence can put something on a network, by name, in the order of its catalogue. What takes the wrapped coin takes the coin. */
export function placesToEarn(network: Network): readonly PlaceName[] {
  const { aave, staking, vaults, morpho, native, wrapped, tokens } = network
  const taking = (assets: readonly string[]): readonly string[] =>
    tokens
      .filter((token) => {
        const address = isNative(token) ? wrapped.address : token.address
        return assets.some((asset) => sameAddress(asset, address))
      })
      .map(({ symbol }) => symbol)
  const lending = aave === null ? [] : [{ name: 'Aave', takes: taking(aave.reserves.map(({ asset }) => asset)) }]
  const stake = staking === null ? [] : [{ name: 'Lido', takes: [native.symbol] }]
  const ofVaults = vaults.flatMap(({ name, asset, trap }) => (trap === true ? [] : [{ name, takes: taking([asset]) }]))
  const markets = (morpho?.markets ?? []).map(({ position, loan }) => ({ name: position.name, takes: taking([loan]) }))
  // Only what has a name of its own in the reader's list can be said.
  const own = [...ofVaults, ...markets].filter(({ name }) => isOwnPlace(name))
  return [...lending, ...stake, ...own].filter(({ takes }) => takes.length > 0)
}
