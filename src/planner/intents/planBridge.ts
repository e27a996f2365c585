import { type Amount, amountOf } from '../../model/Amount.ts'
import { type BridgeQuotes, bridgeKey } from '../../model/BridgeQuote.ts'
import { chainCalled } from '../../model/chainCalled.ts'
import { chainIdOf } from '../../model/chainIdOf.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { sameAddress } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { usdOf } from '../../model/Usd.ts'
import { buildDeposit } from '../../protocols/across/build.ts'
import { quoteFee } from '../../protocols/across/rates.ts'
import type { Draft } from '../Draft.ts'
import { impossible, type NeedsBridge, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'
import { whereFrom } from '../whereFrom.ts'

/** How long a deposit waits for somebody to bring it, before it is paid back. Most are brought within a minute. */
const waitSeconds = 7_200n

/** The chain's next block may come a little before our clock says so, and a deposit that was quoted after it is refused. */
const clockMayBeAheadBy = 60n

/**
 * From here to another network: one deposit, of which exactly so much arrives, or all of it comes back here. What is left
 * to whoever brings it follows from what others were content with lately.
 */
export function planBridge(
  draft: Draft,
  intent: IntentOf<'bridge'>,
  previous: Amount | null,
  quotes: BridgeQuotes,
): Planned | PlanStop | NeedsBridge {
  const { network } = draft.snapshot
  if (intent.from !== undefined && chainIdOf[intent.from] !== network.chainId)
    return unsupported(
      `Understood, but you work on ${theNetwork(network)} now, and this starts on ${chainCalled[intent.from]}. Nothing is set; choose that network first.`,
    )
  const chainId = chainIdOf[intent.to]
  if (chainId === network.chainId)
    return unsupported(`This is on ${theNetwork(network)} already. Nothing is set; name the network it is to go to.`)
  const destination = network.across?.destinations.find((one) => one.chainId === chainId)
  if (network.across === null || destination === undefined)
    return unsupported(
      `Understood, but Sayso knows no bridge from ${theNetwork(network)} to ${chainCalled[intent.to]}. Nothing is set.`,
    )
  const asset = resolveAsset(intent.asset, draft.snapshot)
  if (asset.status !== 'token') return asset
  const { token } = asset
  const route = destination.routes.find(({ from }) => sameAddress(from, token.address))
  if (route === undefined) {
    const takes = network.tokens.filter(({ address }) =>
      destination.routes.some(({ from }) => sameAddress(from, address)),
    )
    return unsupported(
      `Understood, but to ${destination.name} Sayso can bridge ${takes.map(({ symbol }) => symbol).join(', ')}, and not ${token.symbol} yet. Nothing is set.`,
    )
  }
  const quote = quotes.get(bridgeKey({ token, chainId }))
  if (quote === undefined) return { status: 'bridge', request: { token, chainId } }
  if (quote.status === 'closed') return impossible(quote.sentence)
  const wanted = resolveAmount(intent.amount, {
    token,
    available: draft.spendable(token),
    held: draft.heldAtStart(token),
    keptForGas: draft.gasReserve,
    where: 'in your wallet',
    price: draft.snapshot.prices.get(token.address.toLowerCase()),
    previous,
    from: (needed) => whereFrom(draft, needed, token),
  })
  if (wanted.status !== 'amount') return wanted
  const { amount } = wanted
  const { feeUnits, basis, fills } = quoteFee(amount.units, quote.fills)
  if (feeUnits >= amount.units)
    return impossible(`${describeAmount(amount)} would be used up on the way to ${destination.name}. Nothing was sent.`)
  const arrives = amountOf({ ...token, chainId, address: route.to }, amount.units - feeUnits)
  const venue = { name: 'Across', address: network.across.spokePool }
  const open = quote.openSeconds < waitSeconds ? quote.openSeconds : waitSeconds
  const { block, now } = draft.snapshot
  const sure = now - clockMayBeAheadBy
  // Not the block's own time alone: where blocks come with transactions only, it may be hours old, and too old for the bridge.
  const quotedAt = sure > block.timestamp ? sure : block.timestamp
  draft.allow(amount, venue)
  draft.add({
    kind: 'bridge',
    amount,
    arrives,
    on: destination.name,
    venue,
    call: buildDeposit({
      spokePool: venue.address,
      account: draft.snapshot.account,
      input: amount,
      output: arrives,
      quotedAt,
      fillDeadline: quotedAt + open,
    }),
  })
  draft.used(amount, venue.address)
  draft.spend(amount)
  const price = draft.snapshot.prices.get(token.address.toLowerCase())
  if (price !== undefined) draft.poolFees += usdOf(amountOf(token, feeUnits), price.usdE8)
  const fee = describeAmount(amountOf(token, feeUnits))
  draft.notes.add(
    basis === 'fills'
      ? `${fee} are left to whoever brings it, as in the last ${fills} times that were seen.`
      : `${fee} are left to whoever brings it: too few were seen lately to say what is usual on this way.`,
  )
  draft.notes.add(
    `On the way it is in neither place. Most arrive within minutes; what nobody brings within ${open / 60n} minutes, Across pays back here, some hours later.`,
  )
  draft.notes.add('Bridges have been robbed: what is on the way can be lost with one.')
  return {
    status: 'planned',
    yields: null,
    summary: `Bridge ${describeAmount(amount)} to ${destination.name}, where ${describeAmount(arrives)} arrive`,
  }
}
