import { type Address, getAddress, zeroAddress } from 'viem'
import { z } from 'zod'
import type { Feed } from './feeds.ts'
import { reserveSettings } from './reserves.ts'
import { type Contract, deployer, labelledAddress, type Site } from './site.ts'
import { type DeployedToken, type FirstTicker, symbols, type Ticker, type Tokens } from './tokens.ts'

const aave = '@aave/core-v3'
const ray = 10n ** 27n

export type Reserve = {
  readonly symbol: Ticker
  readonly aToken: Address
  readonly variableDebtToken: Address
  /** Holds the reserve's rate curve. */
  readonly rateStrategy: Address
}
export type Aave = {
  readonly pool: Contract
  readonly configurator: Contract
  readonly addressesProvider: Contract
  readonly dataProvider: Contract
  readonly oracle: Contract
  readonly reserves: readonly Reserve[]
  readonly revision: number
  readonly templates: Templates
}

/** The code behind every reserve's three tokens. */
type Templates = { readonly aToken: Address; readonly stableDebt: Address; readonly variableDebt: Address }

/** The lending market: its core contracts behind the provider's proxies, then one reserve for each token. */
export async function deployAave(site: Site, tokens: Tokens, feeds: readonly Feed<FirstTicker>[]): Promise<Aave> {
  const provider = await site.deploy(aave, 'protocol/configuration/PoolAddressesProvider', [
    'Sayso practice market',
    deployer,
  ])
  await site.send(deployer, provider, 'setACLAdmin', [deployer])
  const acl = await site.deploy(aave, 'protocol/configuration/ACLManager', [provider.address])
  await site.send(deployer, provider, 'setACLManager', [acl.address])
  await site.send(deployer, acl, 'addPoolAdmin', [deployer])

  const libraries = await deployLibraries(site)
  const poolCode = await site.deploy(aave, 'protocol/pool/Pool', [provider.address], libraries)
  // The code behind a proxy is set up as well, so that nobody else can claim it.
  await site.send(deployer, poolCode, 'initialize', [provider.address])
  await site.send(deployer, provider, 'setPoolImpl', [poolCode.address])
  const configuratorCode = await site.deploy(aave, 'protocol/pool/PoolConfigurator', [], libraries)
  await site.send(deployer, configuratorCode, 'initialize', [provider.address])
  await site.send(deployer, provider, 'setPoolConfiguratorImpl', [configuratorCode.address])
  const pool: Contract = { address: await addressFrom(site, provider, 'getPool'), abi: poolCode.abi }
  const configurator: Contract = {
    address: await addressFrom(site, provider, 'getPoolConfigurator'),
    abi: configuratorCode.abi,
  }

  const oracle = await site.deploy(aave, 'misc/AaveOracle', [
    provider.address,
    feeds.map((feed) => tokens[feed.symbol].address),
    feeds.map((feed) => feed.address),
    zeroAddress,
    zeroAddress,
    10n ** 8n,
  ])
  await site.send(deployer, provider, 'setPriceOracle', [oracle.address])
  const dataProvider = await site.deploy(aave, 'misc/AaveProtocolDataProvider', [provider.address])
  await site.send(deployer, provider, 'setPoolDataProvider', [dataProvider.address])

  const templates: Templates = {
    aToken: (await site.deploy(aave, 'protocol/tokenization/AToken', [pool.address])).address,
    stableDebt: (await site.deploy(aave, 'protocol/tokenization/StableDebtToken', [pool.address])).address,
    variableDebt: (await site.deploy(aave, 'protocol/tokenization/VariableDebtToken', [pool.address])).address,
  }
  const revision = Number(z.bigint().parse(await site.read(poolCode, 'POOL_REVISION')))
  const market = { pool, configurator, addressesProvider: provider, dataProvider, oracle, revision, templates }
  for (const symbol of symbols) await initialiseReserve(site, market, tokens[symbol])
  for (const symbol of symbols) await configureReserve(site, market, tokens[symbol])
  const reserves: Reserve[] = []
  for (const symbol of symbols) reserves.push(await describeReserve(site, market, tokens[symbol]))
  return { ...market, reserves }
}

type Market = Omit<Aave, 'reserves'>

export async function describeReserve(site: Site, { dataProvider }: Market, token: DeployedToken): Promise<Reserve> {
  const asset = [token.address]
  const [aToken, , variableDebtToken] = reserveTokensSchema.parse(
    await site.read(dataProvider, 'getReserveTokensAddresses', asset),
  )
  const rateStrategy = await addressFrom(site, dataProvider, 'getInterestRateStrategyAddress', asset)
  return { symbol: token.symbol, aToken, variableDebtToken, rateStrategy }
}

