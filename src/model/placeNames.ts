import { protocolNames } from './protocolNames.ts'

/**
 * Places of the network books that have a name of their own beside their protocol's: vaults and markets. A test holds
 * that every one of the books stands here.
 */
export const ownPlaceNames = [
  'Steady USDC Vault',
  'Thin USDC Vault',
  'Dream USDC Vault',
  'Sky Savings USDS',
  'Steakhouse USDC',
  'Moonwell Flagship USDC',
  'Morpho USDC/WETH',
  'Morpho USDC/WBTC',
  'Morpho USDC/wstETH',
  'Morpho USDC/cbBTC',
  'Morpho WETH/wstETH',
] as const

/** Every place to earn that a sentence can name. */
export const placeNames = [...protocolNames, ...ownPlaceNames] as const

type OwnPlaceName = (typeof ownPlaceNames)[number]

/** Whether it names one place, and not a protocol that may have several. */
export function isOwnPlace(name: string): name is OwnPlaceName {
  return ownPlaceNames.some((own) => own === name)
}
