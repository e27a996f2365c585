import type { Address } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { formatDecimal, mulDivDown } from '../../model/decimal.ts'
import type { UniswapMarket } from '../../model/Network.ts'
import type { Case } from '../Case.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import type { Draft, Rule } from '../Rule.ts'

const bps = 10_000n
/** Uniswap keeps a price as its square root, times 2 to the 96. */
const q192 = 2n ** 192n

type Pool = UniswapMarket['pools'][number]

export const poolRules: readonly Rule[] = [
  {
    id: 'pool-against-feed',
    looksAt: 'the price that each pool of a swap stands at before the plan, against the price feeds',
    sentence:
      'A pool whose price is more than 5 percent away from the price feeds is not traded in: one of them is wrong.',
    evaluate: (judged) => {
      const { played } = judged
      if (!played) return []
      return poolsTraded(judged).flatMap((pool): Draft[] => {
        const reading = played.pools.find((one) => keyOf(one.pool) === keyOf(pool.address))
        if (reading === undefined || reading.sqrtPriceX96 <= 0n)
          return [block('The price of a pool that would be traded in could not be read.', pool.address, {})]
        const gap = gapOf(pool, reading.sqrtPriceX96, judged)
        // A token in between that no feed prices is bounded by what the whole trade brings.
        if (gap === null || gap <= judged.input.settings.poolGapBps) return []
        return [
          block(
            'The price of a pool is more than 5 percent away from the price feeds: one of them is wrong.',
            pool.address,
            {
              apart: `${formatDecimal(gap, 2)} percent`,
            },
          ),
        ]
      })
    },
  },
]

/** Of the catalogue. A pool that is not in it is another rule's finding. */
function poolsTraded({ calls, input }: Case): readonly Pool[] {
  const found = new Set<Pool>()
  for (const call of calls) {
    if (call.kind !== 'swap') continue
    for (const { tokens, fees } of call.trades)
      for (const [hop, fee] of fees.entries()) {
        const ends = [tokens[hop] ?? '', tokens[hop + 1] ?? ''].map(keyOf)
        const pool = input.network.uniswap?.pools.find(
          (one) => one.fee === fee && ends.includes(keyOf(one.token0)) && ends.includes(keyOf(one.token1)),
        )
        if (pool) found.add(pool)
      }
  }
  return [...found]
}

/** How far apart pool and feeds are, in hundredths of a percent of the feed's. Null where a price is not known. */
function gapOf(pool: Pool, sqrtPriceX96: bigint, { input, played }: Case): bigint | null {
  const [base, quote] = [pool.token0, pool.token1].map((address: Address) => {
    const token = findKnownToken(input.network, address)
    const price = token && played ? readPrice(token, input.network, played) : null
    return token && price?.status === 'fresh' ? { token, usdE18: price.usdE18 } : null
  })
  if (!base || !quote) return null
  // Of the base so much that what it comes to has digits enough, whatever the decimals of the quote.
  const units = 10n ** BigInt(base.token.decimals + quote.token.decimals)
  const atFeed = worthOf(units, base)
  const atPool = worthOf(mulDivDown(units, sqrtPriceX96 * sqrtPriceX96, q192), quote)
  if (atFeed <= 0n) return null
  const apart = atPool > atFeed ? atPool - atFeed : atFeed - atPool
  return (apart * bps) / atFeed
}

function block(sentence: string, pool: Address, facts: Record<string, string>): Draft {
  return {
    level: 'BLOCK',
    sentence,
    instead: 'Wait until pools and feeds agree, or choose another pair.',
    facts: { pool, ...facts },
  }
}
