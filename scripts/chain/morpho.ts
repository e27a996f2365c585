import { type Address, encodeAbiParameters, type Hex, keccak256, maxUint256, parseAbiParameters } from 'viem'
import { sourceOrigin } from './artifact.ts'
import { compileMorpho } from './compile.ts'
import type { Feed } from './feeds.ts'
import { type Contract, deployer, labelledAddress, type Site } from './site.ts'
import { type FirstTicker, giveTokens, type Tokens, units } from './tokens.ts'

const wad = 10n ** 18n

type MarketPlan = {
  readonly loan: FirstTicker
  readonly collateral: FirstTicker
  /** How much of the collateral's worth may be owed, with 18 decimals. */
  readonly lltv: bigint
  readonly rateModel: 'dollars' | 'ether'
  /** Whole tokens. */
  readonly lent: number
  readonly borrowed: number
  readonly pledged: number
}

/** A year's rate where 90 % is lent, with 18 decimals. */
const targetRates = { dollars: (wad * 65n) / 1000n, ether: (wad * 26n) / 1000n } as const

/**
 * The supply rates come out near 5.0 % (82 % lent), 5.6 % (88 %) and 2.3 % (88 %). Each borrower stands a fifth or more
 * from liquidation, the staking loop a tenth, so that nothing is liquidated while prices stand still.
 */
const plans: readonly MarketPlan[] = [
  {
    loan: 'USDC',
    collateral: 'WETH',
    lltv: (wad * 86n) / 100n,
    rateModel: 'dollars',
    lent: 60_000_000,
    borrowed: 49_200_000,
    pledged: 30_000,
  },
  {
    loan: 'USDC',
    collateral: 'WBTC',
    lltv: (wad * 86n) / 100n,
    rateModel: 'dollars',
    lent: 5_000_000,
    borrowed: 4_400_000,
    pledged: 110,
  },
  {
    loan: 'WETH',
    collateral: 'wstETH',
    lltv: (wad * 945n) / 1000n,
    rateModel: 'ether',
    lent: 20_000,
    borrowed: 17_600,
    pledged: 17_500,
  },
]

export type MorphoMarket = {
  readonly id: Hex
  readonly loan: FirstTicker
  readonly collateral: FirstTicker
  readonly oracle: Address
  readonly rateModel: Address
  readonly lltv: bigint
}
export type Morpho = { readonly blue: Contract; readonly markets: readonly MorphoMarket[] }

/** Morpho Blue and its markets, each with a lender and a borrower. No fee is set, and its owner is nobody's key. */
export async function deployMorpho(site: Site, tokens: Tokens, feeds: readonly Feed[]): Promise<Morpho> {
  const origin = sourceOrigin('@morpho-org/morpho-blue', 'Morpho', 'src/Morpho.sol')
  const blue = await site.deployCompiled(compileMorpho(), origin, [deployer])
  const models = {
    dollars: await site.deployOwn('StandInRateModel', [targetRates.dollars]),
    ether: await site.deployOwn('StandInRateModel', [targetRates.ether]),
  }
  for (const model of Object.values(models)) await site.send(deployer, blue, 'enableIrm', [model.address])
  for (const lltv of new Set(plans.map((plan) => plan.lltv))) await site.send(deployer, blue, 'enableLltv', [lltv])

  const markets: MorphoMarket[] = []
  for (const plan of plans) {
    const [loan, collateral] = [tokens[plan.loan], tokens[plan.collateral]]
    const oracle = await site.deployOwn('StandInMarketOracle', [
      feedOf(feeds, plan.collateral),
      feedOf(feeds, plan.loan),
      collateral.decimals,
      loan.decimals,
    ])
    const params = {
      loanToken: loan.address,
      collateralToken: collateral.address,
      oracle: oracle.address,
      irm: models[plan.rateModel].address,
      lltv: plan.lltv,
    }
    await site.send(deployer, blue, 'createMarket', [params])
    await seedMarket(site, blue, params, plan, tokens)
    markets.push({
      id: keccak256(encodeAbiParameters(marketParams, [params])),
      loan: plan.loan,
      collateral: plan.collateral,
      oracle: params.oracle,
      rateModel: params.irm,
      lltv: params.lltv,
    })
  }
  return { blue, markets }
}

const marketParams = parseAbiParameters(
  '(address loanToken, address collateralToken, address oracle, address irm, uint256 lltv)',
)

function feedOf(feeds: readonly Feed[], symbol: FirstTicker): Address {
  const feed = feeds.find((entry) => entry.symbol === symbol)
  if (feed === undefined) throw new Error(`No feed for ${symbol}`)
  return feed.address
}

async function seedMarket(site: Site, blue: Contract, params: object, plan: MarketPlan, tokens: Tokens): Promise<void> {
  const [loan, collateral] = [tokens[plan.loan], tokens[plan.collateral]]
  const lender = labelledAddress(`morpho lender of ${plan.loan}`)
  const lent = units(loan, plan.lent)
  await giveTokens(site, loan, lender, lent)
  await site.send(lender, loan, 'approve', [blue.address, maxUint256])
  await site.send(lender, blue, 'supply', [params, lent, 0n, lender, '0x'])

  const borrower = labelledAddress(`morpho borrower on ${plan.collateral}`)
  const pledged = units(collateral, plan.pledged)
  await giveTokens(site, collateral, borrower, pledged)
  await site.send(borrower, collateral, 'approve', [blue.address, maxUint256])
  await site.send(borrower, blue, 'supplyCollateral', [params, pledged, borrower, '0x'])
  await site.send(borrower, blue, 'borrow', [params, units(loan, plan.borrowed), 0n, borrower, borrower])
}
