import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { isOwnReceiver } from '../../decoding/decodeSwap.ts'
import { mulDivUp } from '../../model/decimal.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import { convert, readPrice } from '../prices/PriceBook.ts'

const bps = 10_000n

/**
 * The most that a call can fairly bring of a token to the account. Null where it brings none of it, or where what it
 * brings cannot be said: swaps by the feeds, withdrawals by the position as it was.
 */
export function mostBrought({ input, played }: Case, call: DecodedCall, token: Address): bigint | null {
  if (!played) return null
  const { account, settings, network } = input
  const isOwn = (address: Address): boolean => sameAddress(address, account)
  const heldBefore = (position: Address): bigint =>
    played.balances.find((balance) => sameAddress(balance.token, position))?.before ?? 0n
  switch (call.kind) {
    case 'swap': {
      const ownReceivers = call.receivers.every((receiver) => isOwnReceiver(receiver, account, true))
      if (!sameAddress(call.buys.address, token) || !ownReceivers) return null
      if (call.exact === 'buy') return call.buyUnits
      const sells = readPrice(call.sells, network, played)
      const buys = readPrice(call.buys, network, played)
      if (sells.status !== 'fresh' || buys.status !== 'fresh') return null
      const fair = convert(
        call.sellUnits,
        { token: call.sells, usdE18: sells.usdE18 },
        { token: call.buys, usdE18: buys.usdE18 },
        'up',
      )
      return mulDivUp(fair, (bps + settings.priceToleranceBps) * (bps + settings.measuredTopBps), bps * bps)
    }
    case 'withdraw': {
      if (!sameAddress(call.reserve.asset, token) || !isOwn(call.to)) return null
      const all = heldBefore(call.reserve.aToken.address)
      return call.units ?? all + mulDivUp(all, settings.interestBps, bps) + settings.rebasingUnits
    }
    case 'redeem': {
      if (!sameAddress(call.vault.asset, token) || !isOwn(call.receiver)) return null
      const reading = played.vaults.find((vault) => sameAddress(vault.vault, call.vault.share.address))
      const shares = heldBefore(call.vault.share.address)
      if (!reading || shares <= 0n || call.shares > shares) return null
      const worth = mulDivUp(reading.worthBefore, call.shares, shares)
      return mulDivUp(worth, bps + settings.vaultToleranceBps, bps) + settings.rebasingUnits
    }
    case 'take-out':
      return sameAddress(call.vault.asset, token) && isOwn(call.receiver) ? call.units : null
    default:
      return null
  }
}
