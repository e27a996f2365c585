import { missingCase } from '../errors/missingCase.ts'
import type { BridgeMarket, MorphoMarket, Network, StakingMarket } from '../model/Network.ts'
import type { Call } from '../model/Step.ts'
import { isNative, sameAddress } from '../model/Token.ts'
import { decodeAave, decodeAaveLoan, decodeCredit } from '../protocols/aave/decode.ts'
import { decodeDeposit } from '../protocols/across/decode.ts'
import { decodeErc20 } from '../protocols/erc20/decode.ts'
import { decodeErc4626 } from '../protocols/erc4626/decode.ts'
import { decodeExit, decodeStake } from '../protocols/lido/decode.ts'
import { decodeManager, decodeMorpho } from '../protocols/morpho/decode.ts'
import { decodeUniswap } from '../protocols/uniswap/decode.ts'
import { decodeWeth } from '../protocols/weth/decode.ts'
import type { DecodedCall } from './DecodedCall.ts'
import { decodeSwap } from './decodeSwap.ts'
import { findKnownToken, knownContracts } from './knownContracts.ts'
import { isInBook, vaultOf } from './shareVaults.ts'

/** What a call does, by the catalogue and its bytes. The planner's own description of it is not asked. */
export function decodeCall(call: Call, network: Network): DecodedCall {
  if (call.data === '0x') return decodeNativeSend(call, network)
  const { aave, uniswap } = network
  if (aave && sameAddress(call.to, aave.pool)) return withoutValue(call, decodePool(call, network))
  if (uniswap && sameAddress(call.to, uniswap.router)) {
    const router = decodeUniswap(call.data)
    return router ? decodeSwap(router, call, network) : unknown('It is no swap that Sayso knows.')
  }
  const { morpho, staking, across } = network
  if (morpho && sameAddress(call.to, morpho.blue)) return withoutValue(call, decodeLending(call, morpho))
  if (staking && sameAddress(call.to, staking.queue)) return withoutValue(call, decodeQueue(call, staking))
  if (staking && sameAddress(call.to, staking.token.address) && decodeStake(call.data))
    return call.value > 0n ? { kind: 'stake', staking, units: call.value } : unknown('It stakes nothing.')
  if (across && sameAddress(call.to, across.spokePool)) return withoutValue(call, decodeBridge(call, across, network))
  const vault = network.vaults.find((known) => sameAddress(known.share.address, call.to))
  const inVault = vault ? decodeErc4626(call.data) : null
  if (vault && inVault) {
    const { receiver } = inVault
    if (inVault.kind === 'deposit')
      return withoutValue(call, { kind: 'deposit', vault, units: inVault.assets, receiver })
    const { owner } = inVault
    return withoutValue(
      call,
      inVault.kind === 'redeem'
        ? { kind: 'redeem', vault, shares: inVault.shares, receiver, owner }
        : { kind: 'take-out', vault, units: inVault.assets, receiver, owner },
    )
  }
  if (sameAddress(call.to, network.wrapped.address)) {
    const wrapping = decodeWeth(call.data)
    if (wrapping?.kind === 'wrap')
      return call.value > 0n ? { kind: 'wrap', units: call.value } : unknown('It wraps nothing.')
    if (wrapping?.kind === 'unwrap') return withoutValue(call, { kind: 'unwrap', units: wrapping.amount })
  }
  return withoutValue(call, decodeToken(call, network))
}

function decodeNativeSend(call: Call, network: Network): DecodedCall {
  const contract = knownContracts(network).get(call.to.toLowerCase())
  if (contract !== undefined)
    return unknown(`It sends ${network.native.symbol} to ${contract} without saying what for.`)
  return call.value > 0n ? { kind: 'native-send', to: call.to, units: call.value } : unknown('It does nothing.')
}

function decodePool(call: Call, network: Network): DecodedCall {
  const decoded = decodeAave(call.data) ?? decodeAaveLoan(call.data)
  if (!decoded) return unknown('It is no call of Aave that Sayso knows.')
  const reserve = network.aave?.reserves.find((known) => sameAddress(known.asset, decoded.asset))
  if (!reserve) return unknown('It names an asset that Sayso does not know on Aave.')
  switch (decoded.kind) {
    case 'supply':
      return { kind: 'supply', reserve, units: decoded.amount, onBehalfOf: decoded.onBehalfOf }
    case 'withdraw':
      return { kind: 'withdraw', reserve, units: decoded.amount, to: decoded.to }
    case 'borrow':
      if (!decoded.variable) return unknown('It borrows at the stable rate, which Sayso does not know.')
      return { kind: 'borrow', reserve, units: decoded.amount, onBehalfOf: decoded.onBehalfOf }
    case 'repay':
      if (!decoded.variable) return unknown('It repays a loan at the stable rate, which Sayso does not know.')
      return { kind: 'repay', reserve, units: decoded.amount, onBehalfOf: decoded.onBehalfOf }
    case 'collateral':
      return { kind: 'collateral', reserve, counts: decoded.counts }
    default:
      return missingCase(decoded)
  }
}

