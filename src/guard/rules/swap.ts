import type { DecodedSwap, RouterTrade } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown, mulDivUp, parseDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import { sameToken } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import { feeScale } from '../catalogue/usualFee.ts'
import type { ExpectedTrade } from '../outcome/Outcome.ts'
import { convert, type Priced, readPrice } from '../prices/PriceBook.ts'
import type { Draft, Rule } from '../Rule.ts'

const bps = 10_000n

export const swapRules: readonly Rule[] = [
  {
    id: 'swap-tokens',
    looksAt: 'the pools and tokens in the bytes of a swap, against the sentence and the catalogue',
    sentence: 'A swap trades the two tokens that you named, and only through pools that Sayso knows.',
    evaluate: (judged) =>
      swapsIn(judged).flatMap(({ index, swap }): Draft[] => {
        const astray = swap.trades.some((trade) => !isKnownPath(trade, judged.input.network))
        // Without an outcome there is nothing to hold the pair against, and that is a finding of its own.
        if (!astray && (judged.outcome.status === 'unknown' || tradeFor(judged, swap))) return []
        return [
          {
            level: 'BLOCK',
            sentence: `Step ${index + 1} trades other tokens than you named, or through a pool that Sayso does not know.`,
            instead: 'Ask for a new plan.',
            facts: {
              sells: swap.sells.address,
              buys: swap.buys.address,
              path: swap.trades.map((trade) => trade.tokens.join(' > ')).join('; '),
            },
          },
        ]
      }),
  },
  {
    id: 'swap-amounts',
    looksAt: 'the amounts in the bytes of a swap, against the price feeds',
    sentence:
      'The swap itself fails on the chain when it would bring less than the feeds say it should, within the slippage.',
    evaluate: (judged) => swapsIn(judged).flatMap(({ index, swap }) => checkAmounts(judged, swap, index)),
  },
  {
    id: 'swap-deadline',
    looksAt: 'the deadline in the bytes of a swap, against the chain’s time',
    sentence: 'A swap is good for 30 minutes at most.',
    evaluate: (judged) =>
      swapsIn(judged).flatMap(({ index, swap }): Draft[] => {
        const { now, settings } = judged.input
        if (swap.deadline === null)
          return [
            {
              level: 'INFO',
              sentence: `Step ${index + 1} has no deadline of its own; its least amount protects it.`,
              instead: '',
              facts: {},
            },
          ]
        if (swap.deadline >= now && swap.deadline <= now + settings.deadlineSeconds) return []
        return [
          {
            level: 'BLOCK',
            sentence: `The deadline of step ${index + 1} is past, or too far ahead.`,
            instead: 'Ask for a new plan.',
            facts: { deadline: `${swap.deadline}`, now: `${now}` },
          },
        ]
      }),
  },
  {
    id: 'slippage-ceiling',
    looksAt: 'the slippage that a sentence asks for',
    sentence: 'More than 10 percent of slippage is never allowed, even when asked for.',
    evaluate: ({ input }) =>
      input.intents.flatMap((intent): Draft[] => {
        if (intent.kind !== 'swap' || intent.maxSlippagePercent === undefined) return []
        const parsed = parseDecimal(intent.maxSlippagePercent, 18)
        const ceiling = (input.settings.slippageCeilingBps * 10n ** 18n) / 100n
        if (parsed.status === 'ok' && parsed.units <= ceiling) return []
        return [
          {
            level: 'BLOCK',
            sentence: 'You would accept to lose more than 10 percent on the way.',
            instead: 'Say it again with at most 10 percent of slippage.',
            facts: { asked: intent.maxSlippagePercent },
          },
        ]
      }),
  },
]

function swapsIn({ calls }: Case): readonly { readonly index: number; readonly swap: DecodedSwap }[] {
  return calls.flatMap((call, index) => (call.kind === 'swap' ? [{ index, swap: call }] : []))
}

/** The native coin and its wrapped twin count as one here: wrapping is the planner's to arrange. */
function tradeFor({ outcome, input }: Case, swap: DecodedSwap): ExpectedTrade | undefined {
  if (outcome.status === 'unknown') return undefined
  const plain = (token: DecodedSwap['sells']) =>
    sameToken(token, input.network.native) ? input.network.wrapped : token
  return outcome.trades.find(
    (trade) =>
      sameToken(plain(trade.sells), plain(swap.sells)) &&
      trade.buys.some((token) => sameToken(plain(token), plain(swap.buys))),
  )
}

/** Tokens that a path may pass through between the two that are traded. */
const mostBetween = 2

/** Known pools, hop by hop, over no more than two tokens that a person could name too, and through none of them twice. */
function isKnownPath(trade: RouterTrade, network: Network): boolean {
  const between = trade.tokens.slice(1, -1)
  if (between.length > mostBetween || new Set(trade.tokens.map(keyOf)).size !== trade.tokens.length) return false
  if (between.some((token) => !network.tokens.some((known) => keyOf(known.address) === keyOf(token)))) return false
  return trade.fees.every((fee, hop) => {
    const ends = [keyOf(trade.tokens[hop] ?? ''), keyOf(trade.tokens[hop + 1] ?? '')].sort()
    return network.uniswap?.pools.some(
      (pool) => pool.fee === fee && [keyOf(pool.token0), keyOf(pool.token1)].sort().join() === ends.join(),
    )
  })
}

/** Each trade by the fees of the very pools in its bytes, which are of the catalogue; the step by the sum of them. */
function checkAmounts(judged: Case, swap: DecodedSwap, index: number): readonly Draft[] {
  const { input, played } = judged
  const trade = tradeFor(judged, swap)
  if (!played || !trade) return []
  const [sells, buys] = [swap.sells, swap.buys].map((token): Priced | null => {
    const price = readPrice(token, input.network, played)
    return price.status === 'fresh' ? { token, usdE18: price.usdE18 } : null
  })
  if (!sells || !buys)
    return [
      {
        level: 'BLOCK',
        sentence: `The amounts of step ${index + 1} cannot be checked without a price.`,
        instead: 'Wait until the price feed answers again, then ask once more.',
        facts: {},
      },
    ]
  const whole = bps * bps * feeScale
  const keptBy = (part: RouterTrade): bigint => {
    const fee = part.fees.reduce((sum, hop) => sum + BigInt(hop), 0n)
    return (bps - trade.slippageBps) * (bps - input.settings.priceToleranceBps) * (feeScale - fee)
  }
  const sum = (bound: (part: RouterTrade) => bigint): bigint =>
    swap.trades.reduce((total, part) => total + bound(part), 0n)
  const facts = { sells: `${swap.sellUnits}`, buys: `${swap.buyUnits}` }
  if (swap.exact === 'buy') {
    const most = sum((part) => mulDivUp(convert(part.amount, buys, sells, 'up'), whole, keptBy(part)))
    if (swap.sellUnits <= most) return []
    return [
      block(`Step ${index + 1} would allow paying more than the price feeds say it is worth.`, {
        ...facts,
        atMost: `${most}`,
      }),
    ]
  }
  const least = sum((part) => mulDivDown(convert(part.amount, sells, buys, 'down'), keptBy(part), whole))
  if (swap.buyUnits >= least) return []
  return [
    block(`Step ${index + 1} would accept less than the price feeds say it is worth.`, {
      ...facts,
      atLeast: `${least}`,
    }),
  ]
}

/** Of an amount: a smaller one moves the pools less. */
function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Ask for a new plan, or swap a smaller amount.', facts }
}
