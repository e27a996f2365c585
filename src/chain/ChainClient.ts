import { createClient, type Hex, hexToNumber, numberToHex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { Network } from '../model/Network.ts'
import { type Answerer, batchTransport } from './batchTransport.ts'
import { refuseLoopback } from './refuseLoopback.ts'
import type { OpenFork } from './rpc/Fork.ts'
import { openEndpoint } from './rpc/openEndpoint.ts'
import { openPool, type Pool } from './rpc/openPool.ts'
import { openRelay, type Relay } from './rpc/openRelay.ts'
import { type EndpointAddress, parseEndpoint } from './rpc/parseEndpoint.ts'
import type { Standing } from './rpc/Standing.ts'

/** The nodes of one network. Everything that goes out to a chain goes through here, and is counted. */
export type ChainClient = {
  readonly network: Network
  /** Asks whichever endpoint answers best. */
  readonly viem: ReturnType<typeof createViem>
  /** How many HTTP requests went out so far: the measure for "round trips per message". */
  readonly roundTrips: () => number
  /** Each endpoint by itself, in the person's own order: for what must not rest on the word of one. */
  readonly endpoints: readonly NamedClient[]
  /** Takes all that is signed here, in the place of the endpoints. Null where they do. */
  readonly relay: Relay | null
  /** Looks at all endpoints anew: who is there, and who may be believed. */
  readonly look: () => Promise<readonly Standing[]>
  /**
   * The same nodes with requests of their own: what is asked in the same moment through two of these never travels together,
   * so that no node is told in one request which accounts belong to one person.
   */
  readonly apart: () => Reader
  /** Whether plans are played on a copy of the chain on this machine, since no endpoint plays them. */
  readonly playsOnFork: () => boolean
}

/** All that a read needs, of whichever endpoint. */
export type Reader = { readonly network: Network; readonly viem: ReturnType<typeof createViem> }

/** One endpoint and no other. `name` is its host, numbered where several endpoints have one. */
export type NamedClient = Reader & { readonly name: string; readonly host: string }

export type BlockTag = bigint | 'latest'

export type ConnectOptions = {
  /** Seconds since 1970 by this machine's clock. Left out: the machine's. */
  readonly nowSeconds?: () => bigint
  /** Where plans are played that no endpoint plays. Left out: then they are not. */
  readonly openFork?: OpenFork
  /** Milliseconds for one whole answer. */
  readonly patienceMs?: number
  /** The address of a relay that takes all that is signed, in the place of the endpoints. Null or left out: none. */
  readonly relay?: string | null
}

/** With a choice of endpoints, one that is slow is left for the next before a person notices. */
const patienceWithOthersMs = 6_000

function createViem(answerer: Answerer) {
  return createClient({ transport: batchTransport(answerer) })
}

/**
 * Joins a network's endpoints, after making sure that one at least is the chain it should be.
 * @param rpcUrls in the person's own order; what goes wrong names their hosts and nothing else of them
 * @throws SaysoError `chain-unreachable` where none answers, or none is up to date; `chain-wrong` where one answers for
 * another chain and none for this one, or where one on this computer is given for a public chain; `input-invalid` where
 * one is no address of a node
 */
export async function connectChain(
  network: Network,
  rpcUrls: string | readonly string[],
  options: ConnectOptions = {},
): Promise<ChainClient> {
  const { relay: relayUrl = null } = options
  for (const url of [rpcUrls, relayUrl ?? []].flat()) refuseLoopback(network, url)
  let trips = 0
  const count = (): void => {
    trips += 1
  }
  const parsed = [rpcUrls].flat().map(parseEndpoint)
  const hosts = parsed.map(({ name }) => name)
  const addresses = withOwnNames(parsed)
  const patienceMs = options.patienceMs ?? (addresses.length > 1 ? patienceWithOthersMs : undefined)
  const endpoints = addresses.map((address) =>
    openEndpoint(address, { count, ...(patienceMs === undefined ? {} : { patienceMs }) }),
  )
  // It is not asked before something is to be sent: one that is silent keeps nobody from looking.
  const relay = relayUrl === null ? null : openRelay(network, relayUrl, { count })
  const ownClock = network.kind === 'practice'
  const nowSeconds = options.nowSeconds ?? (() => BigInt(Math.floor(Date.now() / 1_000)))
  const watched = endpoints.length > 1 || !ownClock
  // It is fed by those that it is there for.
  const fork = watched ? (options.openFork?.((questions) => pool.ask(questions)) ?? null) : null
  const pool: Pool = openPool(endpoints, network, {
    nowSeconds: () => (ownClock ? null : nowSeconds()),
    monotonicMs: () => performance.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    fork,
    relay: relay?.endpoint ?? null,
  })
  const apart = (): Reader => ({ network, viem: createViem({ name: network.name, ask: pool.ask }) })
  const { viem } = apart()
  // A look asks each endpoint which chain it is.
  const looked = watched ? await pool.look() : []
  if (!looked.some(({ status }) => status === 'fit')) await expectChain(viem, network)
  if (fork !== null) void pool.detectPlaying()
  return {
    network,
    viem,
    apart,
    playsOnFork: pool.playsOnFork,
    roundTrips: () => trips,
    endpoints: endpoints.map((endpoint, index) => {
      const host = hosts[index] ?? endpoint.name
      return { name: endpoint.name, host, network, viem: createViem(endpoint) }
    }),
    relay,
    look: pool.look,
  }
}

async function expectChain(viem: Reader['viem'], network: Network): Promise<void> {
  const chainId = hexToNumber(await reach(() => viem.request({ method: 'eth_chainId' })))
  if (chainId === network.chainId) return
  throw new SaysoError(
    'chain-wrong',
    `The node answers for chain ${chainId}, not for ${network.name}. Nothing was sent.`,
  )
}

/** Two keys at one provider have one host: their names are told apart by a number. */
function withOwnNames(addresses: readonly EndpointAddress[]): readonly EndpointAddress[] {
  return addresses.map((address, index) => {
    const before = addresses.slice(0, index).filter(({ name }) => name === address.name).length
    return before === 0 ? address : { ...address, name: `${address.name} (${before + 1})` }
  })
}

/** Runs a request; a node that cannot be reached becomes one clear sentence. */
export async function reach<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (cause) {
    const own = ownErrorIn(cause)
    if (own !== null) throw own
    throw new SaysoError(
      'chain-unreachable',
      'The chain does not answer. Nothing was sent; start Sayso again, or check the connection, and say it once more.',
      { facts: { detail: shortMessage(cause) }, cause },
    )
  }
}

/** What the pool says of its endpoints comes wrapped into the library's own error. */
function ownErrorIn(thrown: unknown): SaysoError | null {
  let next = thrown
  for (let depth = 0; depth < 8 && next instanceof Error; depth += 1) {
    if (next instanceof SaysoError) return next
    next = next.cause
  }
  return null
}

function shortMessage(cause: unknown): string {
  if (cause instanceof Error && 'shortMessage' in cause && typeof cause.shortMessage === 'string')
    return cause.shortMessage
  return cause instanceof Error ? cause.message.slice(0, 200) : String(cause).slice(0, 200)
}

export function tagOf(block: BlockTag): Hex | 'latest' {
  return block === 'latest' ? 'latest' : numberToHex(block)
}
