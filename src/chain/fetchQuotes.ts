import type { Quote, QuoteRequest, Quotes } from '../model/Quote.ts'
import { readQuote } from '../protocols/uniswap/reads.ts'
import { type BlockTag, type ChainClient, reach, tagOf } from './ChainClient.ts'
import { ReadBatch } from './readBatch.ts'

/** Quoting plays the swap, so a batch of quotes needs far more gas than one transaction may use. */
const quotingGas = '0x3b9aca00'

/** All quotes at the snapshot's block, in one round trip. A quote that fails is an answer too: no such way. */
export async function fetchQuotes(
  client: ChainClient,
  requests: readonly QuoteRequest[],
  block: BlockTag,
): Promise<Quotes> {
  const { network, viem } = client
  const market = network.uniswap
  const quotes = new Map<string, Quote>(requests.map((request) => [request.key, { status: 'failed' }]))
  if (market === null || requests.length === 0) return quotes
  const batch = new ReadBatch()
  for (const request of requests)
    batch.add(readQuote(market.quoter, request), (quote) => quotes.set(request.key, quote))
  const call = batch.call(network.multicall3)
  const returned = await reach(() =>
    viem.request({ method: 'eth_call', params: [{ to: call.to, data: call.data, gas: quotingGas }, tagOf(block)] }),
  )
  batch.take(returned)
  return quotes
}
