import { type Address, encodeFunctionData, encodeFunctionResult, type Hex, parseAbi } from 'viem'
import type { Network } from '../../../model/Network.ts'
import type { Token } from '../../../model/Token.ts'
import { waitMined } from '../../../protocols/testing/waitMined.ts'
import { practice } from '../../networks/practice.ts'
import { constantContract } from '../constantContract.ts'
import type { PlayedNetwork } from '../playNetwork.ts'
import { standInAbi, standInCode } from './standInCode.ts'

const ray = 10n ** 27n
const feedAbi = parseAbi(['function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)'])
const tokenAbi = parseAbi([
  'function mint(address to, uint256 amount)',
  'function deposit() payable',
  'function approve(address spender, uint256 amount)',
])

/** Who has lent to the market and borrowed from it before any test begins. */
const others: Address = '0x00000000000000000000000000000000000071de'

type Listed = { readonly symbol: string; readonly usdE8: bigint; readonly lent: bigint; readonly borrowed: bigint }

/** Whole tokens: hundreds of millions of dollars, so that the floor of safety is about something else. */
const used: readonly Listed[] = [
  { symbol: 'USDC', usdE8: 100_000_000n, lent: 200_000_000n, borrowed: 150_000_000n },
  { symbol: 'WETH', usdE8: 250_000_000_000n, lent: 100_000n, borrowed: 70_000n },
]

export type PlayedAave = {
  readonly pool: Address
  readonly strategy: Address
  /** A function of one of the stand-ins, called by anybody. */
  readonly tell: (
    contract: 'StandInPool' | 'StandInRateStrategy',
    functionName: string,
    ...args: unknown[]
  ) => Promise<void>
  /** Really sends a call, from whoever it is. It must succeed. */
  readonly send: (
    from: Address,
    call: { readonly to: Address; readonly data: Hex; readonly value?: bigint },
  ) => Promise<void>
  readonly give: (to: Address, token: Token, units: bigint) => Promise<void>
}

/**
 * Puts stand-ins for Aave's newer contracts at the addresses of a network's book, two of its reserves in use, a token of
 * the practice chain's code at the address of each, and feeds that say what they are worth.
 */
export async function playAave(played: PlayedNetwork, network: Network, revision = 11n): Promise<PlayedAave> {
  const { rpc } = played
  const market = network.aave
  const [known] = market?.reserves ?? []
  if (market === null || known === undefined) throw new Error(`${network.name} has no Aave.`)
  const { pool } = market
  const strategy = known.rateStrategy

  const code = (name: string): Promise<Hex> => standInCode(rpc, name)
  const send: PlayedAave['send'] = async (from, { to, data, value = 0n }) => {
    await rpc.impersonateAccount({ address: from })
    if ((await rpc.getBalance({ address: from })) < value + 10n ** 18n)
      await rpc.setBalance({ address: from, value: value + 10n ** 19n })
    const hash = await rpc.sendUnsignedTransaction({ from, to, data, value, gas: 3_000_000n })
    await waitMined(rpc, hash)
  }
  const tellAt = (to: Address, contract: string, functionName: string, args: readonly unknown[]) =>
    send(others, {
      to,
      data: encodeFunctionData({ abi: standInAbi(contract), functionName, args: [...args] }),
    })
  const tell: PlayedAave['tell'] = (contract, functionName, ...args) =>
    tellAt(contract === 'StandInPool' ? pool : strategy, contract, functionName, args)
  const give: PlayedAave['give'] = async (to, token, units) => {
    if (token.address !== network.wrapped.address)
      return await send(to, {
        to: token.address,
        data: encodeFunctionData({ abi: tokenAbi, functionName: 'mint', args: [to, units] }),
      })
    await send(to, {
      to: token.address,
      data: encodeFunctionData({ abi: tokenAbi, functionName: 'deposit' }),
      value: units,
    })
  }

  const scaled = await code('StandInScaledToken')
  await rpc.setCode({ address: pool, bytecode: await code('StandInPool') })
  await rpc.setCode({ address: market.oracle, bytecode: constantContract([]) })
  await rpc.setCode({ address: market.dataProvider, bytecode: await code('StandInDataProvider') })
  await rpc.setCode({ address: strategy, bytecode: await code('StandInRateStrategy') })
  await tell('StandInPool', 'setRevision', revision)
  await tellAt(market.dataProvider, 'StandInDataProvider', 'start', [pool])
  const prices: { readonly asset: Address; readonly usdE8: bigint }[] = []
  for (const reserve of market.reserves) {
    const token = tokenAt(network, reserve.asset)
    const unused = { usdE8: 100_000_000n, lent: 0n, borrowed: 0n }
    const { usdE8, lent, borrowed } = used.find(({ symbol }) => symbol === token.symbol) ?? unused
    const like = token.address === network.wrapped.address ? practice.wrapped : tokenOf(practice, 'USDC')
    await rpc.setCode({ address: token.address, bytecode: played.practiceCode(like.address) })
    await rpc.setCode({ address: reserve.aToken.address, bytecode: scaled })
    await rpc.setCode({ address: reserve.variableDebtToken.address, bytecode: scaled })
    const { timestamp } = await rpc.getBlock()
    await tell('StandInRateStrategy', 'setCurve', token.address, {
      optimalUsageRatio: (ray * 9n) / 10n,
      baseVariableBorrowRate: 0n,
      variableRateSlope1: (ray * 55n) / 1_000n,
      variableRateSlope2: (ray * 35n) / 100n,
    })
    await tell('StandInPool', 'list', token.address, recordOf(reserve, token, timestamp), usdE8)
    prices.push({ asset: token.address, usdE8 })
    if (lent === 0n) continue
    const unit = 10n ** BigInt(token.decimals)
    await give(others, token, lent * unit)
    const spend = { abi: tokenAbi, functionName: 'approve', args: [pool, lent * unit] } as const
    await send(others, { to: token.address, data: encodeFunctionData(spend) })
    await tell('StandInPool', 'supply', token.address, lent * unit, others, 0)
    await tell('StandInPool', 'borrow', token.address, borrowed * unit, 2n, 0, others)
  }
  await putPrices(played, network, prices)
  return { pool, strategy, tell, send, give }
}

