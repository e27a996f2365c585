import type { PortfolioOfTest } from './setPortfolio.ts'

/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Dice = {
  readonly upTo: (most: number) => number
  readonly pick: <T>(all: readonly T[]) => T
  readonly chance: (share: number) => boolean
}

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number): number => Math.floor(roll() * (most + 1))
  return {
    upTo,
    chance: (share) => roll() < share,
    pick: (all) => {
      const found = all[upTo(all.length - 1)]
      if (found === undefined) throw new Error('There is nothing to pick from.')
      return found
    },
  }
}

/** What somebody has, and what they say, one after the other. */
export type Story = { readonly portfolio: PortfolioOfTest; readonly messages: readonly string[] }

/** Dollars for one whole token, about: for sizes only. */
const about: Readonly<Record<string, number>> = { ETH: 2_500, WETH: 2_500, WBTC: 60_000, wstETH: 3_000, stETH: 2_500 }
const held = ['ETH', 'WETH', 'USDC', 'USDT', 'DAI', 'WBTC', 'wstETH'] as const
const lent = ['WETH', 'USDC', 'USDT', 'DAI', 'WBTC', 'wstETH'] as const

export const kinds = [
  'swap',
  'swap-for',
  'supply',
  'supply-morpho',
  'withdraw',
  'withdraw-morpho',
  'withdraw-any',
  'borrow',
  'repay',
  'earn',
  'rebalance',
  'stake',
  'unstake',
  'leave',
  'then',
  'send',
] as const

export function randomStory(dice: Dice, first: number, count: number): Story {
  const kind = kinds[first % kinds.length] ?? 'swap'
  const others = Array.from({ length: count - 1 }, () => dice.pick(kinds))
  const needs = [kind, ...others]
  const portfolio = randomPortfolio(dice, needs)
  return { portfolio, messages: needs.map((each) => message(dice, each, portfolio)) }
}

function randomPortfolio(dice: Dice, needs: readonly string[]): PortfolioOfTest {
  const dollars = (): number => dice.pick([40, 300, 2_000, 9_000, 30_000]) * (1 + dice.upTo(100) / 77)
  const some = <T extends string>(all: readonly T[], share: number): Record<string, number> =>
    Object.fromEntries(all.flatMap((symbol) => (dice.chance(share) ? [[symbol, dollars()]] : [])))
  const wallet = some(held, 0.55)
  const aave = some(lent, 0.3)
  const owes = needs.some((each) => each === 'repay') || dice.chance(0.3)
  if (owes) aave[dice.pick(['WETH', 'WBTC', 'DAI'])] = dollars() + 1_000
  const behind = Object.values(aave).reduce((sum, worth) => sum + worth, 0)
  const debts = owes ? [...new Set([dice.pick(['USDC', 'DAI', 'WETH']), dice.pick(['USDC', 'USDT'])])] : []
  const owed = Object.fromEntries(debts.map((symbol) => [symbol, (behind * (5 + dice.upTo(22))) / 100]))
  const onMorpho = needs.some((each) => each === 'withdraw-morpho') || dice.chance(0.4)
  return {
    wallet,
    aave,
    owed,
    morpho: [onMorpho && dice.chance(0.7) ? dollars() : 0, dice.chance(0.2) ? dollars() : 0, onMorpho ? dollars() : 0],
    vault: dice.chance(0.35) ? Math.min(dollars(), 20_000) : 0,
    staked: needs.includes('unstake') || dice.chance(0.15) ? dollars() : 0,
  }
}

