import type { Address } from 'viem'
import { missingCase } from '../errors/missingCase.ts'
import { amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { Network } from '../model/Network.ts'
import { isNative, sameAddress, type Token } from '../model/Token.ts'
import { contractName } from './contractName.ts'
import type { DecodedSwap, RouterTrade } from './DecodedCall.ts'
import type { DecodedStep } from './decodePlan.ts'
import { isOwnReceiver } from './decodeSwap.ts'
import { findKnownToken } from './knownContracts.ts'
import { takerOf } from './shareVaults.ts'

/** A part of a call that its sentence leaves out, whole: "Token": "USDC 0x…". */
export type CallFact = { readonly name: string; readonly value: string }

/** What one call does, from its bytes. The sentence has no full stop; every address in it is whole. */
export type CallDescription = { readonly sentence: string; readonly facts: readonly CallFact[] }

/** Whose plan it is, by which catalogue it was decoded, and when its approval ends, in chain seconds. */
export type DescribedFor = { readonly network: Network; readonly account: Address; readonly expiresAt: bigint }

/**
 * One exact sentence for a decoded call. Null for what is unknown: it has no sentence, and cannot be signed.
 * What is measured later is said as its range, with the step that brings it.
 */
export function describeCall(step: DecodedStep, around: DescribedFor): CallDescription | null {
  const { network, account } = around
  const { call } = step
  const forWhom = (owner: Address): string =>
    sameAddress(owner, account) ? 'for your own account' : `for the account ${owner}`
  const toWhom = (receiver: Address): string =>
    sameAddress(receiver, account) ? 'to your own account' : `to the account ${receiver}`
  const of = (owner: Address): string => (sameAddress(owner, account) ? '' : `, out of the account ${owner}`)
  const amount = (token: Token, units: bigint, kind: 'exactly' | 'at most' = 'exactly') =>
    quantity(step, token, units, kind)
  const pool = contractName(network, network.aave?.pool ?? '')
  const asset = (address: Address): Token => tokenOf(network, address)

  switch (call.kind) {
    case 'unknown':
      return null
    case 'native-send':
      return said(`Send ${amount(network.native, call.units)} to ${call.to}`, [network.native])
    case 'transfer':
      return said(`Send ${amount(call.token, call.units)} to ${call.to}`, [call.token])
    case 'approve': {
      const spender = contractName(network, call.spender)
      const sentence =
        call.units === 0n && step.measured === null
          ? `Take back the permission of ${spender} to move your ${call.token.symbol}`
          : `Approve ${amount(call.token, call.units)} for ${spender}`
      return said(sentence, [call.token])
    }
    case 'take-back': {
      const who = contractName(network, call.spender)
      if (call.right === 'manager')
        return said(
          `No longer let ${who} do anything with what you have at ${contractName(network, call.contract)}`,
          [],
        )
      const debt = tokenOf(network, call.contract)
      return said(`No longer let ${who} borrow ${assetOf(network, debt).symbol} from ${pool} in your name`, [debt])
    }
    case 'wrap':
      return said(`Wrap ${amount(network.native, call.units)} as ${network.wrapped.symbol}`, [network.wrapped])
    case 'unwrap':
      return said(`Unwrap ${amount(network.wrapped, call.units)} to ${network.native.symbol}`, [network.wrapped])
    case 'supply': {
      const token = asset(call.reserve.asset)
      return said(`Supply ${amount(token, call.units)} to ${pool}, ${forWhom(call.onBehalfOf)}`, [token])
    }
    case 'withdraw': {
      const token = asset(call.reserve.asset)
      const what = call.units === null ? `all your ${token.symbol}` : amount(token, call.units)
      return said(`Withdraw ${what} from ${pool}, ${toWhom(call.to)}`, [token])
    }
    case 'borrow': {
      const token = asset(call.reserve.asset)
      const sentence = `Borrow ${amount(token, call.units)} from ${pool}, at a variable rate, ${forWhom(call.onBehalfOf)}`
      return said(sentence, [token])
    }
    case 'repay': {
      const token = asset(call.reserve.asset)
      const what = call.units === null ? `all that is owed of ${token.symbol}` : amount(token, call.units, 'at most')
      return said(`Pay back ${what} to ${pool}, ${forWhom(call.onBehalfOf)}`, [token])
    }
    case 'collateral': {
      const token = asset(call.reserve.asset)
      const what = call.counts ? 'Let' : 'No longer let'
      return said(`${what} the ${token.symbol} that you lend in ${pool} count as collateral`, [token])
    }
    case 'deposit': {
      const token = asset(call.vault.asset)
      const into = placeOf(network, call.vault)
      return said(`Deposit ${amount(token, call.units)} into ${into}, ${forWhom(call.receiver)}`, [token])
    }
    case 'redeem': {
      const { share } = call.vault
      const sentence = `Give ${amount(share, call.shares)} back to ${placeOf(network, call.vault)}${of(call.owner)}, and what they are worth in ${asset(call.vault.asset).symbol} goes ${toWhom(call.receiver)}`
      return said(sentence, [share, asset(call.vault.asset)])
    }
    case 'take-out': {
      const token = asset(call.vault.asset)
      const sentence = `Take ${amount(token, call.units)} out of ${placeOf(network, call.vault)}${of(call.owner)}, ${toWhom(call.receiver)}`
      return said(sentence, [token])
    }
    case 'stake': {
      const { token } = call.staking
      const sentence = `Stake ${amount(network.native, call.units)} with ${contractName(network, token.address)}, for as much ${token.symbol}`
      return said(sentence, [token])
    }
    case 'request-exit': {
      const { token, queue } = call.staking
      const sentence = `Put ${amount(token, call.units)} into ${contractName(network, queue)}, ${forWhom(call.owner)}`
      return said(sentence, [token])
    }
    case 'claim': {
      const ids = call.ids.map((id) => `number ${id}`).join(', ')
      const sentence = `Fetch the ${network.native.symbol} of your requests in ${contractName(network, call.staking.queue)}: ${ids}`
      return said(sentence, [network.native])
    }
    case 'bridge': {
      const { token, destination } = call
      const arrives = describeAmount(amountOf(token, call.arrives))
      const whose = sameAddress(call.recipient, account) ? 'in your own account' : `in the account ${call.recipient}`
      const sentence = `Bridge ${amount(token, call.units)} through ${contractName(network, call.pool)}, so that exactly ${arrives} arrive ${whose} on ${destination.name}`
      const back = sameAddress(call.depositor, account) ? 'to your own account' : `to the account ${call.depositor}`
      return said(sentence, [token], [{ name: 'Where nobody brings it', value: `all of it comes back here, ${back}` }])
    }
    case 'swap':
      return describeSwap(call, around)
    default:
      return missingCase(call)
  }
}

function quantity({ measured }: DecodedStep, token: Token, units: bigint, kind: 'exactly' | 'at most'): string {
  if (measured === null) return `${kind} ${describeAmount(amountOf(token, units))}`
  const { min, max, from } = measured.slot
  const brings = `whatever step ${from + 1} brings`
  const most = describeAmount(amountOf(token, max))
  if (min === max) return `exactly ${most}`
  const least = describeAmount(amountOf(token, min))
  return `between ${least.slice(0, -token.symbol.length - 1)} and ${most}, ${brings},`
}

function describeSwap(swap: DecodedSwap, { network, account, expiresAt }: DescribedFor): CallDescription {
  const sells = describeAmount(amountOf(swap.sells, swap.sellUnits))
  const buys = describeAmount(amountOf(swap.buys, swap.buyUnits))
  const amounts =
    swap.exact === 'sell' ? `exactly ${sells} for at least ${buys}` : `at most ${sells} for exactly ${buys}`
  const viaTrade = !isNative(swap.buys)
  const strangers = swap.receivers.filter((receiver) => !isOwnReceiver(receiver, account, viaTrade))
  const to = strangers.length === 0 ? 'to your own account' : `to the account ${[...new Set(strangers)].join(' and ')}`
  const sentence = `Swap ${amounts} through ${contractName(network, swap.router)}, ${to}`
  const ways = swap.trades.map((trade) => ({ name: 'Way', value: wayOf(trade, network) }))
  return said(
    sentence,
    [swap.sells, swap.buys],
    [...ways, { name: 'Good until', value: deadlineOf(swap.deadline, expiresAt) }],
  )
}

/** "USDC, 0.05% pool, WETH, 0.3% pool, DAI" */
function wayOf({ tokens, fees }: RouterTrade, network: Network): string {
  const symbols = tokens.map((address) => findKnownToken(network, address)?.symbol ?? address)
  return symbols
    .flatMap((symbol, at) => {
      const fee = fees[at]
      return fee === undefined ? [symbol] : [symbol, `${formatDecimal(BigInt(fee), 4)}% pool`]
    })
    .join(', ')
}

/** Whoever waits longer than this for a trade has no deadline. */
const year = 31_536_000n

/** Against the end of the approval: a chain's clock need not be the one on the wall, so no date is said. */
function deadlineOf(deadline: bigint | null, expiresAt: bigint): string {
  if (deadline === null) return 'no end of its own'
  if (deadline === expiresAt) return 'your approval of this plan ends'
  const apart = deadline > expiresAt ? deadline - expiresAt : expiresAt - deadline
  if (deadline > expiresAt && apart > year) return 'no end'
  const minutes = (apart + 59n) / 60n
  return `${minutes} min ${deadline > expiresAt ? 'after' : 'before'} your approval of this plan ends`
}

/** A vault by its name and address; a market of Morpho by its name and the address of Morpho, which keeps its books. */
function placeOf(network: Network, vault: Parameters<typeof takerOf>[1]): string {
  const taker = takerOf(network, vault)
  return sameAddress(taker, vault.share.address)
    ? contractName(network, taker)
    : `${vault.name} at ${contractName(network, taker)}`
}

/** An asset that the catalogue names in a market and does not list as a token is shown by its address, in smallest units. */
function tokenOf(network: Network, address: Address): Token {
  const unlisted = { chainId: network.chainId, address, symbol: `units of ${address}`, name: address, decimals: 0 }
  return findKnownToken(network, address) ?? unlisted
}

/** What is borrowed where this is the debt. */
function assetOf(network: Network, debt: Token): Token {
  const reserve = network.aave?.reserves.find(({ variableDebtToken }) =>
    sameAddress(variableDebtToken.address, debt.address),
  )
  return reserve === undefined ? debt : tokenOf(network, reserve.asset)
}

function said(sentence: string, tokens: readonly Token[], more: readonly CallFact[] = []): CallDescription {
  const facts = tokens.map((token): CallFact => {
    return {
      name: 'Token',
      value: isNative(token) ? `${token.symbol}, the chain’s own coin` : `${token.symbol} ${token.address}`,
    }
  })
  return { sentence: sentence.replace(/,(?=$)|,(?=,)/g, ''), facts: [...facts, ...more] }
}
