import { createClient, type Hex, hexToNumber, numberToHex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { Network } from '../model/Network.ts'
import { batchTransport } from './batchTransport.ts'

/** One node of one network. Everything that goes out to a chain goes through here, and is counted. */
export type ChainClient = {
  readonly network: Network
  readonly viem: ReturnType<typeof createViem>
  /** How many HTTP requests went out so far: the measure for "round trips per message". */
  readonly roundTrips: () => number
}

export type BlockTag = bigint | 'latest'

function createViem(rpcUrl: string, count: () => void) {
  return createClient({ transport: batchTransport(rpcUrl, count) })
}

/**
 * Joins a node, after making sure that it is the chain it should be.
 * @throws SaysoError `chain-unreachable` where it does not answer, `chain-wrong` where it is another chain.
 */
export async function connectChain(network: Network, rpcUrl: string): Promise<ChainClient> {
  let trips = 0
  const viem = createViem(rpcUrl, () => {
    trips += 1
  })
  const chainId = await reach(() => viem.request({ method: 'eth_chainId' }))
  if (hexToNumber(chainId) !== network.chainId)
    throw new SaysoError(
      'chain-wrong',
      `The node answers for chain ${hexToNumber(chainId)}, not for ${network.name}. Nothing was sent.`,
    )
  return { network, viem, roundTrips: () => trips }
}

/** Runs a request; a node that cannot be reached becomes one clear sentence. */
export async function reach<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (cause) {
    if (cause instanceof SaysoError) throw cause
    throw new SaysoError(
      'chain-unreachable',
      'The chain does not answer. Nothing was sent; start Sayso again, or check the connection, and say it once more.',
      { facts: { detail: shortMessage(cause) }, cause },
    )
  }
}

function shortMessage(cause: unknown): string {
  if (cause instanceof Error && 'shortMessage' in cause && typeof cause.shortMessage === 'string')
    return cause.shortMessage
  return cause instanceof Error ? cause.message.slice(0, 200) : String(cause).slice(0, 200)
}

export function tagOf(block: BlockTag): Hex | 'latest' {
  return block === 'latest' ? 'latest' : numberToHex(block)
}
