import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  parseAbi,
  parseAbiParameters,
  zeroAddress,
} from 'viem'
import type { Answered } from '../../../src/chain/testing/constantContract.ts'
import type { Network } from '../../../src/model/Network.ts'
import { isNative } from '../../../src/model/Token.ts'

const abi = parseAbi([
  'function decimals() view returns (uint8)',
  'function factory() view returns (address)',
  'function WETH9() view returns (address)',
  'function token0() view returns (address)',
  'function token1() view returns (address)',
  'function fee() view returns (uint24)',
  'function asset() view returns (address)',
  'function STETH() view returns (address)',
  'function wrappedNativeToken() view returns (address)',
  'function UNDERLYING_ASSET_ADDRESS() view returns (address)',
  'function getReserveTokensAddresses(address asset) view returns (address, address, address)',
  'function getInterestRateStrategyAddress(address asset) view returns (address)',
  'function idToMarketParams(bytes32 id) view returns (address, address, address, address, uint256)',
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function getRoundData(uint80 id) view returns (uint80, int256, uint256, uint256, uint80)',
])

/** Chainlink's proxies count in their upper half which contract it was that answered. */
const rounds = 5n
const lastRound = (3n << 64n) + rounds

type Plain =
  | 'decimals'
  | 'factory'
  | 'WETH9'
  | 'token0'
  | 'token1'
  | 'fee'
  | 'asset'
  | 'STETH'
  | 'wrappedNativeToken'
  | 'UNDERLYING_ASSET_ADDRESS'
  | 'latestRoundData'

/**
 * What each contract of the network would answer if the book were right, written apart from what asks them.
 * @param updatedAt when every feed answered last, in chain seconds
 * @param silence seconds between two answers of a feed; as the book has it where it is left out
 */
export function answersOf(
  network: Network,
  updatedAt: bigint,
  silence?: bigint,
): ReadonlyMap<Address, readonly Answered[]> {
  const answers = new Map<Address, Answered[]>()
  const add = (at: Address, data: Hex, returned: Hex): void => {
    answers.set(at, [...(answers.get(at) ?? []).filter((one) => one.data !== data), { data, returned }])
  }
  const say = (at: Address, functionName: Plain, returned: Hex) =>
    add(at, encodeFunctionData({ abi, functionName }), returned)

  for (const token of [...network.tokens, ...network.listed])
    if (!isNative(token)) say(token.address, 'decimals', number(token.decimals))
  for (const feed of network.feeds) {
    say(feed.address, 'decimals', number(feed.decimals))
    const round = parseAbiParameters('uint80, int256, uint256, uint256, uint80')
    const told = (id: bigint, at: bigint): Hex => encodeAbiParameters(round, [id, 10n ** 8n, at, at, id])
    say(feed.address, 'latestRoundData', told(lastRound, updatedAt))
    for (let ago = 1n; ago < rounds; ago += 1n) {
      const id = lastRound - ago
      const time = updatedAt - ago * (silence ?? BigInt(feed.heartbeatSeconds) - 300n)
      const args = [id] as const
      add(
        feed.address,
        encodeFunctionData({ abi, functionName: 'getRoundData', args }),
        told(id, time < 0n ? 0n : time),
      )
    }
  }
  const { aave, uniswap, morpho, staking, across } = network
  for (const reserve of aave?.reserves ?? []) {
    const provider = aave?.dataProvider ?? zeroAddress
    const args = [reserve.asset] as const
    const tokens = [reserve.aToken.address, zeroAddress, reserve.variableDebtToken.address] as const
    add(
      provider,
      encodeFunctionData({ abi, functionName: 'getReserveTokensAddresses', args }),
      encodeAbiParameters(parseAbiParameters('address, address, address'), tokens),
    )
    add(
      provider,
      encodeFunctionData({ abi, functionName: 'getInterestRateStrategyAddress', args }),
      place(reserve.rateStrategy),
    )
    say(reserve.aToken.address, 'UNDERLYING_ASSET_ADDRESS', place(reserve.asset))
    say(reserve.aToken.address, 'decimals', number(reserve.aToken.decimals))
  }
  if (uniswap !== null) {
    say(uniswap.router, 'factory', place(uniswap.factory))
    say(uniswap.router, 'WETH9', place(network.wrapped.address))
    say(uniswap.quoter, 'factory', place(uniswap.factory))
    for (const pool of uniswap.pools) {
      say(pool.address, 'token0', place(pool.token0))
      say(pool.address, 'token1', place(pool.token1))
      say(pool.address, 'fee', number(pool.fee))
    }
  }
  for (const vault of network.vaults) {
    say(vault.share.address, 'asset', place(vault.asset))
    say(vault.share.address, 'decimals', number(vault.share.decimals))
  }
  for (const { id, loan, collateral, oracle, rateModel, lltv } of morpho?.markets ?? [])
    add(
      morpho?.blue ?? zeroAddress,
      encodeFunctionData({ abi, functionName: 'idToMarketParams', args: [id] }),
      encodeAbiParameters(parseAbiParameters('address, address, address, address, uint256'), [
        loan,
        collateral,
        oracle,
        rateModel,
        lltv,
      ]),
    )
  if (staking !== null) say(staking.queue, 'STETH', place(staking.token.address))
  if (across !== null) say(across.spokePool, 'wrappedNativeToken', place(network.wrapped.address))
  return answers
}

function number(value: number): Hex {
  return encodeAbiParameters(parseAbiParameters('uint256'), [BigInt(value)])
}

function place(address: Address): Hex {
  return encodeAbiParameters(parseAbiParameters('address'), [address])
}
