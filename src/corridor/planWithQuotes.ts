import type { ChainClient } from '../chain/ChainClient.ts'
import { fetchBridgeQuote } from '../chain/fetchBridgeQuote.ts'
import { fetchQuotes } from '../chain/fetchQuotes.ts'
import { readGrants } from '../chain/grants/readGrants.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { type BridgeQuotes, bridgeKey } from '../model/BridgeQuote.ts'
import type { Grants } from '../model/Grant.ts'
import type { PlanResult } from '../model/Plan.ts'
import type { Quotes } from '../model/Quote.ts'
import { type PlanRequest, plan } from '../planner/plan.ts'

/** A plan of several swaps may ask again, a few times for each of them: a loan is paid out of its collateral in rounds. */
const maxRounds = 16

/**
 * Plays question and answer between the planner, which is pure, and the chain, until the planner has what it needs.
 * @param elsewhere another network, opened where it is not yet; null where it does not answer
 */
export async function planWithQuotes(
  client: ChainClient,
  request: Omit<PlanRequest, 'quotes' | 'grants' | 'bridges'>,
  elsewhere: (chainId: number) => Promise<ChainClient | null> = async () => null,
): Promise<PlanResult> {
  let quotes: Quotes = new Map()
  let bridges: BridgeQuotes = new Map()
  let grants: Grants | null = null
  for (let round = 0; round < maxRounds; round += 1) {
    const result = plan({ ...request, quotes, bridges, ...(grants === null ? {} : { grants }) })
    if (result.status === 'grants') {
      grants = await readGrants(client, request.snapshot)
      continue
    }
    if (result.status === 'bridge') {
      const { chainId } = result.request
      const quote = await fetchBridgeQuote(client, await elsewhere(chainId), result.request)
      bridges = new Map([...bridges, [bridgeKey(result.request), quote]])
      continue
    }
    if (result.status !== 'quote') return result
    const fetched = await fetchQuotes(client, result.requests, request.snapshot.block.number)
    quotes = new Map([...quotes, ...fetched])
  }
  throw new SaysoError(
    'quote-failed',
    'The prices of these swaps could not be settled. Nothing was sent; say them one after the other.',
  )
}
