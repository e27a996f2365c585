import { type Address, concatHex, encodeFunctionData, type Hex, maxUint256, numberToHex, parseAbi } from 'viem'
import type { Call } from '../../model/Step.ts'
import type { Token } from '../../model/Token.ts'
import { daiVault, dUsdc, me, pool, router, weth } from './network.ts'

/** Calls as a planner would build them, written a second time: tests share nothing with the builders either. */

const abi = parseAbi([
  'struct Path { bytes path; address recipient; uint256 amount; uint256 limit; }',
  'struct Single { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amount; uint256 limit; uint160 priceLimit; }',
  'function approve(address spender, uint256 amount)',
  'function approveDelegation(address delegatee, uint256 amount)',
  'function transfer(address to, uint256 amount)',
  'function deposit() payable',
  'function withdraw(uint256 amount)',
  'function exactInput(Path params) payable',
  'function exactInputSingle(Single params) payable',
  'function exactOutput(Path params) payable',
  'function multicall(uint256 deadline, bytes[] data) payable',
  'function unwrapWETH9(uint256 minimum, address recipient) payable',
  'function refundETH() payable',
])
const poolAbi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 mode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 mode, address onBehalfOf)',
  'function setUserUseReserveAsCollateral(address asset, bool counts)',
])
const vaultAbi = parseAbi([
  'function deposit(uint256 assets, address receiver)',
  'function redeem(uint256 shares, address receiver, address owner)',
  'function withdraw(uint256 assets, address receiver, address owner)',
])

export const deadline = 1_700_000_600n
const routerItself: Address = '0x0000000000000000000000000000000000000002'

function call(to: Address, data: Hex, value = 0n): Call {
  return { to, value, data }
}

export const approve = (token: Token, spender: Address, amount: bigint): Call =>
  call(token.address, encodeFunctionData({ abi, functionName: 'approve', args: [spender, amount] }))
/** Lets somebody borrow USDC in the account's name, or nobody any more. */
export const endCredit = (borrower: Address, amount: bigint): Call =>
  call(dUsdc.address, encodeFunctionData({ abi, functionName: 'approveDelegation', args: [borrower, amount] }))
export const transfer = (token: Token, to: Address, amount: bigint): Call =>
  call(token.address, encodeFunctionData({ abi, functionName: 'transfer', args: [to, amount] }))
export const sendCoins = (to: Address, value: bigint): Call => call(to, '0x', value)
export const wrap = (value: bigint): Call =>
  call(weth.address, encodeFunctionData({ abi, functionName: 'deposit' }), value)
export const unwrap = (amount: bigint): Call =>
  call(weth.address, encodeFunctionData({ abi, functionName: 'withdraw', args: [amount] }))
export const supply = (token: Token, amount: bigint, onBehalfOf = me): Call =>
  call(pool, encodeFunctionData({ abi: poolAbi, functionName: 'supply', args: [token.address, amount, onBehalfOf, 0] }))
export const withdraw = (token: Token, amount: bigint | null, to = me): Call =>
  call(
    pool,
    encodeFunctionData({ abi: poolAbi, functionName: 'withdraw', args: [token.address, amount ?? maxUint256, to] }),
  )
export const borrow = (token: Token, amount: bigint, onBehalfOf = me, mode = 2n): Call =>
  call(
    pool,
    encodeFunctionData({ abi: poolAbi, functionName: 'borrow', args: [token.address, amount, mode, 0, onBehalfOf] }),
  )
export const repay = (token: Token, amount: bigint | null, onBehalfOf = me, mode = 2n): Call =>
  call(
    pool,
    encodeFunctionData({
      abi: poolAbi,
      functionName: 'repay',
      args: [token.address, amount ?? maxUint256, mode, onBehalfOf],
    }),
  )
export const setCollateral = (token: Token, counts: boolean): Call =>
  call(
    pool,
    encodeFunctionData({
      abi: poolAbi,
      functionName: 'setUserUseReserveAsCollateral',
      args: [token.address, counts],
    }),
  )
export const deposit = (amount: bigint, receiver = me): Call =>
  call(daiVault.address, encodeFunctionData({ abi: vaultAbi, functionName: 'deposit', args: [amount, receiver] }))
export const redeem = (shares: bigint, receiver = me, owner = me): Call =>
  call(daiVault.address, encodeFunctionData({ abi: vaultAbi, functionName: 'redeem', args: [shares, receiver, owner] }))
export const takeOut = (assets: bigint, receiver = me, owner = me): Call =>
  call(
    daiVault.address,
    encodeFunctionData({ abi: vaultAbi, functionName: 'withdraw', args: [assets, receiver, owner] }),
  )

export type SwapOptions = {
  readonly path: readonly Token[]
  readonly fees: readonly number[]
  /** Exactly this much in, at least that much out; the other way round with `exact: 'buy'`. */
  readonly sell: bigint
  readonly buy: bigint
  readonly exact?: 'sell' | 'buy'
  readonly native?: 'in' | 'out'
  readonly recipient?: Address
  readonly deadline?: bigint
}

export function swap(options: SwapOptions): Call {
  const exact = options.exact ?? 'sell'
  const recipient = options.native === 'out' ? routerItself : (options.recipient ?? me)
  const path = encodePath(options.path, options.fees, exact)
  const inner: Hex[] =
    exact === 'sell'
      ? [
          encodeFunctionData({
            abi,
            functionName: 'exactInput',
            args: [{ path, recipient, amount: options.sell, limit: options.buy }],
          }),
        ]
      : [
          encodeFunctionData({
            abi,
            functionName: 'exactOutput',
            args: [{ path, recipient, amount: options.buy, limit: options.sell }],
          }),
        ]
  if (options.native === 'out')
    inner.push(encodeFunctionData({ abi, functionName: 'unwrapWETH9', args: [options.buy, options.recipient ?? me] }))
  if (options.native === 'in' && exact === 'buy') inner.push(encodeFunctionData({ abi, functionName: 'refundETH' }))
  return call(
    router,
    encodeFunctionData({ abi, functionName: 'multicall', args: [options.deadline ?? deadline, inner] }),
    options.native === 'in' ? options.sell : 0n,
  )
}

/** One pool, no multicall and so no deadline. */
export function swapSingle(sells: Token, buys: Token, fee: number, sell: bigint, buy: bigint, native: boolean): Call {
  const params = {
    tokenIn: sells.address,
    tokenOut: buys.address,
    fee,
    recipient: me,
    amount: sell,
    limit: buy,
    priceLimit: 0n,
  }
  return call(router, encodeFunctionData({ abi, functionName: 'exactInputSingle', args: [params] }), native ? sell : 0n)
}

function encodePath(path: readonly Token[], fees: readonly number[], exact: 'sell' | 'buy'): Hex {
  const parts = path.flatMap((token, index): Hex[] => {
    const fee = fees[index]
    return fee === undefined ? [token.address] : [token.address, numberToHex(fee, { size: 3 })]
  })
  return concatHex(exact === 'sell' ? parts : parts.toReversed())
}
