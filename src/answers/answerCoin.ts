import type { Snapshot } from '../model/Snapshot.ts'
import type { StageOf } from '../model/Stage.ts'
import { coinTerms } from '../model/terms.ts'
import { practiceWorth } from './riskSentence.ts'

/** What each coin can lose by itself, wherever it lies. A coin that is not here is one of which nothing is known. */
const risks: Readonly<Record<string, string>> = {
  ETH: 'Nobody issues it and nothing stands behind it, so nobody can freeze it, and its price can fall by half.',
  WETH: 'It is worth what ETH is, whose price can fall by half, as long as the contract that holds the ETH for it works.',
  USDC: 'It stays worth a dollar only as long as Circle can pay a dollar for it from what it holds: that is a company’s promise, which can fail.',
  USDT: 'It stays worth a dollar only as long as Tether can pay a dollar for it from what it holds: that is a company’s promise, which can fail.',
  DAI: 'It stays worth a dollar only as long as the collateral behind it holds its worth and its contracts work.',
  WBTC: 'It is worth what Bitcoin is, whose price can fall by half, as long as the custodian has the Bitcoin and gives it out.',
  STETH:
    'It is worth what ETH is, whose price can fall by half, as long as Lido’s contracts and those who stake for it work; it can be sold for less than ETH meanwhile.',
  WSTETH: 'It is worth what stETH is: its price falls with that of ETH, and Lido’s contracts can fail.',
  LINK: 'Nothing stands behind it, and its price can fall by half.',
}

const dollars: ReadonlySet<string> = new Set(['USDC', 'USDT', 'DAI'])

/** Whether a coin is safe: what it is, what it can lose, and what is checked of it. Unknown is never safe. */
export function answerCoin(coin: string, { network }: Pick<Snapshot, 'network'>): Omit<StageOf<'answer'>, 'ms'> {
  const [term, risk] = [coinTerms.get(coin), risks[coin]]
  const checked = dollars.has(coin)
    ? ' Before a plan puts it anywhere, Sayso checks that its price is known, recent and close to a dollar; that is no promise for later.'
    : ' Before a plan puts it anywhere, Sayso checks that its price is known and recent; that is no promise for later.'
  const sentence =
    term === undefined || risk === undefined
      ? `Sayso does not know who issues ${coin} or what stands behind it, so do not take it for safe.`
      : `No coin is without risk. ${term.sentence} ${risk}${checked}`
  return { stage: 'answer', topic: 'risk', sentence: `${sentence}${practiceWorth(network)}`, rows: [], venues: [] }
}
