import { hexToBigInt } from 'viem'
import type { BridgeQuote, BridgeRequest } from '../model/BridgeQuote.ts'
import { sameAddress } from '../model/Token.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { fillIn, fillTopics } from '../protocols/across/events.ts'
import { readDepositBuffer, readDepositsPaused } from '../protocols/across/reads.ts'
import { askLogs } from './askLogs.ts'
import { type ChainClient, type Reader, reach } from './ChainClient.ts'
import { ReadBatch } from './readBatch.ts'

/** So many blocks are searched for fills: what public nodes answer at once. */
const searchedBlocks = 2_000n

/**
 * What a bridge is like now: whether the pool here takes anything, and what relayers were content with on this way.
 * @param there the network that it leads to; null where it does not answer, and then nothing is bridged there
 * @throws SaysoError `chain-unreachable`
 */
export async function fetchBridgeQuote(
  here: ChainClient,
  there: Reader | null,
  { token, chainId }: BridgeRequest,
): Promise<BridgeQuote> {
  const { across } = here.network
  const destination = across?.destinations.find((one) => one.chainId === chainId)
  const route = destination?.routes.find(({ from }) => sameAddress(from, token.address))
  if (across === null || destination === undefined || route === undefined)
    return closed(`Sayso knows no bridge for ${token.symbol} from ${theNetwork(here.network)}.`)
  if (there === null)
    return closed(
      `${destination.name} does not answer now, so nobody could see what arrives there. Nothing was sent; try again later.`,
    )
  const state: { paused: boolean | null; openSeconds: bigint | null } = { paused: null, openSeconds: null }
  const batch = new ReadBatch()
  batch.add(readDepositsPaused(across.spokePool), (paused) => {
    state.paused = paused
  })
  batch.add(readDepositBuffer(across.spokePool, 'fillDeadlineBuffer'), (seconds) => {
    state.openSeconds = seconds
  })
  const { to, data } = batch.call(here.network.multicall3)
  const [returned, fills] = await Promise.all([
    reach(() => here.viem.request({ method: 'eth_call', params: [{ to, data }, 'latest'] })),
    lastFills(there, here.network.chainId, destination.spokePool),
  ])
  batch.take(returned)
  if (state.paused === null || state.openSeconds === null)
    return closed(`The bridge from ${theNetwork(here.network)} could not be read. Nothing was sent; try again later.`)
  if (state.paused) return closed('The bridge takes nothing at present. Nothing was sent; try again later.')
  return {
    status: 'open',
    openSeconds: state.openSeconds,
    fills: fills.filter((fill) => sameAddress(fill.inputToken, route.from) && sameAddress(fill.outputToken, route.to)),
  }
}

/** Of what was deposited on one chain; none where the node does not say. */
async function lastFills(there: Reader, originChainId: number, spokePool: `0x${string}`) {
  const height = hexToBigInt(await reach(() => there.viem.request({ method: 'eth_blockNumber' })))
  const search = { address: spokePool, topics: fillTopics(originChainId), from: height - searchedBlocks, to: height }
  const logs = (await askLogs(there, search)) ?? []
  return logs.flatMap((log) => fillIn(log, spokePool) ?? [])
}

function closed(sentence: string): BridgeQuote {
  return { status: 'closed', sentence }
}
