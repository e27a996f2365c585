import type { Address } from 'viem'
import { toErrorData } from '../errors/SaysoError.ts'
import { chainViewOf } from '../model/chainViewOf.ts'
import type { EverywhereView, PlaceView } from '../model/Everywhere.ts'
import type { Network } from '../model/Network.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { formatUsd } from '../model/Usd.ts'
import { readNews, type WatchedParts } from './readPortfolio.ts'
import { usdIn } from './usdIn.ts'

/** How often each network is asked for news. Rarer than the one in use: these are many, and nodes count. */
const ownPollMs = 1_000
const publicPollMs = 30_000

/** One account on one network. */
export type Pocket = {
  readonly network: Network
  readonly account: Address
  /**
   * Joins the network where it is not joined. A client of its own (`ChainClient.apart`), so that two accounts are never
   * in one request. @throws SaysoError `chain-unreachable`, `chain-wrong`
   */
  readonly open: () => Promise<WatchedParts>
  /** What it was worth when that was written down last. */
  readonly lastWorth: () => { readonly usd: string; readonly at: string } | null
}

type Ports = {
  readonly pause: (milliseconds: number) => Promise<void>
  /** Takes out of the views what is on its way by one of them and has arrived by another. Left out: nothing is on its way. */
  readonly settle?: (places: readonly PlaceView[]) => Promise<readonly PlaceView[]>
}

/**
 * Follows several networks and accounts side by side. The first view names them all; then comes one whenever any of them
 * said something new, so the fastest is shown first and a slow one holds up nobody. One that stops answering stays, as it
 * was seen last.
 */
export async function* watchEverywhere(
  pockets: readonly Pocket[],
  { pause, settle = async (all) => all }: Ports,
  signal: AbortSignal,
): AsyncGenerator<EverywhereView> {
  const left = new AbortController()
  const over = AbortSignal.any([signal, left.signal])
  const places = pockets.map((pocket): PlaceView => ({ ...placeOf(pocket), status: 'waiting' }))
  let ring = (): void => {}
  let news = new Promise<void>((resolve) => {
    ring = resolve
  })
  over.addEventListener('abort', () => ring())
  void startOneByOne(pockets, pause, (pocket, index) =>
    follow(pocket, pause, over, (place) => {
      places[index] = place
      ring()
    }),
  )
  try {
    while (!over.aborted) {
      yield everywhereView(await settle([...places]))
      await news
      news = new Promise((resolve) => {
        ring = resolve
      })
    }
  } finally {
    left.abort()
  }
}

/** A moment apart: what the first asks is on its way while the others still work out what they ask. */
async function startOneByOne(
  pockets: readonly Pocket[],
  pause: Ports['pause'],
  start: (pocket: Pocket, index: number) => Promise<void>,
): Promise<void> {
  for (const [index, pocket] of pockets.entries()) {
    void start(pocket, index)
    await pause(0)
  }
}

async function follow(
  pocket: Pocket,
  pause: Ports['pause'],
  over: AbortSignal,
  tell: (place: PlaceView) => void,
): Promise<void> {
  let parts: WatchedParts | null = null
  let shown: PortfolioView | null = null
  while (!over.aborted) {
    try {
      parts ??= await pocket.open()
      const seen: PortfolioView | 'same' = await readNews(parts, shown)
      if (seen !== 'same') shown = seen
      if (seen !== 'same' && shown !== null) tell({ ...placeOf(pocket), status: 'seen', view: shown })
    } catch (thrown) {
      if (shown !== null) shown = { ...shown, reached: false }
      tell(
        shown === null
          ? {
              ...placeOf(pocket),
              status: 'silent',
              sentence: toErrorData(thrown).message,
              last: pocket.lastWorth(),
            }
          : { ...placeOf(pocket), status: 'seen', view: shown },
      )
    }
    if (!over.aborted) await pause(pocket.network.kind === 'practice' ? ownPollMs : publicPollMs)
  }
}

function placeOf({ network, account }: Pocket): Pick<PlaceView, 'chain' | 'account'> {
  return { chain: chainViewOf(network), account }
}

function everywhereView(places: readonly PlaceView[]): EverywhereView {
  const seen = places.flatMap((place) => (place.status === 'seen' ? [place.view] : []))
  const total = seen.reduce((sum, { totalUsd }) => sum + usdIn(totalUsd), 0n)
  const whole = seen.length === places.length && seen.every(({ reached, gaps }) => reached && gaps.length === 0)
  return { places: [...places], totalUsd: formatUsd(total), whole }
}