function decodeLending(call: Call, morpho: MorphoMarket): DecodedCall {
  const right = decodeManager(call.data)
  if (right?.allowed === true) return unknown('It would let somebody do anything with what you have at Morpho.')
  if (right !== null) return { kind: 'take-back', right: 'manager', contract: morpho.blue, spender: right.manager }
  const decoded = decodeMorpho(call.data)
  if (!decoded) return unknown('It is no call of Morpho that Sayso knows.')
  const pair = morpho.markets.find((known) => known.id.toLowerCase() === decoded.market.id.toLowerCase())
  if (!pair) return unknown('It names a market of Morpho that Sayso does not know.')
  const vault = vaultOf(pair)
  if (decoded.kind === 'supply') return { kind: 'deposit', vault, units: decoded.assets, receiver: decoded.onBehalfOf }
  const { receiver, onBehalfOf: owner, assets, shares } = decoded
  return shares > 0n
    ? { kind: 'redeem', vault, shares, receiver, owner }
    : { kind: 'take-out', vault, units: assets, receiver, owner }
}

function decodeQueue(call: Call, staking: StakingMarket): DecodedCall {
  const decoded = decodeExit(call.data)
  if (!decoded) return unknown('It is no call of the staking queue that Sayso knows.')
  if (decoded.kind === 'claim') {
    if (new Set(decoded.ids).size !== decoded.ids.length) return unknown('It claims a request twice.')
    return { kind: 'claim', staking, ids: decoded.ids }
  }
  const units = decoded.amounts.reduce((sum, amount) => sum + amount, 0n)
  return { kind: 'request-exit', staking, units, owner: decoded.owner }
}

function decodeBridge(call: Call, { spokePool, destinations }: BridgeMarket, network: Network): DecodedCall {
  const deposit = decodeDeposit(call.data)
  if (!deposit) return unknown('It is no deposit into the bridge that Sayso knows.')
  const destination = destinations.find(({ chainId }) => BigInt(chainId) === deposit.destinationChainId)
  if (!destination) return unknown('It bridges to a chain that Sayso does not know.')
  const route = destination.routes.find(({ from }) => sameAddress(from, deposit.inputToken))
  const token = route && findKnownToken(network, route.from)
  if (!route || !token) return unknown(`It bridges a token that the bridge does not take to ${destination.name}.`)
  if (!sameAddress(route.to, deposit.outputToken))
    return unknown('Another token would arrive than the one that leaves.')
  const { depositor, recipient, inputUnits: units, outputUnits: arrives, fillDeadline } = deposit
  const { chainId, name } = destination
  return {
    kind: 'bridge',
    pool: spokePool,
    token,
    units,
    destination: { chainId, name, token: route.to },
    arrives,
    depositor,
    recipient,
    fillDeadline,
  }
}

function decodeToken(call: Call, network: Network): DecodedCall {
  const token = findKnownToken(network, call.to)
  if (!token || isNative(token) || isInBook(network, token.address))
    return unknown('It calls a contract that Sayso does not know.')
  if (network.aave?.reserves.some(({ variableDebtToken }) => sameAddress(variableDebtToken.address, call.to))) {
    const credit = decodeCredit(call.data)
    if (credit === null) return unknown(`It is no call of ${token.symbol} that Sayso knows.`)
    if (credit.amount > 0n) return unknown('It would let somebody borrow in your name.')
    return { kind: 'take-back', right: 'credit', contract: token.address, spender: credit.borrower }
  }
  const decoded = decodeErc20(call.data)
  if (!decoded) return unknown(`It is no call of ${token.symbol} that Sayso knows.`)
  return decoded.kind === 'approve'
    ? { kind: 'approve', token, spender: decoded.spender, units: decoded.amount }
    : { kind: 'transfer', token, to: decoded.to, units: decoded.amount }
}

/** Value goes along with a wrap, a swap and a plain send only: anywhere else it would be lost. */
function withoutValue(call: Call, decoded: DecodedCall): DecodedCall {
  return call.value === 0n || decoded.kind === 'unknown' ? decoded : unknown('It carries coins where none belong.')
}

function unknown(why: string): DecodedCall {
  return { kind: 'unknown', why }
}
