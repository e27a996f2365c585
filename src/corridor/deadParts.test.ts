import { type Address, concat, type Hex, numberToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { Stage } from '../model/Stage.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'
import { blockedBy, sentencesOf, stageOf } from './testing/endsOf.ts'

const corridor = corridorOfTest()
const stranger = '0x52908400098527886e0f7030069857d2e4169ee7'
const { morpho } = practice
const [pair] = morpho?.markets ?? []
const [vault] = practice.vaults
if (morpho === null || pair === undefined || vault === undefined) throw new Error('The practice chain has them all.')

/** What answers in the place of a contract. */
const broken: readonly (readonly [how: string, code: Hex])[] = [
  ['reverts', '0x5f5ffd'],
  ['says nothing', '0x00'],
  ['says too little', '0x60015f5260205ff3'],
  ['says nonsense', concat(['0x7f', numberToHex(2n ** 256n - 1n, { size: 32 }), '0x5f526101405ff3'])],
]
const [[, dead] = ['', '0x'] as const] = broken

function feedOf(symbol: string): Address {
  const feed = practice.feeds.find(({ token }) => token === coin(symbol).address)
  if (feed === undefined) throw new Error(`${symbol} has no feed.`)
  return feed.address
}

async function brokenAt(address: Address, code: Hex): Promise<CorridorOfTest> {
  const open = await corridor()
  await open.rpc.setCode({ address, bytecode: code })
  return open
}

const level = (stages: readonly Stage[]): string => {
  const last = stages.at(-1)
  return last?.stage === 'verdict' ? last.level : JSON.stringify(last)
}

describe.each(broken)('a price feed that %s', (_, code) => {
  test('default: what has nothing to do with its token is planned', async () => {
    const { say } = await brokenAt(feedOf('WBTC'), code)
    expect(level(await say(`send 5 USDC to ${stranger}`))).toBe('HARD')
    expect(level(await say('swap 100 USDC for DAI'))).toBe('PASS')
    expect(level(await say('put 1000 USDC into the safest place with the highest yield'))).toBe('PASS')
    const shares = await say('rebalance to 60% ETH and 40% USDC')
    expect(level(shares)).toBe('PASS')
    expect(stageOf(shares, 'plan').notes).toContain('0.25 WBTC stays as it is, since its price is unknown or too old.')
  })

  test('behavior: what spends it, brings it or is judged by it is not, and the reason is said', async () => {
    const { say } = await brokenAt(feedOf('WBTC'), code)
    const sent = await say(`send 0.01 WBTC to ${stranger}`)
    expect(blockedBy(sent)).toEqual(['simulation-read'])
    expect(sentencesOf(sent)).toContain('What this plan needs could not be read: the price of WBTC. Nothing is signed.')
    for (const message of ['swap 100 USDC for WBTC', 'swap 0.01 WBTC for USDC', 'rebalance to 60% WBTC and 40% USDC'])
      expect(sentencesOf(await say(message))).toMatch(/^The price .*of WBTC is unknown or too old/)
    const idle = stageOf(await say('put 0.1 WBTC to work'), 'answer')
    expect(idle.topic).toBe('leave-it')
    expect(idle.venues.map(({ status }) => status)).toEqual(['turned-down'])
    expect(blockedBy(await say('supply 0.1 WBTC to aave'))).toEqual([expect.stringMatching(/read/)])
  })
})

test('behavior: where the coin has no price there is no plan: gas is paid and judged in it', async () => {
  const { say } = await brokenAt(feedOf('WETH'), dead)
  expect(blockedBy(await say(`send 5 USDC to ${stranger}`))).toEqual(['simulation-read'])
})

test('behavior: a feed that dies after the plan was shown stops the plans of its token alone', async () => {
  const open = await corridor()
  const [usdc, wbtc] = [await open.say(`send 5 USDC to ${stranger}`), await open.say(`send 0.01 WBTC to ${stranger}`)]
  await open.rpc.setCode({ address: feedOf('WBTC'), bytecode: dead })
  expect((await open.approve(usdc)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  expect((await open.approve(wbtc)).at(-1)).toMatchObject({
    stage: 'refuse',
    sentence: expect.stringContaining('the price of WBTC'),
  })
})

describe.each(broken)('a market of Morpho whose rate model %s', (_, code) => {
  test('default: it is not used, with its reason, and everything else is planned', async () => {
    const { say } = await brokenAt(pair.rateModel, code)
    expect(level(await say(`send 5 USDC to ${stranger}`))).toBe('HARD')
    expect(level(await say('swap 100 USDC for DAI'))).toBe('PASS')
    const earn = await say('put 1000 USDC into the safest place with the highest yield')
    expect(level(earn)).toBe('PASS')
    const markets = stageOf(earn, 'plan').earning?.venues.filter(({ protocol }) => protocol === 'morpho') ?? []
    expect(markets.length).toBeGreaterThan(0)
    // Where it says too little, the state can still be read: then the checks for the safest leave it out.
    for (const { status, reason } of markets) {
      expect(['turned-down', 'left-out']).toContain(status)
      expect(reason).toMatch(/unknown is never (?:safe|among the safest)\./)
    }
  })
})

test('behavior: what is to go into a market that does not answer is refused with its reason', async () => {
  const { say } = await brokenAt(pair.rateModel, dead)
  expect(blockedBy(await say('supply 100 USDC to morpho'))).toEqual([
    expect.stringMatching(/^No market on Morpho for USDC passes the checks\. .*could not be read/),
  ])
})

test('behavior: where something lies in a market that does not answer, shares are not put right, and all else is done', async () => {
  const open = await corridor()
  await open.carryOut('supply 100 USDC to morpho')
  const held = stageOf(await open.say('what do I hold?'), 'answer').rows.find(({ detail }) => /Morpho/.test(detail))
  const market = morpho.markets.find(({ position }) => held?.detail.includes(position.name))
  await open.rpc.setCode({ address: pair.rateModel, bytecode: dead })
  const shares = await open.say('rebalance to 60% ETH and 40% USDC')
  expect(blockedBy(shares)).toContain('simulation-read')
  expect(sentencesOf(shares)).toContain(`the state of ${market?.position.name}`)
  // What lies there is named as not known, and what is done elsewhere goes on.
  expect(sentencesOf(await open.say('what do I hold?'))).toContain(market?.position.name)
  expect(level(await open.say('swap 100 USDC for DAI'))).toBe('PASS')
})

test('behavior: shares are put right where nothing lies in the market that does not answer', async () => {
  const { say } = await brokenAt(pair.rateModel, dead)
  expect(level(await say('rebalance to 60% ETH and 40% USDC'))).toBe('PASS')
})

test.each(broken)('behavior: Morpho as a whole %s, and nothing but its own is lost for it', async (_, code) => {
  const { say } = await brokenAt(morpho.blue, code)
  expect(level(await say('swap 100 USDC for DAI'))).toBe('PASS')
  expect(level(await say('put 1000 USDC into the safest place with the highest yield'))).toBe('PASS')
  expect(blockedBy(await say('rebalance to 60% ETH and 40% USDC'))).toContain('simulation-read')
})

test.each(broken)('behavior: a vault that %s is turned down, and everything else is planned', async (_, code) => {
  const { say } = await brokenAt(vault.share.address, code)
  expect(level(await say('swap 100 USDC for DAI'))).toBe('PASS')
  const earn = await say('put 1000 USDC into the safest place with the highest yield')
  expect(level(earn)).toBe('PASS')
  const own = stageOf(earn, 'plan').earning?.venues.find(({ name }) => name === vault.name)
  expect(own?.status).toBe('turned-down')
})