const addressSchema = z.string().transform((text) => getAddress(text))
const reserveTokensSchema = z.tuple([addressSchema, addressSchema, addressSchema])

async function addressFrom(
  site: Site,
  contract: Contract,
  getter: string,
  args: readonly unknown[] = [],
): Promise<Address> {
  return addressSchema.parse(await site.read(contract, getter, args))
}

/** FlashLoanLogic last: it links BorrowLogic. */
async function deployLibraries(site: Site): Promise<Readonly<Record<string, Address>>> {
  const libraries: Record<string, Address> = {}
  const names = [
    'SupplyLogic',
    'BorrowLogic',
    'LiquidationLogic',
    'EModeLogic',
    'BridgeLogic',
    'PoolLogic',
    'ConfiguratorLogic',
    'FlashLoanLogic',
  ]
  for (const name of names) {
    libraries[name] = (await site.deploy(aave, `protocol/libraries/logic/${name}`, [], libraries)).address
  }
  return libraries
}

/** Nothing can be lent or borrowed before it is configured as well. */
export async function initialiseReserve(
  site: Site,
  { addressesProvider, configurator, templates }: Market,
  { symbol, decimals, address }: DeployedToken,
): Promise<void> {
  const { optimalUsage, slopeBelow, slopeAbove } = reserveSettings[symbol]
  const strategy = await site.deploy(aave, 'protocol/pool/DefaultReserveInterestRateStrategy', [
    addressesProvider.address,
    rayFromBasisPoints(optimalUsage),
    0n,
    rayFromBasisPoints(slopeBelow),
    rayFromBasisPoints(slopeAbove),
    // Borrowing at a stable rate is off everywhere, as it is on every public market today.
    rayFromBasisPoints(slopeBelow),
    rayFromBasisPoints(slopeAbove),
    0n,
    0n,
    rayFromBasisPoints(2000),
  ])
  await site.send(deployer, configurator, 'initReserves', [
    [
      {
        aTokenImpl: templates.aToken,
        stableDebtTokenImpl: templates.stableDebt,
        variableDebtTokenImpl: templates.variableDebt,
        underlyingAssetDecimals: decimals,
        interestRateStrategyAddress: strategy.address,
        underlyingAsset: address,
        treasury: labelledAddress('aave treasury'),
        incentivesController: zeroAddress,
        aTokenName: `Aave Practice ${symbol}`,
        aTokenSymbol: `a${symbol}`,
        variableDebtTokenName: `Aave Practice Variable Debt ${symbol}`,
        variableDebtTokenSymbol: `variableDebt${symbol}`,
        stableDebtTokenName: `Aave Practice Stable Debt ${symbol}`,
        stableDebtTokenSymbol: `stableDebt${symbol}`,
        // Must not be empty.
        params: '0x10',
      },
    ],
  ])
}

export async function configureReserve(site: Site, { configurator }: Market, token: DeployedToken): Promise<void> {
  const settings = reserveSettings[token.symbol]
  const set = (functionName: string, ...values: readonly unknown[]) =>
    site.send(deployer, configurator, functionName, [token.address, ...values])
  await set('configureReserveAsCollateral', settings.ltv, settings.liquidationThreshold, settings.liquidationBonus)
  await set('setReserveBorrowing', true)
  await set('setReserveFlashLoaning', true)
  await set('setReserveFactor', settings.reserveFactor)
  await set('setSupplyCap', settings.supplyCap)
  await set('setBorrowCap', settings.borrowCap)
}

/**
 * One e-mode category, as the public markets had it: who keeps to stablecoins on both sides may owe more. Nobody is in
 * it until they ask to be, so no rate and no position changes.
 */
export async function groupStablecoins(site: Site, aave: Aave, tokens: Tokens): Promise<void> {
  const category = 1
  await site.send(deployer, aave.configurator, 'setEModeCategory', [
    category,
    9000,
    9300,
    10200,
    // Each asset at its own feed's price.
    zeroAddress,
    'Stablecoins',
  ])
  for (const symbol of ['USDC', 'USDT', 'DAI'] as const)
    await site.send(deployer, aave.configurator, 'setAssetEModeCategory', [tokens[symbol].address, category])
}

function rayFromBasisPoints(basisPoints: number): bigint {
  return (BigInt(basisPoints) * ray) / 10_000n
}
