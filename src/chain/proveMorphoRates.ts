import { numberToHex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { MorphoMarketState } from '../model/Snapshot.ts'
import { averageRate } from '../protocols/morpho/adaptiveCurve.ts'
import { readAverageRate } from '../protocols/morpho/reads.ts'
import { type Reader, reach } from './ChainClient.ts'
import { ReadBatch } from './readBatch.ts'

/** Said of a market until its model has agreed. */
export const unproven = 'Its rates could not be held against its own rate model, so they are not believed.'
const denied = 'Its own rate model answers another rate than the curve that Sayso knows, so its rates are not believed.'

type Markets = ReadonlyMap<string, MorphoMarketState>

/**
 * Asks Morpho's own rate models, at the block that the markets were read at, what they make of each: a market's rates are
 * believed where that is what its curve gives here, to the last digit. The question holds the market's state, so it can
 * only be asked after that was read. Where nobody answers, no rate is believed.
 */
export async function proveMorphoRates(
  { network, viem }: Reader,
  markets: Markets,
  { number, timestamp }: { readonly number: bigint; readonly timestamp: bigint },
): Promise<Markets> {
  const { morpho } = network
  if (morpho === null || morpho.standIn || markets.size === 0) return markets
  const batch = new ReadBatch()
  const proven = new Map(markets)
  for (const pair of morpho.markets) {
    const key = pair.position.address.toLowerCase()
    const state = markets.get(key)
    if (state === undefined) continue
    batch.add(readAverageRate(pair, state), (rate) => {
      const isOurs = rate === averageRate(state, timestamp - state.lastUpdate)
      proven.set(key, { ...state, doubt: isOurs ? null : denied })
    })
  }
  const { to, data } = batch.call(network.multicall3)
  try {
    batch.take(await reach(() => viem.request({ method: 'eth_call', params: [{ to, data }, numberToHex(number)] })))
  } catch (thrown) {
    if (!(thrown instanceof SaysoError)) throw thrown
  }
  return proven
}
