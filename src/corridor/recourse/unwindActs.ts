import type { Holding } from '../../answers/listHoldings.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Network } from '../../model/Network.ts'
import type { Intent, WantedAmount } from '../../model/Reading.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { assetWord, tokenAmount, tokenAt } from './actWords.ts'
import { broughtBy, type Deed } from './Deed.ts'
import { moves } from './resumeActs.ts'

/** What takes back what was done of a plan, and one sentence for each thing that nothing takes back. */
export type Unwinding = { readonly acts: readonly Intent[]; readonly cannot: readonly string[] }

/** Interest and rounding since: so little beside the whole belongs to it. */
const tenThousandth = 10_000n

/**
 * The done steps of a plan backwards, each the other way round. What was sent, is claimed or waits in a queue stays that
 * way. Rights to take are not in here: whoever reads what is left of them takes them back.
 */
export function unwindActs(deeds: readonly Deed[], holdings: readonly Holding[], network: Network): Unwinding {
  const acts: Intent[] = []
  const cannot: string[] = []
  /** What left for good after it was brought, by token in lower case. */
  const gone = new Map<string, bigint>()
  /** What the act right before brings. */
  let brings: Token | null = null
  for (const deed of deeds.filter(({ call, done }) => done && moves(call.kind)).toReversed()) {
    const undone = undo(deed, { network, holdings, gone, brings })
    if (typeof undone === 'string') cannot.push(undone)
    else if (undone !== null) {
      acts.push(undone.act)
      brings = undone.brings
    }
  }
  return { acts, cannot }
}

type Context = {
  readonly network: Network
  readonly holdings: readonly Holding[]
  readonly gone: Map<string, bigint>
  readonly brings: Token | null
}
type Undone = { readonly act: Intent; readonly brings: Token | null }

/** A sentence where nothing takes it back; null where there is nothing to take back. */
function undo(deed: Deed, context: Context): Undone | string | null {
  const { network, holdings, gone, brings } = context
  const { call } = deed
  const word = (token: Token): string => assetWord(token, network)
  const say = (token: Token, units: bigint): WantedAmount | null => {
    if (brings !== null && sameAddress(brings.address, token.address)) return 'previous'
    const left = units - (gone.get(keyOf(token.address)) ?? 0n)
    return left > 0n ? tokenAmount(token, left) : null
  }
  const exchange = (sell: Token, buy: Token, units: bigint): Undone | string => {
    const amount = say(sell, units)
    if (amount === null) return `The ${sell.symbol} that it was exchanged for is not there any more.`
    return { act: { kind: 'swap', sell: word(sell), buy: word(buy), amount, exact: 'sell' }, brings: buy }
  }
  const sent = (token: Token, units: bigint, to: string): string => {
    gone.set(keyOf(token.address), (gone.get(keyOf(token.address)) ?? 0n) + units)
    return `${describeAmount(amountOf(token, units))} went to ${to}, and nobody but them can send it back.`
  }
  switch (call.kind) {
    case 'swap':
      return exchange(call.buys, call.sells, broughtBy(deed, call.buys.address) || call.buyUnits)
    case 'wrap':
      return exchange(network.wrapped, network.native, call.units)
    case 'unwrap':
      return exchange(network.native, network.wrapped, call.units)
    case 'supply':
    case 'deposit': {
      const position = call.kind === 'supply' ? call.reserve.aToken : call.vault.share
      const token = tokenAt(network, call.kind === 'supply' ? call.reserve.asset : call.vault.asset)
      if (token === null) return unnamed
      const units = -(deed.moved.get(keyOf(token.address)) ?? -call.units)
      const amount = ofPosition(holdings, position, token, units)
      const place = protocolOf(network, call.kind === 'supply' ? null : call.vault.share.address)
      return { act: { kind: 'withdraw', asset: word(token), amount, ...place }, brings: token }
    }
    case 'withdraw':
    case 'redeem':
    case 'take-out': {
      const token = tokenAt(network, call.kind === 'withdraw' ? call.reserve.asset : call.vault.asset)
      if (token === null) return unnamed
      const { protocol } = protocolOf(network, call.kind === 'withdraw' ? null : call.vault.share.address)
      if (protocol === undefined)
        return 'What was taken out of a vault is not put back into the very same one by a sentence; say where it should earn.'
      const amount = say(token, broughtBy(deed, token.address))
      return amount === null
        ? `The ${token.symbol} that was taken out is not there any more.`
        : { act: { kind: 'supply', asset: word(token), amount, protocol }, brings: null }
    }
    case 'borrow': {
      const token = tokenAt(network, call.reserve.asset)
      if (token === null) return unnamed
      const owed = ofPosition(holdings, call.reserve.variableDebtToken, token, call.units)
      return { act: { kind: 'repay', asset: word(token), amount: owed, protocol: 'aave' }, brings: null }
    }
    case 'repay': {
      const token = tokenAt(network, call.reserve.asset)
      if (token === null) return unnamed
      const paid = -(deed.moved.get(keyOf(token.address)) ?? 0n)
      if (paid <= 0n) return null
      const amount = tokenAmount(token, paid)
      return { act: { kind: 'borrow', asset: word(token), amount, protocol: 'aave' }, brings: token }
    }
    case 'stake': {
      const { token } = call.staking
      const staked = holdings.find(({ position }) => sameAddress(position.address, token.address))
      // Its shares round: what lies there may be a few wei less than what was put in.
      const units = staked !== undefined && staked.units < call.units ? staked.units : call.units
      return { act: { kind: 'unstake', asset: word(token), amount: tokenAmount(token, units) }, brings: null }
    }
    case 'request-exit':
      return `What waits in the queue of ${call.staking.name} cannot be called back: it is paid out when its turn comes.`
    case 'transfer':
      return sent(call.token, call.units, call.to)
    case 'native-send':
      return sent(network.native, call.units, call.to)
    case 'bridge': {
      const amount = describeAmount(amountOf(call.token, call.units))
      return `${amount} went to ${call.destination.name}. Bringing it back is a bridge of its own, said there.`
    }
    case 'take-back':
      return 'A right that was taken back is not given again.'
    case 'unknown':
      return `Step ${deed.index + 1} cannot be read, so nothing is known to take it back.`
    case 'claim':
    case 'approve':
    case 'collateral':
      return null
    default:
      return call satisfies never
  }
}

const unnamed = 'It was done with a token that has no name here.'

/** So much of a position; all of it where it is that and its interest. */
function ofPosition(holdings: readonly Holding[], position: Token, token: Token, units: bigint): WantedAmount {
  const held = holdings.find((one) => sameAddress(one.position.address, position.address))?.units ?? null
  if (held === null) return tokenAmount(token, units)
  const there = held < 0n ? -held : held
  return there <= units + units / tenThousandth ? 'all' : tokenAmount(token, units)
}

/** The word for the place; none where a vault has no protocol's name. Null is the lending market. */
function protocolOf(network: Network, share: string | null): { readonly protocol?: 'aave' | 'morpho' } {
  if (share === null) return { protocol: 'aave' }
  return isInBook(network, share) ? { protocol: 'morpho' } : {}
}
