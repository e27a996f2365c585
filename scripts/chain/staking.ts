import { zeroAddress } from 'viem'
import { deployFeed, type Feed, prices } from './feeds.ts'
import { type Contract, deployer, labelledAddress, type Site } from './site.ts'

export type Staking = {
  readonly token: Contract & { readonly symbol: 'stETH'; readonly name: string; readonly decimals: number }
  readonly queue: Contract
  readonly lens: Contract
  readonly feed: Feed<'stETH'>
  readonly waitSeconds: number
}

const ether = 10n ** 18n
/** 2.9 % a year of a share's first worth, with 27 decimals. */
const ratePerYearRay = 29n * 10n ** 24n
const waitSeconds = 3 * 86_400
/** What others have staked, and the ether that pays twenty years of what everybody could stake here. In whole ether. */
const staked = 200_000n
const rewardsPaidIn = 700_000n
/** A staked ether trades slightly below an ether: whoever wants the ether has to wait for it. */
const discountBps = 5n

/** Liquid staking by a stand-in: the token, the queue of those who leave, and a feed for the token's price. */
export async function deployStaking(site: Site): Promise<Staking> {
  const token = await site.deployOwn('StandInStakedEther', [ratePerYearRay], rewardsPaidIn * ether)
  const queue = await site.deployOwn('StandInWithdrawalQueue', [token.address, waitSeconds])
  await site.send(deployer, token, 'setWithdrawalQueue', [queue.address])
  const lens = await site.deployOwn('WithdrawalLens')
  const staker = labelledAddress('early staker')
  await site.send(staker, token, 'submit', [zeroAddress], staked * ether)
  const price = (prices.WETH * (10_000n - discountBps)) / 10_000n
  return {
    token: { ...token, symbol: 'stETH', name: 'Staked Ether (stand-in)', decimals: 18 },
    queue,
    lens,
    waitSeconds,
    feed: await deployFeed(site, 'stETH', 'STETH / USD', price),
  }
}
