import type { WatchedParts } from '../answers/readPortfolio.ts'
import type { Pocket } from '../answers/watchEverywhere.ts'
import { networkOf } from '../chain/networks/networkOf.ts'
import type { Parts } from './Parts.ts'
import type { Places } from './Places.ts'

/** The account in use on each network that is worked on, as it can be looked at beside the others. */
export function pocketsOf(
  places: Places,
  watched: (parts: Parts) => WatchedParts = (parts) => parts,
): readonly Pocket[] {
  const { account, worth, client } = places.here()
  return places.chainIds().flatMap((chainId) => {
    const network = chainId === client.network.chainId ? client.network : networkOf(chainId)
    if (network === null) return []
    const open = async (): Promise<WatchedParts> => {
      const parts = await places.at(chainId)
      return { ...watched(parts), client: parts.client.apart() }
    }
    const lastWorth = (): ReturnType<Pocket['lastWorth']> => {
      const last = worth.read().samples.findLast((one) => one.chainId === chainId)
      return last === undefined ? null : { usd: last.usd, at: last.at }
    }
    return [{ network, account, open, lastWorth }]
  })
}
