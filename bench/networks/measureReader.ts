import type { Address } from 'viem'
import { type Pocket, watchEverywhere } from '../../src/answers/watchEverywhere.ts'
import type { ChainClient } from '../../src/chain/ChainClient.ts'
import { Clock } from '../../src/chain/Clock.ts'
import { connectPlayedChain } from '../../src/chain/testing/connectPlayedChain.ts'
import { formatDecimal } from '../../src/model/decimal.ts'
import type { EverywhereView } from '../../src/model/Everywhere.ts'
import { isNative } from '../../src/model/Token.ts'
import { balanceOfStandIn, type PlayedFar } from './playFive.ts'

export type Reading = {
  readonly firstMs: number
  readonly allMs: number
  /** Milliseconds of this process's own computing, the far nodes' passing on included. */
  readonly cpuMs: number
  /** HTTP requests, of all networks together. */
  readonly requests: number
  /** The longest row of requests of one network that waited for one another. */
  readonly inARow: number
}

export async function connectFive(played: readonly PlayedFar[]): Promise<readonly ChainClient[]> {
  return await Promise.all(
    played.map(({ network, nodes }) =>
      connectPlayedChain(
        network,
        nodes.map(({ url }) => url),
      ),
    ),
  )
}

/**
 * Reads all accounts on all networks once, as the product does, and holds every figure against what it has to be.
 * @param clients those that are joined already; null to join them in the same go
 */
export async function measureReader(
  played: readonly PlayedFar[],
  accounts: readonly Address[],
  clients: readonly ChainClient[] | null,
): Promise<Reading> {
  const before = played.map(({ nodes }) => nodes.map(({ spans }) => spans.length))
  const cpu = process.cpuUsage()
  const started = performance.now()
  const left = new AbortController()
  let firstMs: number | null = null
  let last: EverywhereView | null = null
  const joined = played.map(
    (_, index) => clients?.[index] ?? connectFive(played.slice(index, index + 1)).then(([client]) => client),
  )
  for await (const view of watchEverywhere(pocketsOf(played, accounts, joined), { pause: pauseOnce }, left.signal)) {
    last = view
    if (view.places.some(({ status }) => status === 'seen')) firstMs ??= performance.now() - started
    if (view.places.every(({ status }) => status !== 'waiting')) break
  }
  left.abort()
  const allMs = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  if (last === null || firstMs === null) throw new Error('Nothing was read.')
  checkFigures(last, played)
  const spans = played.map(({ nodes }, at) => nodes.flatMap((node, index) => node.spans.slice(before[at]?.[index])))
  return {
    firstMs,
    allMs,
    cpuMs: (user + system) / 1_000,
    requests: spans.reduce((sum, some) => sum + some.length, 0),
    inARow: Math.max(...spans.map(longestRow)),
  }
}

/** One reading: nobody is asked a second time. */
const pauseOnce = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    if (milliseconds === 0) setTimeout(resolve, 0)
  })

function pocketsOf(
  played: readonly PlayedFar[],
  accounts: readonly Address[],
  joined: readonly (ChainClient | Promise<ChainClient | undefined> | undefined)[],
): readonly Pocket[] {
  return played.flatMap(({ network }, index) =>
    accounts.map(
      (account): Pocket => ({
        network,
        account,
        open: async () => {
          const client = await joined[index]
          if (client === undefined) throw new Error(`${network.name} was not joined.`)
          return { client: client.apart(), clock: new Clock(() => performance.now()), account }
        },
        lastWorth: () => null,
      }),
    ),
  )
}

/** Most that follow one another: each begins after the one before it was answered. */
function longestRow(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let row = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans.toSorted((a, b) => a.to - b.to))
    if (from >= end) {
      row += 1
      end = to
    }
  return row
}

/** A fast reader that reads something else is no reader. */
function checkFigures({ places }: EverywhereView, played: readonly PlayedFar[]): void {
  for (const place of places) {
    if (place.status !== 'seen') throw new Error(`${place.chain.name} was not read.`)
    const network = played.find(({ network: { chainId } }) => chainId === place.chain.id)?.network
    if (network === undefined) throw new Error(`${place.chain.name} was not asked for.`)
    const { holdings, listed } = place.view
    const account = `0x${place.account.slice(2)}` as const
    const wallet = new Map(
      holdings.filter(({ kind }) => kind !== 'debt').map((one) => [`${one.address} ${one.place}`, one.amount]),
    )
    for (const token of [...network.tokens, ...network.listed].filter((one) => !isNative(one))) {
      const expected = formatDecimal(balanceOfStandIn(token.address, account), token.decimals)
      const found = wallet.get(`${token.address} wallet`)
      if (found !== expected)
        throw new Error(`${token.symbol} on ${network.name} came out as ${found}, and is ${expected}.`)
    }
    if (listed.unread.length > 0) throw new Error(`${listed.unread.length} tokens on ${network.name} were not read.`)
  }
}
