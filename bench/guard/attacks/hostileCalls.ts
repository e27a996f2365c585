import { type Address, encodeFunctionData, erc20Abi, maxUint256, multicall3Abi, parseAbi } from 'viem'
import type { Network } from '../../../src/model/Network.ts'
import type { Call } from '../../../src/model/Step.ts'
import { isNative } from '../../../src/model/Token.ts'
import type { Scene } from './Attack.ts'

const abi = parseAbi([
  'function increaseAllowance(address,uint256)',
  'function setApprovalForAll(address,bool)',
  'function permit(address,address,uint256,uint256,uint8,bytes32,bytes32)',
  'function approveDelegation(address,uint256)',
  'function supply(address,uint256,address,uint16)',
  'function withdraw(address,uint256,address)',
  'function borrow(address,uint256,uint256,uint16,address)',
  'function repay(address,uint256,uint256,address)',
  'function setUserUseReserveAsCollateral(address,bool)',
  'function setUserEMode(uint8)',
  'function flashLoanSimple(address,address,uint256,bytes,uint16)',
  'function setAuthorization(address,bool)',
  'function deposit(uint256,address)',
  'function redeem(uint256,address,address)',
  'function wrap() payable',
  'function submit(address) payable',
  'function requestWithdrawals(uint256[],address)',
  'function sweepToken(address,uint256,address)',
  'function unwrapWETH9(uint256,address)',
  'function execute(address,bytes)',
])

