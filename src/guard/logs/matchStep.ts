import { type Address, zeroAddress } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import type { SimulatedStep } from '../../model/Simulation.ts'
import { isNative } from '../../model/Token.ts'
import type { GuardInput } from '../GuardInput.ts'
import { readLog } from './readLog.ts'
import { saidToPay } from './saidToPay.ts'

type Difference = Readonly<Record<string, string>>

/** What a place says that it paid out must have come in: a token can take some of it on the way. */
function paidFor(what: string, seen: bigint, said: bigint): Difference | null {
  return seen > 0n && seen >= said ? null : { what, seen: `${seen}`, said: `${said}` }
}

/** Null where a simulated step shows the amounts that its bytes say; else what differs. */
export function matchStep(call: DecodedCall, step: SimulatedStep, input: GuardInput): Difference | null {
  const { account, settings, network } = input
  const logs = step.logs.flatMap((log) => readLog(log, account) ?? [])
  const moved = (side: 'from' | 'to', token: Address, other?: Address): bigint =>
    logs.reduce((sum, log) => {
      if (log.kind !== 'transfer' || log.units === null || keyOf(log.token) !== keyOf(token)) return sum
      const party = side === 'from' ? log.to : log.from
      if (other !== undefined && keyOf(party) !== keyOf(other)) return sum
      return keyOf(log[side]) === keyOf(account) ? sum + log.units : sum
    }, 0n)
  const expect = (what: string, seen: bigint, said: bigint, slack = 0n): Difference | null =>
    seen >= said - slack && seen <= said + slack ? null : { what, seen: `${seen}`, said: `${said}` }

  switch (call.kind) {
    case 'approve': {
      const given = logs.some(
        (log) =>
          log.kind === 'approval' &&
          keyOf(log.token) === keyOf(call.token.address) &&
          keyOf(log.spender) === keyOf(call.spender) &&
          log.units === call.units,
      )
      return given ? null : { what: 'allowance', said: `${call.units}`, spender: call.spender }
    }
    case 'take-back':
      // Whether the right is gone is read before and after, and bounded; a log of it could say anything.
      return null
    case 'transfer': {
      const slack = isPosition(call.token.address, input) ? settings.rebasingUnits : 0n
      return expect('transfer', moved('from', call.token.address, call.to), call.units, slack)
    }
    case 'native-send':
      return expect('send', moved('from', network.native.address, call.to), call.units)
    case 'wrap':
      return expect('wrap', moved('from', network.native.address), call.units)
    case 'unwrap':
      return expect('unwrap', moved('to', network.native.address), call.units)
    case 'supply':
      return expect('supply', moved('from', call.reserve.asset), call.units)
    case 'deposit':
      return expect('deposit', moved('from', call.vault.asset), call.units)
    case 'borrow':
      return expect('borrow', moved('to', call.reserve.asset), call.units)
    case 'repay': {
      // What is over the debt is not taken.
      const paid = moved('from', call.reserve.asset)
      const most = call.units ?? paid
      return paid > 0n && paid <= most ? null : { what: 'repay', seen: `${paid}`, said: `${most}` }
    }
    case 'collateral':
      return null
    case 'withdraw':
      if (call.units !== null) return expect('withdraw', moved('to', call.reserve.asset), call.units)
      return paidFor(
        'withdraw',
        moved('to', call.reserve.asset),
        moved('from', call.reserve.aToken.address, zeroAddress),
      )
    case 'stake':
      return expect('stake', moved('from', network.native.address), call.units)
    case 'request-exit': {
      // Each of several requests may be rounded.
      const slack = settings.rebasingUnits * 4n
      return expect('unstake', moved('from', call.staking.token.address, call.staking.queue), call.units, slack)
    }
    case 'bridge':
      return expect('bridge', moved('from', call.token.address, call.pool), call.units)
    case 'claim':
      return moved('to', network.native.address) > 0n ? null : { what: 'claim', seen: '0' }
    case 'redeem': {
      // Shares in Morpho's own book move without a transfer; what they pay is seen all the same.
      const inBook = isInBook(network, call.vault.share.address)
      const shares = inBook ? null : expect('redeem', moved('from', call.vault.share.address), call.shares)
      return shares ?? paidFor('withdraw', moved('to', call.vault.asset), saidToPay(call.vault, step, network))
    }
    case 'take-out':
      return expect('withdraw', moved('to', call.vault.asset), call.units)
    case 'swap': {
      const sold = moved('from', call.sells.address) - (isNative(call.sells) ? moved('to', call.sells.address) : 0n)
      const bought = moved('to', call.buys.address)
      if (call.exact === 'sell') {
        if (bought < call.buyUnits) return { what: 'bought', seen: `${bought}`, said: `${call.buyUnits}` }
        return expect('sold', sold, call.sellUnits)
      }
      if (sold > call.sellUnits) return { what: 'sold', seen: `${sold}`, said: `${call.sellUnits}` }
      return bought >= call.buyUnits ? null : { what: 'bought', seen: `${bought}`, said: `${call.buyUnits}` }
    }
    case 'unknown':
      return null
  }
}

function isPosition(token: Address, { network }: GuardInput): boolean {
  const positions = (network.aave?.reserves ?? []).map((reserve) => reserve.aToken)
  return [...positions, ...(network.staking ? [network.staking.token] : [])].some(
    (position) => keyOf(position.address) === keyOf(token),
  )
}
