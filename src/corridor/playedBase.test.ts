import { getAddress, type Hex, isHex } from 'viem'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Clock } from '../chain/Clock.ts'
import { networkOf } from '../chain/networks/networkOf.ts'
import { practice } from '../chain/networks/practice.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { ChainOfTest } from '../chain/testing/chainOfTest.ts'
import { oracleCode } from '../chain/testing/dataFeeStandIns.ts'
import { type PlayedAave, playAave, tokenOf } from '../chain/testing/played/playAave.ts'
import { playNetwork } from '../chain/testing/playNetwork.ts'
import { connectPractice } from '../host/practice/chainClient.ts'
import type { Network } from '../model/Network.ts'
import type { Stage } from '../model/Stage.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const base = networkOf(8453) ?? practice
const played = playNetwork(base)
const usdc = tokenOf(base, 'USDC')
const ray = 10n ** 27n

/** Base as far as the local chain plays it: what is not there would be unread, and nothing unread is signed. */
const asPlayed: Network = {
  ...base,
  kind: 'practice',
  tokens: base.tokens.filter(
    ({ address }) => address === base.native.address || base.aave?.reserves.some(({ asset }) => asset === address),
  ),
  feeds: base.feeds.filter(({ token }) => [base.native.address, base.wrapped.address, usdc.address].includes(token)),
  vaults: [],
  morpho: null,
  uniswap: null,
}

let aave: PlayedAave | null = null
let saved: Hex | null = null

beforeAll(async () => {
  aave = await playAave(played(), base)
  // Base charges for data on Ethereum, and nothing is signed where nobody says how much.
  if (base.chain.gasPriceOracle !== null) await played().put(base.chain.gasPriceOracle, oracleCode(10n ** 8n))
})

beforeEach(async () => {
  saved = await played().rpc.snapshot()
})

afterEach(async () => {
  if (saved !== null) await played().rpc.revert({ id: saved })
})

function market(): PlayedAave {
  if (aave === null) throw new Error('The market runs inside tests only.')
  return aave
}

/** The whole corridor, for somebody with 5,000 USDC, 2 WETH and ether for gas. */
async function open(): Promise<CorridorOfTest> {
  const { client, url } = played()
  const rpc = connectPractice(url)
  const clock = new Clock(() => performance.now())
  const notHere = () => Promise.reject(new Error('Not on this chain.'))
  const chain: ChainOfTest = {
    ...{ client, url, rpc, clock, play: notHere, post: notHere },
    snapshot: (named) => takeSnapshot(client, clock, market().pool, named),
    fund: async (to) => {
      await market().give(to, usdc, 5_000_000000n)
      await market().give(to, base.wrapped, 2n * 10n ** 18n)
    },
  }
  return await corridorOfTest(() => chain)({ network: asPlayed })
}

/** Of 1e-8 dollars, rounded: a few units and the interest of seconds do not show. */
function cents(base: bigint | undefined): bigint {
  return ((base ?? 0n) + 500_000n) / 1_000_000n
}

const sentence = 'put 1000 USDC into the safest place with the highest yield'

/** What the sentence comes to, once the person said which USDC they mean. */
async function told(corridor: CorridorOfTest): Promise<readonly Stage[]> {
  const asked = (await corridor.say(sentence, 'one')).at(-1)
  expect(asked).toMatchObject({ stage: 'ask', choices: ['native USDC', 'USDbC'] })
  return await corridor.say('native USDC', 'one')
}

/** Sends what passed the guard, step by step. Not by the signer: practice keys sign on the practice chain only. */
async function playOut({ parts }: CorridorOfTest, stages: readonly Stage[]): Promise<void> {
  const plan = stages.find((stage) => stage.stage === 'plan')
  const verdict = stages.at(-1)
  if (plan === undefined || verdict?.stage !== 'verdict' || verdict.hash === null)
    throw new Error(`Not to be signed: ${JSON.stringify(verdict)}`)
  for (const { to, data, value } of plan.steps)
    if (isHex(data)) await market().send(parts.account, { to: getAddress(to.address), data, value: BigInt(value) })
}

describe('“put 1000 USDC into the safest place” on a local chain that plays Base', () => {
  test('default: Aave’s curve proves itself, and the plan is carried out', async () => {
    const corridor = await open()
    const stages = await told(corridor)
    expect(stages.find(({ stage }) => stage === 'plan')).toMatchObject({
      summary: 'Put 1,000 USDC into Aave v3',
      // 75 % lent out at 4.58 %, a tenth of it the treasury's.
      earning: { parts: [{ venueId: 'aave-usdc', rateNowPercent: '3.09', rateAfterPercent: '3.09' }] },
    })
    await playOut(corridor, stages)
    const { reserves } = await takeSnapshot(played().client, new Clock(() => 0), corridor.parts.account)
    const after = reserves.get(usdc.address.toLowerCase())
    expect(after?.doubt).toBeNull()
    expect(after?.available).toBe(50_001_000_000000n)
  })

  const lies: readonly (readonly [string, () => Promise<void>, string])[] = [
    [
      'a strategy whose rates are not those of its parameters',
      () => market().tell('StandInRateStrategy', 'lie', ray / 50n),
      'Its rates do not follow the curve that its market states, so they are not believed.',
    ],
    [
      'a reserve that pays another rate than its curve',
      () => market().tell('StandInPool', 'setStoredRate', usdc.address, ray / 5n),
      'The rates that it pays now are not those of its own curve, so they are not believed.',
    ],
    [
      'a revision of the pool that is not known',
      () => market().tell('StandInPool', 'setRevision', 12n),
      'Aave v3 answers as revision 12 here, which Sayso does not know, and unknown is never safe.',
    ],
  ]

  test.each(lies)('behavior: %s is turned down, and says why', async (_, lie, reason) => {
    await lie()
    const last = (await told(await open())).at(-1)
    expect(JSON.stringify(last)).toContain(reason)
    expect(last?.stage).not.toBe('verdict')
  })

  test('behavior: a loan there is taken and paid back, and all is taken out again', async () => {
    const corridor = await open()
    const { account } = corridor.parts
    const standing = async () => (await takeSnapshot(played().client, new Clock(() => 0), account)).lending
    for (const message of [
      'supply 2 weth to aave',
      'borrow 1000 native usdc from aave',
      'repay 400 native usdc to aave',
    ])
      await playOut(corridor, await corridor.say(message))
    const between = await standing()
    expect(cents(between?.collateralBase)).toBe(500_000n)
    // What was borrowed, less what was paid back, and the interest of seconds.
    expect(cents(between?.debtBase)).toBe(60_000n)
    for (const message of ['repay all my native usdc debt on aave', 'withdraw all my weth from aave'])
      await playOut(corridor, await corridor.say(message))
    expect(await standing()).toMatchObject({ collateralBase: 0n, debtBase: 0n })
  })
})
