import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest } from '../../chain/testing/chainOfTest.ts'
import type { StakingState } from '../../model/Snapshot.ts'
import { buildApprove } from '../erc20/build.ts'
import { buildClaim, buildRequestExit, buildStake } from './build.ts'
import { roundingWei, stakedFor, stakingRate } from './rates.ts'

const chain = chainOfTest()
const { staking } = practice
if (staking === null) throw new Error('The practice chain has staking.')
const { token, queue, exitSeconds } = staking
const ether = 10n ** 18n
const ray = 10n ** 27n
const year = 365n * 86_400n

async function now(): Promise<{ state: StakingState; time: bigint; held: bigint; ether: bigint }> {
  const { staking: state, block, balances } = await chain().snapshot()
  if (state === null) throw new Error('Staking was not read.')
  return {
    state,
    time: block.timestamp,
    held: balances.get(token.address.toLowerCase()) ?? -1n,
    ether: balances.get(practice.native.address.toLowerCase()) ?? -1n,
  }
}

describe('staking', () => {
  test('default: what is staked is held, but for two wei, and grows by the rate that was said', async () => {
    const before = await now()
    const wei = 3n * ether + 1n
    const [played] = await chain().play([buildStake(token.address, wei)], { at: before.time + 1n })
    expect(played?.ok).toBe(true)
    const after = await now()
    expect(after.held).toBeGreaterThanOrEqual(wei - roundingWei)
    expect(after.held).toBeLessThanOrEqual(wei)
    // The same at the block that it happened in, and to the last wei.
    expect(stakedFor({ ...after.state, shares: 0n }, wei)).toBe(after.held)

    const rate = stakingRate(after.state) ?? 0n
    expect(Number(rate) / 1e25).toBeCloseTo(2.9, 1)
    await chain().rpc.setNextBlockTimestamp({ timestamp: after.time + year })
    await chain().rpc.mine({ blocks: 1 })
    const later = await now()
    const off = later.held - after.held - (after.held * rate) / ray
    expect(off >= -roundingWei && off <= roundingWei).toBe(true)
    expect(later.state.shares).toBe(after.state.shares)
  })

  test('behavior: with the real Lido, the rate is unknown', async () => {
    const { state } = await now()
    expect(stakingRate({ ...state, statedGainRay: null })).toBeNull()
  })

  test('behavior: a way out: a request waits three days, earns nothing, and pays what it said', async () => {
    const { play } = chain()
    await play([buildStake(token.address, 5n * ether)])
    const staked = await now()
    const amount = { token, units: 2n * ether }
    const asked = await play([buildApprove(amount, queue), buildRequestExit(queue, amount, account)], {
      at: staked.time + 10n,
    })
    expect(asked.map(({ ok }) => ok)).toEqual([true, true])
    const waiting = await now()
    const [request] = waiting.state.exits
    if (request === undefined) throw new Error('No request.')
    expect(waiting.state.exits).toEqual([
      { id: request.id, amount: 2n * ether, requestedAt: staked.time + 10n, claimable: false, hint: 0n },
    ])
    expect(staked.held - waiting.held).toBeGreaterThan(amount.units - 10n ** 12n)
    const early = await play([buildClaim(queue, [{ id: request.id, hint: 1n }])], {
      at: request.requestedAt + BigInt(exitSeconds) - 1n,
    })
    expect(early[0]?.ok).toBe(false)

    await chain().rpc.setNextBlockTimestamp({ timestamp: request.requestedAt + BigInt(exitSeconds) })
    await chain().rpc.mine({ blocks: 1 })
    const ready = await now()
    expect(ready.state.exits).toMatchObject([{ id: request.id, claimable: true, hint: 1n }])
    const [claimed] = await play([buildClaim(queue, ready.state.exits)])
    expect(claimed?.ok).toBe(true)
    const done = await now()
    expect(done.ether - ready.ether).toBe(2n * ether - (claimed?.fee ?? 0n))
    expect(done.state.exits).toEqual([])
  })

  test('behavior: more than a thousand goes as several requests, and all of them come back at once', async () => {
    const { rpc, play } = chain()
    await rpc.setBalance({ address: account, value: 5_000n * ether })
    await play([buildStake(token.address, 2_500n * ether)])
    const amount = { token, units: 2_400n * ether }
    await play([buildApprove(amount, queue), buildRequestExit(queue, amount, account)])
    const { state, time } = await now()
    expect(state.exits.map((request) => request.amount)).toEqual([800n * ether, 800n * ether, 800n * ether])
    await rpc.setNextBlockTimestamp({ timestamp: time + BigInt(exitSeconds) })
    await rpc.mine({ blocks: 1 })
    const ready = await now()
    const [claimed] = await play([buildClaim(queue, ready.state.exits)])
    expect(claimed?.ok).toBe(true)
    expect((await now()).ether - ready.ether).toBe(2_400n * ether - (claimed?.fee ?? 0n))
  })

  test('behavior: nobody claims for another, nor twice, and the queue alone is paid out to', async () => {
    const { rpc, play } = chain()
    await play([buildStake(token.address, 5n * ether)])
    const amount = { token, units: ether }
    await play([buildApprove(amount, queue), buildRequestExit(queue, amount, account)])
    const { time } = await now()
    await rpc.setNextBlockTimestamp({ timestamp: time + BigInt(exitSeconds) })
    await rpc.mine({ blocks: 1 })
    const { exits } = (await now()).state
    const stranger = '0x00000000000000000000000000000000000000aa' as const
    await rpc.setBalance({ address: stranger, value: ether })
    expect((await play([buildClaim(queue, exits)], { from: stranger }))[0]?.ok).toBe(false)
    expect((await play([buildClaim(queue, exits), buildClaim(queue, exits)])).map(({ ok }) => ok)).toEqual([
      true,
      false,
    ])
    const data = encodeFunctionData({
      abi: parseAbi(['function payOut(uint256 shares, uint256 amount, address to)']),
      functionName: 'payOut',
      args: [1n, 1n, account],
    })
    expect((await play([{ to: token.address, value: 0n, data }]))[0]?.ok).toBe(false)
  })
})
