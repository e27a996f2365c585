import type { Amount } from '../../model/Amount.ts'
import { parseDecimal } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { shortAmount } from '../../model/shortAmount.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { withDollarSign } from '../../model/Usd.ts'
import { buildUnwrap, buildWrap } from '../../protocols/weth/build.ts'
import { addSwap } from '../addSwap.ts'
import type { Draft } from '../Draft.ts'
import { impossible, type Planned, type PlanStop } from '../PlanStop.ts'
import { resolveAmount, wantedUnits } from '../resolveAmount.ts'
import { resolveAsset, stablecoinSymbols } from '../resolveAsset.ts'
import { sizeSwap } from '../swapPlan.ts'
import { tradeRisk } from '../tradeRisk.ts'
import { whereFrom } from '../whereFrom.ts'

export function planSwap(draft: Draft, intent: IntentOf<'swap'>, previous: Amount | null): Planned | PlanStop {
  const { snapshot } = draft
  const sell = resolveAsset(intent.sell, snapshot)
  if (sell.status !== 'token') return sell
  const buy = resolveAsset(intent.buy, snapshot)
  if (buy.status !== 'token') return buy
  if (sameToken(sell.token, buy.token))
    return impossible(`That would swap ${sell.token.symbol} for itself. Nothing was sent; name two different assets.`)
  const limit = slippageLimit(intent.maxSlippagePercent)
  if (typeof limit === 'object' && limit !== null) return limit

  const wish = { sell: sell.token, buy: buy.token, exact: intent.exact, slippageBps: limit }
  if (intent.exact === 'buy') {
    if (typeof intent.amount !== 'object' || !('value' in intent.amount))
      return { status: 'ask', missing: ['amount'], question: `How much ${buy.token.symbol} do you want?`, choices: [] }
    const price = snapshot.prices.get(buy.token.address.toLowerCase())
    const units = wantedUnits(intent.amount, buy.token, price)
    if (typeof units !== 'bigint') return units
    if (units === 0n)
      return impossible(`That is less than the smallest part of ${buy.token.symbol}. Say a larger amount.`)
    if (intent.amount.unit === 'usd') draft.notes.add(worthNote(intent.amount.value, sell.token, buy.token))
    return swapTokens(draft, { ...wish, units })
  }
  const amount = resolveAmount(intent.amount, {
    token: sell.token,
    available: draft.spendable(sell.token),
    held: draft.heldAtStart(sell.token),
    keptForGas: draft.gasReserve,
    where: isNative(sell.token) ? 'in your wallet beside what the network fee needs' : 'in your wallet',
    price: snapshot.prices.get(sell.token.address.toLowerCase()),
    previous,
    from: (needed) => whereFrom(draft, needed, sell.token, buy.token),
  })
  if (amount.status !== 'amount') return amount
  return swapTokens(draft, { ...wish, units: amount.amount.units })
}

/** "Buy $500 of ETH" counts what arrives: why it costs a little more, and how to count what leaves instead. */
function worthNote(dollars: string, sell: Token, buy: Token): string {
  const paid = stablecoinSymbols.includes(sell.symbol) ? `${dollars} ${sell.symbol}` : `$${dollars} of ${sell.symbol}`
  return `${withDollarSign(dollars)} is what arrives in ${buy.symbol}, by the price feed; what you pay for it comes to a little more. To pay exactly so much, say "swap ${paid} for ${buy.symbol}".`
}

type Wish = Parameters<typeof sizeSwap>[1]

function swapTokens(draft: Draft, wish: Wish): Planned | PlanStop {
  const wrapping = planWrapping(draft, wish.sell, wish.buy, wish.units)
  if (wrapping !== null) return wrapping
  const swap = sizeSwap(draft, wish)
  if (swap.status !== 'swap') return swap
  const spendable = draft.spendable(wish.sell)
  if (spendable === null || swap.sellMaximum.units > spendable)
    return tooMuch(draft, wish, 'This may cost up to', swap.sellMaximum)
  addSwap(draft, swap)
  draft.notes.add(tradeRisk)
  const summary =
    swap.exact === 'sell'
      ? `Swap ${describeAmount(swap.sellMaximum)} for about ${shortAmount(swap.buyExpected, 'cut')}`
      : `Buy ${describeAmount(swap.buyExpected)} for about ${shortAmount(swap.sellExpected, 'cut')}`
  return { status: 'planned', yields: swap.buyMinimum, summary }
}

/** Where there is nothing of it, a smaller amount is no way out: another coin may be. */
function tooMuch(draft: Draft, { sell, buy }: Pick<Wish, 'sell' | 'buy'>, needs: string, most: Amount): PlanStop {
  const spendable = draft.spendable(sell)
  const has = describeAmount({ token: sell, units: spendable ?? 0n })
  const instead = spendable === 0n ? whereFrom(draft, most, sell, buy) : ''
  const said = `${needs} ${describeAmount(most)}, and you have ${has} to spend. Nothing was sent`
  if (spendable === 0n) return impossible(`${said}. ${instead}`.trim())
  return impossible(`${said}; say a smaller amount.`)
}

/** Ether and WETH change one to one, without a market. Null where this is another pair. */
function planWrapping(draft: Draft, sell: Token, buy: Token, units: bigint): Planned | PlanStop | null {
  const { wrapped } = draft.snapshot.network
  const wraps = isNative(sell) && sameToken(buy, wrapped)
  const unwraps = isNative(buy) && sameToken(sell, wrapped)
  if (!wraps && !unwraps) return null
  const spendable = draft.spendable(sell)
  const amount = { token: sell, units }
  if (spendable === null || units > spendable) return tooMuch(draft, { sell, buy }, 'This needs', amount)
  draft.add(
    wraps
      ? { kind: 'wrap', amount, call: buildWrap(wrapped.address, units) }
      : { kind: 'unwrap', amount, call: buildUnwrap(wrapped.address, units) },
  )
  const got = { token: buy, units }
  draft.spend(amount)
  draft.receive({ expected: got, minimum: got })
  return { status: 'planned', yields: got, summary: `${wraps ? 'Wrap' : 'Unwrap'} ${describeAmount(amount)}` }
}

/** The person's limit in basis points; null where they said none. */
function slippageLimit(percent: string | undefined): bigint | null | PlanStop {
  if (percent === undefined) return null
  const parsed = parseDecimal(percent, 2)
  if (parsed.status === 'too-fine')
    return impossible('A slippage limit has at most two digits after the point, like 0.25 %. Say it once more.')
  if (parsed.status !== 'ok')
    return impossible('That is no slippage limit Sayso can read. Say it like "slippage 0.5%".')
  if (parsed.units > 1_000n)
    return impossible(
      'A slippage limit above 10 % would let a swap lose a tenth of its worth, so Sayso does not plan it. Say a smaller one.',
    )
  return parsed.units
}
