import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import type { Call } from '../model/Step.ts'
import { sameAddress } from '../model/Token.ts'
import type { RouterCall } from '../protocols/uniswap/decode.ts'
import type { DecodedCall, RouterTrade } from './DecodedCall.ts'
import { findKnownToken } from './knownContracts.ts'

/** The router's own words for "whoever calls" and "this router". They hold for trades, not for `unwrapWETH9`. */
const caller = '0x0000000000000000000000000000000000000001'
const routerItself = '0x0000000000000000000000000000000000000002'

/**
 * What a router call does as a whole: trades of one pair, then an unwrapping, then a refund, nothing else and in no
 * other order.
 */
export function decodeSwap(router: RouterCall, call: Call, network: Network): DecodedCall {
  const shape = router.actions.map((action) => action.kind).join(' ')
  if (!/^trade( trade)*( unwrap)?( refund)?$/.test(shape)) return unknown('It does other things than trade.')
  const trades = router.actions.filter((action) => action.kind === 'trade')
  const unwrap = router.actions.find((action) => action.kind === 'unwrap')
  const refunds = router.actions.some((action) => action.kind === 'refund')
  const [first] = trades
  const tokenIn = findKnownToken(network, first?.tokens.at(0) ?? '')
  const tokenOut = findKnownToken(network, first?.tokens.at(-1) ?? '')
  if (!first || !tokenIn || !tokenOut) return unknown('It trades a token that Sayso does not know.')
  if (trades.some((trade) => !isSamePair(trade, first))) return unknown('It trades several pairs at once.')
  if (trades.some((trade) => trade.amount === 0n)) return unknown('It trades whatever lies in the router.')
  if (trades.some((trade) => trade.priceLimit !== 0n)) return unknown('It may stop half-way at a price.')

  const toRouter = trades.filter((trade) => sameAddress(trade.recipient, routerItself)).length
  if (unwrap && (toRouter !== trades.length || !sameAddress(tokenOut.address, network.wrapped.address)))
    return unknown('It unwraps what it did not buy.')

  const total = (side: 'amount' | 'limit'): bigint => trades.reduce((sum, trade) => sum + trade[side], 0n)
  const sellUnits = total(first.exact === 'sell' ? 'amount' : 'limit')
  const bought = total(first.exact === 'sell' ? 'limit' : 'amount')
  if (call.value > 0n) {
    if (!sameAddress(tokenIn.address, network.wrapped.address)) return unknown('It carries coins where none belong.')
    if (call.value !== sellUnits) return unknown('It carries another amount of coins than it sells.')
    if (first.exact === 'buy' && !refunds) return unknown('It leaves the coins that it does not need behind.')
  }
  return {
    kind: 'swap',
    router: call.to,
    deadline: router.deadline,
    trades,
    exact: first.exact,
    sells: call.value > 0n ? network.native : tokenIn,
    buys: unwrap ? network.native : tokenOut,
    sellUnits,
    buyUnits: unwrap && unwrap.minimum > bought ? unwrap.minimum : bought,
    receivers: unwrap ? [unwrap.recipient] : trades.map((trade) => trade.recipient),
  }
}

/** Whether a swap's receiver is the account: by its address, or by the router's word for whoever calls. */
export function isOwnReceiver(receiver: Address, account: Address, viaTrade: boolean): boolean {
  return sameAddress(receiver, account) || (viaTrade && sameAddress(receiver, caller))
}

function isSamePair(a: RouterTrade, b: RouterTrade): boolean {
  return (
    a.exact === b.exact &&
    sameAddress(a.tokens.at(0) ?? '', b.tokens.at(0) ?? '-') &&
    sameAddress(a.tokens.at(-1) ?? '', b.tokens.at(-1) ?? '-')
  )
}

function unknown(why: string): DecodedCall {
  return { kind: 'unknown', why }
}