/** One more step that nobody asked for. The name says what it would do. */
export function hostileCall({ open, situation, dice, thief, friend }: Scene): readonly [string, Call] {
  const { network } = open.client
  const { account } = situation.input
  const held = heldTokens(network, situation)
  const [token, units] = dice.pick(held)
  const some = dice.pick([1n, units / 1_000n + 1n, units / 2n + 1n, units])
  const whom = dice.pick([thief, thief, friend, network.aave?.pool ?? thief, network.uniswap?.router ?? thief])
  const to = (target: Address | undefined, data: Call['data'], value = 0n): Call => ({
    to: target ?? thief,
    value,
    data,
  })
  const { aave, morpho, staking, vaults, wrapped, multicall3, uniswap } = network
  const reserve = dice.pick(aave?.reserves ?? [])
  const erc20 = (functionName: 'transfer' | 'approve', args: readonly [Address, bigint]) =>
    encodeFunctionData({ abi: erc20Abi, functionName, args })
  const all: readonly (() => readonly [string, Call])[] = [
    () => ['transfer', to(token, erc20('transfer', [whom, some]))],
    () => ['send coins', to(whom, '0x', some > 10n ** 18n ? 10n ** 16n : some)],
    () => ['approve', to(token, erc20('approve', [whom, some]))],
    () => ['approve all', to(token, erc20('approve', [whom, maxUint256]))],
    () => [
      'transferFrom',
      to(token, encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args: [account, whom, some] })),
    ],
    () => [
      'increaseAllowance',
      to(token, encodeFunctionData({ abi, functionName: 'increaseAllowance', args: [whom, some] })),
    ],
    () => [
      'setApprovalForAll',
      to(token, encodeFunctionData({ abi, functionName: 'setApprovalForAll', args: [whom, true] })),
    ],
    () => {
      const proof = `0x${'11'.repeat(32)}` as const
      const args = [account, whom, some, maxUint256, 27, proof, proof] as const
      return ['permit', to(token, encodeFunctionData({ abi, functionName: 'permit', args }))]
    },
    () => [
      'delegate a debt',
      to(
        reserve.variableDebtToken.address,
        encodeFunctionData({ abi, functionName: 'approveDelegation', args: [whom, maxUint256] }),
      ),
    ],
    () => [
      'lend for another',
      to(aave?.pool, encodeFunctionData({ abi, functionName: 'supply', args: [token, some, whom, 0] })),
    ],
    () => [
      'withdraw',
      to(
        aave?.pool,
        encodeFunctionData({
          abi,
          functionName: 'withdraw',
          args: [reserve.asset, dice.pick([some, maxUint256]), dice.pick([whom, account])],
        }),
      ),
    ],
    () => [
      'borrow',
      to(
        aave?.pool,
        encodeFunctionData({
          abi,
          functionName: 'borrow',
          args: [reserve.asset, dice.pick([1_000n, 10n ** 6n, 10n ** 16n]), 2n, 0, account],
        }),
      ),
    ],
    () => [
      'repay',
      to(aave?.pool, encodeFunctionData({ abi, functionName: 'repay', args: [reserve.asset, some, 2n, whom] })),
    ],
    () => [
      'collateral',
      to(
        aave?.pool,
        encodeFunctionData({
          abi,
          functionName: 'setUserUseReserveAsCollateral',
          args: [reserve.asset, dice.chance(0.5)],
        }),
      ),
    ],
    () => ['e-mode', to(aave?.pool, encodeFunctionData({ abi, functionName: 'setUserEMode', args: [1] }))],
    () => {
      const args = [whom, reserve.asset, some, '0x', 0] as const
      return ['flash loan', to(aave?.pool, encodeFunctionData({ abi, functionName: 'flashLoanSimple', args }))]
    },
    () => [
      'authorise',
      to(morpho?.blue, encodeFunctionData({ abi, functionName: 'setAuthorization', args: [whom, true] })),
    ],
    () => [
      'vault deposit',
      to(
        dice.pick(vaults).share.address,
        encodeFunctionData({ abi, functionName: 'deposit', args: [some, dice.pick([whom, account])] }),
      ),
    ],
    () => [
      'vault redeem',
      to(
        dice.pick(vaults).share.address,
        encodeFunctionData({ abi, functionName: 'redeem', args: [some, dice.pick([whom, account]), account] }),
      ),
    ],
    () => ['wrap', to(wrapped.address, '0xd0e30db0', 10n ** 16n)],
    () => [
      'stake',
      to(staking?.token.address, encodeFunctionData({ abi, functionName: 'submit', args: [thief] }), 10n ** 16n),
    ],
    () => [
      'unstake',
      to(
        staking?.queue,
        encodeFunctionData({
          abi,
          functionName: 'requestWithdrawals',
          args: [[some > 1000n ? some : 1000n], dice.pick([whom, account])],
        }),
      ),
    ],
    () => [
      'sweep the router',
      to(uniswap?.router, encodeFunctionData({ abi, functionName: 'sweepToken', args: [token, 0n, whom] })),
    ],
    () => [
      'many in one',
      to(
        multicall3,
        encodeFunctionData({
          abi: multicall3Abi,
          functionName: 'aggregate3',
          args: [[{ target: token, allowFailure: true, callData: erc20('transfer', [whom, some]) }]],
        }),
      ),
    ],
    () => ['whatever', to(whom, encodeFunctionData({ abi, functionName: 'execute', args: [token, '0x'] }), some % 10n)],
  ]
  return dice.pick(all)()
}

/** Contracts of tokens of which there is something, with how much. */
export function heldTokens(network: Network, { tried }: Scene['situation']): readonly (readonly [Address, bigint])[] {
  const book = new Set((network.morpho?.markets ?? []).map(({ position }) => position.address.toLowerCase()))
  const debts = new Set((network.aave?.reserves ?? []).map((one) => one.variableDebtToken.address.toLowerCase()))
  const held = tried.simulation.balances
    .filter(({ token, before }) => before > 0n && !isNative({ ...network.native, address: token }))
    .filter(({ token }) => !book.has(token.toLowerCase()) && !debts.has(token.toLowerCase()))
    .filter(({ token }) => token.toLowerCase() !== network.native.address.toLowerCase())
    .map(({ token, before }) => [token, before] as const)
  return held.length > 0 ? held : [[network.wrapped.address, 10n ** 18n]]
}
