import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildClaim, buildRequestExit, buildStake } from '../../protocols/lido/build.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { evil } from '../testing/network.ts'
import { judgeReal } from '../testing/realChain.ts'

const chain = chainOfTest()
const e18 = 10n ** 18n
const market = practice.staking
if (market === null) throw new Error('The practice chain has staking.')
const { token, queue } = market
const of = (units: bigint) => amountOf(token, units)
const ether = (value: string) => ({ value, unit: 'token' }) as const
const threeDays = 3 * 86_400

const stakeTwo: readonly Intent[] = [{ kind: 'stake', asset: 'ETH', amount: ether('2') }]
const leaveOne: readonly Intent[] = [{ kind: 'unstake', asset: 'STETH', amount: ether('1') }]
const claimAll: readonly Intent[] = [{ kind: 'claim', protocol: 'lido' }]
const leaving = (units: bigint, owner = account): readonly Call[] => [
  buildApprove(of(units), queue),
  buildRequestExit(queue, of(units), owner),
]
const names = async (intents: readonly Intent[], calls: readonly Call[]) =>
  namesIn(await judgeReal(chain(), intents, calls))

describe('stake', () => {
  test('default', async () => {
    expect(await names(stakeTwo, [buildStake(token.address, 2n * e18)])).toEqual([])
  })

  test('behavior: another amount, another asset and a place that is not known are blocked', async () => {
    expect(await names(stakeTwo, [buildStake(token.address, 2n * e18 + 1n)])).toContain('leaves-too-much BLOCK')
    expect(await names(stakeTwo, [buildStake(token.address, 19n * 10n ** 17n)])).toContain('arrives-too-little BLOCK')
    const call = [buildStake(token.address, 2n * e18)]
    expect(await names([{ kind: 'stake', asset: 'USDC', amount: ether('2') }], call)).toContain(
      'intent-checkable BLOCK',
    )
    expect(await names([{ kind: 'stake', asset: 'ETH', amount: ether('2'), protocol: 'rocketpool' }], call)).toContain(
      'intent-checkable BLOCK',
    )
  })

  test('behavior: ether sent to the token without a word, and a referrer, are no calls that Sayso knows', async () => {
    const bare: Call = { to: token.address, value: 2n * e18, data: '0x' }
    expect(await names(stakeTwo, [bare])).toContain('known-call BLOCK')
    const referred: Call = { ...bare, data: `0xa1903eab${evil.slice(2).padStart(64, '0')}` }
    expect(await names(stakeTwo, [referred])).toContain('known-call BLOCK')
  })

  test('behavior: what was staked and sent on is blocked', async () => {
    const calls = [buildStake(token.address, 2n * e18), buildTransfer(of(e18), evil)]
    expect(await names(stakeTwo, calls)).toContain('goes-elsewhere BLOCK')
  })
})

describe('unstake', () => {
  test('default', async () => {
    await chain().play([buildStake(token.address, 2n * e18)])
    expect(await names(leaveOne, leaving(e18))).toEqual([])
    const { balances } = await chain().snapshot()
    const all = balances.get(token.address.toLowerCase()) ?? 0n
    expect(await names([{ kind: 'unstake', asset: 'ETH', amount: 'all' }], leaving(all))).toEqual([])
  })

  test('behavior: a request for somebody else, and another amount, are blocked', async () => {
    await chain().play([buildStake(token.address, 2n * e18)])
    const theirs = await names(leaveOne, leaving(e18, evil))
    expect(theirs).toEqual(expect.arrayContaining(['receiver-is-you BLOCK', 'intent-checkable BLOCK']))
    expect(await names(leaveOne, leaving(e18 / 2n))).toContain('intent-checkable BLOCK')
    expect(await names(leaveOne, leaving(e18 + 10n))).toContain('leaves-too-much BLOCK')
  })

  test('behavior: staked tokens that go without a request in the queue are blocked', async () => {
    await chain().play([buildStake(token.address, 2n * e18)])
    const verdict = await judgeReal(chain(), leaveOne, leaving(e18), (simulation) => ({
      ...simulation,
      exitsAfter: simulation.exitsBefore,
    }))
    expect(namesIn(verdict)).toContain('intent-checkable BLOCK')
    expect(await names(leaveOne, [buildTransfer(of(e18), queue)])).toContain('intent-checkable BLOCK')
  })
})

describe('claim', () => {
  const wait = async () => {
    const { play, rpc, snapshot } = chain()
    await play([buildStake(token.address, 2n * e18), ...leaving(e18), ...leaving(e18 / 2n)])
    await rpc.increaseTime({ seconds: threeDays + 1 })
    await rpc.mine({ blocks: 1 })
    const { staking } = await snapshot()
    return staking?.exits ?? []
  }

  test('default', async () => {
    const exits = await wait()
    expect(exits).toHaveLength(2)
    expect(await names(claimAll, [buildClaim(queue, exits)])).toEqual([])
    expect(await names([{ kind: 'claim', protocol: 'all' }], [buildClaim(queue, exits)])).toEqual([])
  })

  test('behavior: what is ready and left behind, and what is claimed unasked, is blocked', async () => {
    const exits = await wait()
    const half = [buildClaim(queue, exits.slice(0, 1))]
    expect(await names(claimAll, half)).toEqual(
      expect.arrayContaining(['arrives-too-little BLOCK', 'bytes-outcome BLOCK']),
    )
    const staked = [buildStake(token.address, 2n * e18), buildClaim(queue, exits)]
    expect(await names(stakeTwo, staked)).toEqual(['staking-as-said BLOCK'])
  })

  test('behavior: one sentence may claim what is ready and put more in the queue', async () => {
    const exits = await wait()
    const calls = [buildClaim(queue, exits), ...leaving(e18 / 4n)]
    const leave: Intent = { kind: 'unstake', asset: 'STETH', amount: ether('0.25') }
    expect(await names([...claimAll, leave], calls)).toEqual([])
    expect(await names([leave, ...claimAll], [...leaving(e18 / 4n), buildClaim(queue, exits)])).toEqual([])
  })

  test('behavior: nothing that is ready, or another place, cannot be checked', async () => {
    const claim = [buildClaim(queue, [{ id: 1n, hint: 1n }])]
    expect(await names(claimAll, claim)).toContain('simulation-ok BLOCK')
    const exits = await wait()
    const elsewhere: readonly Intent[] = [{ kind: 'claim', protocol: 'aave' }]
    expect(await names(elsewhere, [buildClaim(queue, exits)])).toContain('intent-checkable BLOCK')
  })
})
