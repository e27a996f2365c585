import { keyOf } from '../../decoding/keyOf.ts'
import { chainCalled } from '../../model/chainCalled.ts'
import { atLeastZero, mulDivUp } from '../../model/decimal.ts'
import type { BridgeEnd, IntentOf } from '../../model/Reading.ts'
import { sameAddress } from '../../model/Token.ts'
import { chainIds } from '../catalogue/chainIds.ts'
import { convert } from '../prices/PriceBook.ts'
import type { IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { amountToAnswerFor, balanceFor, bps, priceOf, type Scope, tokenNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/**
 * Nothing of it arrives here. What arrives on the other chain is the same asset by the catalogue, the whole of it but for
 * what may be left to whoever brings it: as much as a swap may slip, or, of small amounts, a few dollars for their gas.
 * @throws Underivable
 */
export function deriveBridge(intent: IntentOf<'bridge'>, scope: Scope): IntentOutcome {
  const { network, settings } = scope.input
  if (intent.from !== undefined && chainIds[intent.from] !== network.chainId)
    throw unknownWay(`You named ${chainCalled[intent.from]}, and this plan starts on ${network.name}.`, intent.to)
  const destination = network.across?.destinations.find(({ chainId }) => chainId === chainIds[intent.to])
  if (destination === undefined)
    throw unknownWay(`Sayso knows no bridge from ${network.name} to ${chainCalled[intent.to]}.`, intent.to)
  const token = tokenNamed(scope, intent.asset)
  const route = destination.routes.find(({ from }) => sameAddress(from, token.address))
  if (route === undefined)
    throw unknownWay(`The bridge to ${destination.name} does not take ${token.symbol}.`, intent.to)
  const balance = balanceFor(scope, token, intent.amount)
  const range = resolveAmount(scope, token, intent.amount, balance)
  const units = amountToAnswerFor(scope, token, range)
  const usd = { token: { ...token, decimals: 0 }, usdE18: 10n ** 18n }
  const gas = convert(settings.dustUsd, usd, priceOf(scope, token), 'up')
  const share = mulDivUp(units, settings.maxSlippageBps, bps)
  const least = atLeastZero(units - (gas > share ? gas : share))
  if (least === 0n)
    throw unknownWay(`So little ${token.symbol} would be used up on the way to ${destination.name}.`, intent.to)
  return {
    ways: [new Map([[keyOf(token.address), -range.high]])],
    yields: null,
    sends: [],
    trades: [],
    mayRise: [],
    elsewhere: [{ token, units: range, chainId: destination.chainId, arrives: route.to, least }],
  }
}

function unknownWay(sentence: string, to: BridgeEnd): Underivable {
  return new Underivable('intent-checkable', sentence, 'Name another chain, or another token.', { to })
}