export function tokenOf(network: Network, symbol: string): Token {
  const token = network.tokens.find((one) => one.symbol === symbol)
  if (token === undefined) throw new Error(`${network.name} has no ${symbol}.`)
  return token
}

function tokenAt(network: Network, asset: Address): Token {
  const token = network.tokens.find(({ address }) => address === asset)
  if (token === undefined) throw new Error(`${network.name} has no token at ${asset}.`)
  return token
}

type Reserve = NonNullable<Network['aave']>['reserves'][number]

/** 75 % may be owed against it, 78 % is the threshold; active, borrowable; a tenth for the treasury; indices with a history. */
function recordOf(reserve: Reserve, { decimals }: Token, timestamp: bigint) {
  const bits = 7_500n | (7_800n << 16n) | (10_450n << 32n) | (BigInt(decimals) << 48n) | (1n << 56n) | (1n << 58n)
  return {
    configuration: bits | (1_000n << 64n),
    liquidityIndex: (ray * 11_234_567n) / 10_000_000n,
    currentLiquidityRate: 0n,
    variableBorrowIndex: (ray * 12_345_678n) / 10_000_000n,
    currentVariableBorrowRate: 0n,
    currentStableBorrowRate: 0n,
    lastUpdateTimestamp: Number(timestamp),
    id: 0,
    aTokenAddress: reserve.aToken.address,
    stableDebtTokenAddress: others,
    variableDebtTokenAddress: reserve.variableDebtToken.address,
    interestRateStrategyAddress: reserve.rateStrategy,
    accruedToTreasury: 0n,
    unbacked: 0n,
    isolationModeTotalDebt: 0n,
  }
}

/** Feeds and the market's oracle say the same, as of the last block; a rollup's sequencer has been up for a day. */
async function putPrices(
  { rpc }: PlayedNetwork,
  network: Network,
  prices: readonly { readonly asset: Address; readonly usdE8: bigint }[],
): Promise<void> {
  const { timestamp } = await rpc.getBlock()
  const data = encodeFunctionData({ abi: feedAbi })
  const round = (answer: bigint, startedAt: bigint): Hex =>
    constantContract([
      { data, returned: encodeFunctionResult({ abi: feedAbi, result: [1n, answer, startedAt, timestamp, 1n] }) },
    ])
  const oracleAbi = parseAbi(['function getAssetPrice(address asset) view returns (uint256)'])
  const answers = prices.map(({ asset, usdE8 }) => ({
    data: encodeFunctionData({ abi: oracleAbi, args: [asset] }),
    returned: encodeFunctionResult({ abi: oracleAbi, result: usdE8 }),
  }))
  if (network.aave !== null) await rpc.setCode({ address: network.aave.oracle, bytecode: constantContract(answers) })
  for (const { asset, usdE8 } of prices)
    for (const { token, address } of network.feeds) {
      const isCoin = token === network.native.address && asset === network.wrapped.address
      if (token === asset || isCoin) await rpc.setCode({ address, bytecode: round(usdE8, timestamp) })
    }
  const { sequencer } = network.chain
  if (sequencer !== null) await rpc.setCode({ address: sequencer.address, bytecode: round(0n, timestamp - 86_400n) })
}
