import { maxUint256, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import type { StakingMarket } from '../model/Network.ts'
import { buildStake } from '../protocols/lido/build.ts'
import { practice } from './networks/practice.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { account, chainOfTest } from './testing/chainOfTest.ts'

const chain = chainOfTest()
if (practice.staking === null) throw new Error('The practice chain has staking.')
const known: StakingMarket = practice.staking
const { token } = known
const ray = 10n ** 27n

async function stakingOf(changed: Partial<StakingMarket>) {
  const { client, clock } = chain()
  const network = { ...practice, staking: { ...known, ...changed } }
  return (await takeSnapshot({ ...client, network }, clock, account)).staking
}

describe('addStakingReads', () => {
  test('default', async () => {
    await chain().play([buildStake(token.address, 10n ** 18n)])
    const { staking: state, balances } = await chain().snapshot()
    expect(state).toMatchObject({ stakeLimit: maxUint256, statedGainRay: 29n * 10n ** 24n, exits: [] })
    const worth = ((state?.shares ?? 0n) * (state?.pooledPerShareRay ?? 0n)) / ray
    expect(balances.get(token.address.toLowerCase())).toBe(worth)
    expect(worth).toBeGreaterThan(10n ** 18n - 3n)
    expect(state?.totalPooledEther).toBeGreaterThan(200_000n * 10n ** 18n)
  })

  test('behavior: without a token or a reader that answers, staking is unknown', async () => {
    expect(await stakingOf({ lens: zeroAddress })).toBeNull()
    expect(await stakingOf({ token: { ...token, address: zeroAddress } })).toBeNull()
  })

  test('behavior: what is no stand-in is not believed about its own gain', async () => {
    expect((await stakingOf({ standIn: false }))?.statedGainRay).toBeNull()
  })
})