function message(dice: Dice, kind: (typeof kinds)[number], portfolio: PortfolioOfTest): string {
  const { wallet, aave, owed } = portfolio
  const own = (of: Readonly<Record<string, number>>, or: string): string =>
    Object.keys(of).length > 0 ? dice.pick(Object.keys(of)) : or
  /** "half of my", "all my" or an amount that is there. */
  const part = (symbol: string, dollars: number): string =>
    dice.pick([
      `half of my ${symbol}`,
      `all my ${symbol}`,
      `37% of my ${symbol}`,
      `${sized(dice, symbol, dollars)} ${symbol}`,
    ])
  const sell = own(wallet, 'ETH')
  const other = dice.pick(held.filter((symbol) => symbol !== sell))
  switch (kind) {
    case 'swap':
      return `swap ${part(sell, wallet[sell] ?? 0)} for ${other}`
    case 'swap-for':
      return `buy ${sized(dice, other, (wallet[sell] ?? 0) * 0.7)} ${other} with ${sell}`
    case 'supply':
      return `supply ${part(sell, wallet[sell] ?? 0)} to aave`
    case 'supply-morpho': {
      const asset = dice.pick(['USDC', 'ETH', 'WETH'])
      return `supply ${part(asset, wallet[asset] ?? 0)} to morpho`
    }
    case 'withdraw': {
      const asset = own(aave, 'USDC')
      return `withdraw ${part(asset, aave[asset] ?? 0)} from aave`
    }
    case 'withdraw-morpho': {
      const asset = dice.pick(['USDC', 'WETH', 'ETH'])
      return `withdraw ${part(asset, portfolio.morpho[asset === 'USDC' ? 0 : 2] ?? 0)} from morpho`
    }
    case 'withdraw-any':
      return dice.pick([
        'withdraw everything from aave',
        'withdraw everything from morpho',
        `withdraw all my ${own(aave, 'USDC')}`,
      ])
    case 'borrow': {
      const behind = own(aave, 'WETH')
      const asset = dice.pick(['USDC', 'DAI', 'USDT', 'ETH'])
      const amount = `${sized(dice, asset, (aave[behind] ?? wallet[sell] ?? 0) * 0.5)} ${asset}`
      return `borrow ${amount} ${dice.pick(['from aave', `against my ${sell}`])}`
    }
    case 'repay': {
      const asset = own(owed, 'USDC')
      return dice.pick([
        'repay all my debts',
        'pay back half of my debts',
        `repay ${part(asset, owed[asset] ?? 0)} on aave`,
      ])
    }
    case 'earn':
      return dice.pick([
        `put ${part(sell, wallet[sell] ?? 0)} to work`,
        `put ${part('USDC', wallet.USDC ?? 0)} into the safest place`,
      ])
    case 'rebalance': {
      const [a, b, c] = shuffled(dice, ['ETH', 'USDC', 'DAI', 'WBTC', 'wstETH', 'USDT'])
      return dice.pick([
        `rebalance to 60% ${a} and 40% ${b}`,
        `rebalance to 50% ${a}, 30% ${b} and 20% ${c}`,
        `rebalance to 70% stablecoins and 30% ${dice.pick(['ETH', 'WBTC'])}`,
      ])
    }
    case 'stake':
      return `stake ${part('ETH', wallet.ETH ?? 0)}`
    case 'unstake':
      return `unstake ${part('stETH', portfolio.staked)}`
    case 'leave':
      return 'get me out of everything'
    case 'then':
      return dice.pick([
        `swap ${part(sell, wallet[sell] ?? 0)} for USDC and supply it to ${dice.pick(['aave', 'morpho'])}`,
        `swap ${part(sell, wallet[sell] ?? 0)} for ${other}, then put it to work`,
        `withdraw ${part(own(aave, 'USDC'), 400)} from aave and swap it for ${other}`,
        `borrow ${sized(dice, 'USDC', 300)} USDC and swap it for ETH`,
      ])
    case 'send':
      return `send ${part(sell, wallet[sell] ?? 0)} to 0x52908400098527886E0F7030069857D2E4169EE7`
  }
}

/** Up to nine tenths of so many dollars, as a decimal of the token. */
function sized(dice: Dice, symbol: string, dollars: number): string {
  const units = ((dollars > 0 ? dollars : 100) * (5 + dice.upTo(85))) / 100 / (about[symbol] ?? 1)
  return units.toFixed(units < 1 ? 6 : 2)
}

function shuffled<T>(dice: Dice, all: readonly T[]): readonly T[] {
  const left = [...all]
  return all.flatMap(() => left.splice(dice.upTo(left.length - 1), 1))
}
