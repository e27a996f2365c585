import type { Random } from '../../fuzz/random.ts'

/** One person's day: what they hold, what they did before, and what they say now. */
export type Case = {
  readonly kind: 'earn' | 'convert' | 'swap' | 'supply' | 'withdraw' | 'borrow' | 'repay' | 'rebalance' | 'leave'
  /** Whole tokens by symbol, as decimals. What is not named is 0. */
  readonly holdings: Readonly<Record<string, number>>
  /** Said and carried out before. */
  readonly before: readonly string[]
  readonly sentence: string
}

const dollarCoins = ['USDC', 'DAI'] as const
const assets = ['ETH', 'USDC', 'DAI', 'WBTC'] as const
/** Dollars for one whole token, about: for sizes only. */
const worth = { ETH: 2_500, USDC: 1, DAI: 1, WBTC: 60_000, USDT: 1 } as const

/** Cases in a fixed share of kinds, so that each run has every one of them. */
export function randomCase(random: Random, index: number): Case {
  const kinds: readonly Case['kind'][] = [
    ...(['earn', 'earn', 'earn', 'earn', 'earn', 'earn', 'convert', 'convert', 'rebalance', 'rebalance'] as const),
    ...([
      'rebalance',
      'borrow',
      'borrow',
      'repay',
      'repay',
      'withdraw',
      'withdraw',
      'swap',
      'supply',
      'leave',
    ] as const),
  ]
  const kind = kinds[index % kinds.length] ?? 'earn'
  const holdings = randomHoldings(random)
  return { kind, holdings, ...sentences(kind, random, holdings) }
}

/** From a few hundred dollars to a few millions, unevenly, and always some ether for gas. */
function randomHoldings(random: Random): Readonly<Record<string, number>> {
  const dollars = 10 ** (2.5 + random.upTo(4_000) / 1_000)
  const shares = assets.map(() => random.upTo(1_000) + 1)
  const sum = shares.reduce((total, share) => total + share, 0)
  const whole = assets.map((asset, index) => [asset, (dollars * (shares[index] ?? 0)) / sum / worth[asset]] as const)
  const holdings = Object.fromEntries(whole.map(([asset, units]) => [asset, tidy(units)]))
  return { ...holdings, ETH: tidy((holdings.ETH ?? 0) + 0.5) }
}

function sentences(kind: Case['kind'], random: Random, holdings: Case['holdings']): Pick<Case, 'before' | 'sentence'> {
  const dollar = random.pick(dollarCoins)
  const some = (asset: string, share = 0.1 + random.upTo(80) / 100): string =>
    plain(tidy((holdings[asset] ?? 0) * share))
  switch (kind) {
    case 'earn': {
      const asset = random.pick(['USDC', 'USDC', 'DAI', 'ETH'] as const)
      const how = random.pick(['into the highest yield', 'to work', 'into the safest place with the highest yield'])
      return { before: [], sentence: `put ${some(asset)} ${asset} ${how}` }
    }
    case 'convert':
      return { before: [], sentence: `convert ${some('ETH', 0.5)} ETH into the highest-yielding stablecoin position` }
    case 'rebalance': {
      const [a, b] = random.pick([
        ['eth', 'usdc'],
        ['usdc', 'dai'],
        ['wbtc', 'usdc'],
        ['eth', 'wbtc'],
      ] as const)
      const share = 20 + 5 * random.upTo(13)
      const before = random.chance(0.5) ? [`supply ${some('USDC', 0.6)} USDC to aave`] : []
      return { before, sentence: `rebalance to ${share}/${100 - share} ${a}/${b}` }
    }
    case 'borrow':
      return {
        before: [`supply ${some('ETH', 0.5)} ETH to aave`],
        sentence: `borrow $${plain(tidy((holdings.ETH ?? 0) * worth.ETH * 0.15))} of ${dollar} on aave`,
      }
    case 'repay':
      return {
        before: [
          `supply ${some('ETH', 0.5)} ETH to aave`,
          `borrow $${plain(tidy((holdings.ETH ?? 0) * worth.ETH * 0.15))} of ${dollar} on aave`,
        ],
        sentence: random.chance(0.5)
          ? `repay half of my ${dollar} debt on aave`
          : `repay all my ${dollar} debt on aave`,
      }
    case 'withdraw':
      return {
        before: [`supply ${some(dollar, 0.7)} ${dollar} to aave`],
        sentence: random.chance(0.5)
          ? `withdraw all my ${dollar} from aave`
          : `withdraw half of my ${dollar} from aave`,
      }
    case 'swap': {
      const [sell, buy] = random.pick([
        ['ETH', 'USDC'],
        ['USDC', 'ETH'],
        ['DAI', 'WBTC'],
        ['WBTC', 'DAI'],
      ] as const)
      return { before: [], sentence: `swap ${some(sell, 0.3)} ${sell} for ${buy}` }
    }
    case 'supply':
      return { before: [], sentence: `swap ${some('ETH', 0.2)} ETH for ${dollar} then supply it to aave` }
    case 'leave':
      return {
        before: [
          `supply ${some('ETH', 0.5)} ETH to aave`,
          `borrow $${plain(tidy((holdings.ETH ?? 0) * worth.ETH * 0.15))} of ${dollar} on aave`,
        ],
        sentence: 'get me out of everything',
      }
  }
}

/** Six digits that count: people do not say more. */
function tidy(value: number): number {
  return Number(value.toPrecision(6))
}

/** Without an exponent, and without more places than WBTC has. */
function plain(value: number): string {
  return value.toFixed(8).replace(/\.?0+$/, '')
}
