import {
  type Abi,
  type Address,
  concat,
  decodeAbiParameters,
  encodeAbiParameters,
  parseAbi,
  toFunctionSelector,
} from 'viem'
import type { Network } from '../../src/model/Network.ts'
import type { Read } from '../../src/model/Read.ts'
import { isNative } from '../../src/model/Token.ts'

/** ERC-20, ERC-4626, Chainlink's AggregatorV3, and what the protocols' contracts say of themselves. */
const onlineAbi: Abi = parseAbi([
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
  'function getReserveTokensAddresses(address asset) view returns (address aToken, address stableDebtToken, address variableDebtToken)',
  'function getInterestRateStrategyAddress(address asset) view returns (address)',
  'function idToMarketParams(bytes32 id) view returns (address loan, address collateral, address oracle, address irm, uint256 lltv)',
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
  'function getRoundData(uint80 roundId) view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
])

/** What the chain is asked and what the book expects: both as text, so that a difference can be printed. */
export type Question = { readonly about: string; readonly read: Read<string>; readonly expected: string }

/** A feed is asked how old its answer is, which the book bounds. */
export type FeedQuestion = {
  readonly about: string
  readonly address: Address
  readonly read: Read<bigint>
  readonly heartbeatSeconds: number
}

/** Everything of the book that a contract can confirm. */
export function onlineReads(network: Network): readonly Question[] {
  const { aave, uniswap, morpho, staking, across, wrapped } = network
  const symbolOf = (address: string) => network.tokens.find((token) => token.address === address)?.symbol ?? address
  return [
    ...[...network.tokens, ...network.listed]
      .filter((token) => !isNative(token))
      .map((token) => ask(`decimals of ${token.symbol}`, token.address, 'decimals', [], String(token.decimals))),
    ...unique(network.feeds.map(({ address, decimals }) => ({ address, decimals }))).map(({ address, decimals }) =>
      ask(`decimals of the feed ${address}`, address, 'decimals', [], String(decimals)),
    ),
    ...(aave?.reserves ?? []).flatMap(({ asset, aToken, variableDebtToken, rateStrategy }) => [
      ask(
        `Aave’s tokens for ${symbolOf(asset)}`,
        aave?.dataProvider ?? asset,
        'getReserveTokensAddresses',
        [asset],
        `${aToken.address} ${variableDebtToken.address}`,
        ([first, , third]) => `${first} ${third}`,
      ),
      ask(
        `Aave’s rate strategy for ${symbolOf(asset)}`,
        aave?.dataProvider ?? asset,
        'getInterestRateStrategyAddress',
        [asset],
        rateStrategy,
      ),
      ask(`what ${aToken.symbol} stands for`, aToken.address, 'UNDERLYING_ASSET_ADDRESS', [], asset),
      ask(`decimals of ${aToken.symbol}`, aToken.address, 'decimals', [], String(aToken.decimals)),
    ]),
    ...(uniswap === null
      ? []
      : [
          ask('the router’s factory', uniswap.router, 'factory', [], uniswap.factory),
          ask('the router’s wrapped coin', uniswap.router, 'WETH9', [], wrapped.address),
          ask('the quoter’s factory', uniswap.quoter, 'factory', [], uniswap.factory),
          ...uniswap.pools.flatMap(({ address, token0, token1, fee }) => {
            const name = `the pool of ${symbolOf(token0)} and ${symbolOf(token1)} at ${fee}`
            return [
              ask(`the first token of ${name}`, address, 'token0', [], token0),
              ask(`the second token of ${name}`, address, 'token1', [], token1),
              ask(`the fee of ${name}`, address, 'fee', [], String(fee)),
            ]
          }),
        ]),
    ...network.vaults.flatMap(({ name, asset, share }) => [
      ask(`the asset of ${name}`, share.address, 'asset', [], asset),
      ask(`decimals of ${name}`, share.address, 'decimals', [], String(share.decimals)),
    ]),
    ...(morpho?.markets ?? []).map(({ id, loan, collateral, oracle, rateModel, lltv, position }) =>
      ask(
        `the fields of ${position.name}`,
        morpho?.blue ?? oracle,
        'idToMarketParams',
        [id],
        [loan, collateral, oracle, rateModel, lltv].join(' '),
        (fields) => fields.join(' '),
      ),
    ),
    ...(staking === null
      ? []
      : [ask(`what the queue of ${staking.name} takes`, staking.queue, 'STETH', [], staking.token.address)]),
    ...(across === null
      ? []
      : [ask('the wrapped coin of Across’s pool', across.spokePool, 'wrappedNativeToken', [], wrapped.address)]),
  ]
}

/** The price feeds. What says whether the sequencer is up answers when that changes, so no age is expected of it. */
export function feedReads(network: Network): readonly FeedQuestion[] {
  return unique(network.feeds.map(({ address, heartbeatSeconds }) => ({ address, heartbeatSeconds }))).map(
    ({ address, heartbeatSeconds }) => ({
      about: `the feed ${address}`,
      address,
      heartbeatSeconds,
      read: readOf(address, 'latestRoundData', [], ([, , , updatedAt]) => BigInt(String(updatedAt))),
    }),
  )
}

/** A feed's answer by its number, and when it was given (chain seconds). */
export type Round = { readonly id: bigint; readonly updatedAt: bigint }

/** A feed's last round, or the one of a number. */
export function roundRead(feed: Address, id?: bigint): Read<Round> {
  const [name, args] = id === undefined ? (['latestRoundData', []] as const) : (['getRoundData', [id]] as const)
  return readOf(feed, name, args, ([round, , , updatedAt]) => {
    return { id: BigInt(String(round)), updatedAt: BigInt(String(updatedAt)) }
  })
}

function unique<T extends { readonly address: Address }>(all: readonly T[]): readonly T[] {
  return all.filter((one, index) => all.findIndex((other) => other.address === one.address) === index)
}

function ask(
  about: string,
  to: Address,
  name: string,
  args: readonly unknown[],
  expected: string,
  say: (answer: readonly unknown[]) => string = ([only]) => String(only),
): Question {
  return { about, expected, read: readOf(to, name, args, say) }
}

function readOf<T>(
  to: Address,
  name: string,
  args: readonly unknown[],
  say: (answer: readonly unknown[]) => T,
): Read<T> {
  const entry = onlineAbi.find((one) => one.type === 'function' && one.name === name)
  if (entry?.type !== 'function') throw new Error(`No function called ${name}.`)
  return {
    to,
    data: concat([toFunctionSelector(entry), encodeAbiParameters(entry.inputs, args)]),
    decode: (returned) => say(decodeAbiParameters(entry.outputs, returned)),
  }
}
