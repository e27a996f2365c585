import { type Address, encodeFunctionData, erc20Abi, type Hex, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import { coin } from './chain/testing/chainOfTest.ts'
import { type CorridorOfTest, corridorOfTest } from './corridor/testing/corridorOfTest.ts'
import type { Stage, StageOf } from './model/Stage.ts'
import { buildSwap } from './protocols/uniswap/build.ts'

const corridor = corridorOfTest()
const adminAbi = parseAbi([
  'function ADDRESSES_PROVIDER() view returns (address)',
  'function owner() view returns (address)',
  'function getPoolConfigurator() view returns (address)',
  'function setReserveFreeze(address asset, bool freeze)',
  'function setReservePause(address asset, bool paused)',
  'function setSupplyCap(address asset, uint256 newSupplyCap)',
  'function setReserveBorrowing(address asset, bool enabled)',
  'function mint(address account, uint256 value)',
])

function stageOf<K extends Stage['stage']>(stages: readonly Stage[], kind: K): StageOf<K> {
  for (const stage of stages) if (isStage(stage, kind)) return stage
  throw new Error(`No ${kind}: ${JSON.stringify(stages.at(-1))}`)
}

function isStage<K extends Stage['stage']>(stage: Stage, kind: K): stage is StageOf<K> {
  return stage.stage === kind
}

/** How a message ended where it came to no plan that can be approved. */
function refusalOf(stages: readonly Stage[]): string {
  const last = stages.at(-1)
  if (last?.stage === 'verdict' && last.hash === null) return last.findings.map(({ sentence }) => sentence).join(' ')
  if (last?.stage === 'refuse' || last?.stage === 'unsupported' || last?.stage === 'answer') return last.sentence
  throw new Error(`Not refused: ${JSON.stringify(last)}`)
}

/** As the owner of the practice chain's Aave. */
async function govern(open: CorridorOfTest, functionName: 'setReserveFreeze' | 'setReservePause', on: boolean) {
  const { owner, configurator } = await governors(open)
  const args = [coin('USDC').address, on] as const
  await open.act(owner, configurator, encodeFunctionData({ abi: adminAbi, functionName, args }))
}

async function governors({ client, rpc }: CorridorOfTest): Promise<{ owner: Address; configurator: Address }> {
  const pool = client.network.aave?.pool
  if (pool === undefined) throw new Error('No Aave here.')
  const read = { abi: adminAbi } as const
  const provider = await rpc.readContract({ ...read, address: pool, functionName: 'ADDRESSES_PROVIDER' })
  const owner = await rpc.readContract({ ...read, address: provider, functionName: 'owner' })
  const configurator = await rpc.readContract({ ...read, address: provider, functionName: 'getPoolConfigurator' })
  return { owner, configurator }
}

describe('what is odd on the chain is told plainly, and never a wrong number', () => {
  test.each([
    ['setReserveFreeze', 'Aave v3 has frozen USDC: nothing new goes in. Nothing was sent.'],
    ['setReservePause', 'Aave v3 has paused USDC. Nothing was sent.'],
  ] as const)('behavior: a reserve after %s', async (functionName, sentence) => {
    const open = await corridor()
    await govern(open, functionName, true)
    expect(refusalOf(await open.say('supply 100 USDC to aave'))).toBe(sentence)
    const venues = stageOf(await open.say('put 1000 USDC to work'), 'plan').earning?.venues ?? []
    expect(venues.find(({ id }) => id === 'aave-usdc')).toMatchObject({
      status: 'turned-down',
      reason: sentence.replace(' Nothing was sent.', ''),
    })
  })

  test('behavior: a reserve that is full', async () => {
    const open = await corridor()
    const { owner, configurator } = await governors(open)
    const args = [coin('USDC').address, 1n] as const
    await open.act(owner, configurator, encodeFunctionData({ abi: adminAbi, functionName: 'setSupplyCap', args }))
    expect(refusalOf(await open.say('supply 100 USDC to aave'))).toMatch(
      /^Aave v3 takes no more USDC.*Nothing was sent\.$/,
    )
  })

  test('behavior: a price that is too old', async () => {
    const open = await corridor()
    await open.post('USDC', 10n ** 8n, 7_200n)
    expect(refusalOf(await open.say('swap 100 USDC for DAI'))).toMatch(/^The price of USDC is unknown or too old/)
    const left = stageOf(await open.say('put 1000 USDC to work'), 'answer')
    expect(new Set(left.venues.map(({ reason }) => reason))).toContain('The price of USDC is unknown or too old.')
    expect(left.venues.every(({ status }) => status === 'turned-down')).toBe(true)
  })

  test('behavior: a price far from the market is not traded at', async () => {
    const open = await corridor()
    await open.post('ETH', 1_500n * 10n ** 8n)
    expect(refusalOf(await open.say('swap 1000 USDC for ETH'))).toMatch(
      /that is outside the usual limit\. Nothing was sent;/,
    )
  })

  test('behavior: a way out that is shut: what lies in a lending pool was lent to others meanwhile', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const usdc = coin('USDC')
    const reserve = open.client.network.aave?.reserves.find(({ asset }) => asset === usdc.address)
    if (reserve === undefined) throw new Error('No reserve.')
    const lies = await open.rpc.readContract({
      address: usdc.address,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [reserve.aToken.address],
    })
    const gone = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'transfer',
      args: [open.parts.account, lies - 10_000_000n],
    })
    await open.act(reserve.aToken.address, usdc.address, gone)
    // The interest of however long the steps before took.
    expect(refusalOf(await open.say('withdraw all my USDC from aave'))).toMatch(
      /^Only 10 USDC could leave Aave v3 today, and this needs 1,000(\.00000\d)? USDC\. Nothing was sent; take out less, or wait\.$/,
    )
    const turnedDown = await open.say('put 1000 USDC to work')
    expect(JSON.stringify(turnedDown)).toContain('which is too little to be sure of getting out')
  })

  test('behavior: a token that keeps a part of each transfer', async () => {
    const open = await corridor()
    const behind: Address = '0x00000000000000000000000000000000000c0de0'
    const { address } = coin('USDC')
    await open.rpc.setCode({ address: behind, bytecode: (await open.rpc.getCode({ address })) ?? '0x' })
    await open.rpc.setCode({ address, bytecode: withholding(behind) })
    for (const message of ['supply 100 USDC to aave', 'send 5 USDC to 0x52908400098527886E0F7030069857D2E4169EE7'])
      expect(refusalOf(await open.say(message))).toMatch(
        /did something else when it was tried out than its bytes say\./,
      )
  })

  test('behavior: pools with nothing in them', async () => {
    const open = await corridor()
    for (const { address } of open.client.network.uniswap?.pools ?? [])
      await open.rpc.setCode({ address, bytecode: '0x00' })
    expect(refusalOf(await open.say('swap 1 ETH for USDC'))).toMatch(/^No pool can swap ETH for USDC/)
  })

  test('behavior: a price that moves between plan and signature', async () => {
    const open = await corridor()
    const stages = await open.say('swap 1 ETH for USDC')
    await sellMuch(open)
    const last = (await open.approve(stages)).at(-1)
    expect(last).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(last && 'sentence' in last ? last.sentence : '').toMatch(
      /^The chain has changed since you saw this plan: .* Nothing was signed/,
    )
    expect(await open.rpc.getTransactionCount({ address: open.parts.account })).toBe(0)
  })
})

/**
 * Code that does what the code at `behind` does, but moves a hundredth less than a transfer says. Written in opcodes:
 * the call's data is copied, the amount in it is changed where it is a transfer, and the rest is left to `behind`.
 */
function withholding(behind: Address): Hex {
  const shrink = (at: string) => `5b60646${at}51606302046${at}52`
  const start = `365f5f375f3560e01c`
  const branch = (selector: Hex, to: number) => `8063${selector.slice(2)}1461${word(to)}57`
  const word = (at: number) => at.toString(16).padStart(4, '0')
  const bytes = (code: string) => code.length / 2
  const transfer = toFunctionSelector('transfer(address,uint256)')
  const transferFrom = toFunctionSelector('transferFrom(address,address,uint256)')
  const first = bytes(start) + 2 * bytes(branch(transfer, 0)) + 4
  const second = first + bytes(shrink('024')) + 4
  const pass = second + bytes(shrink('044'))
  const calls = `5b5f5f365f73${behind.slice(2)}5af43d5f5f3e`
  const done = pass + bytes(calls) + 7
  return `0x${[
    start,
    branch(transfer, first),
    branch(transferFrom, second),
    `61${word(pass)}56`,
    `${shrink('024')}61${word(pass)}56`,
    shrink('044'),
    calls,
    `61${word(done)}573d5ffd`,
    `5b3d5ff3`,
  ].join('')}`
}

/** Somebody sells so much ether into every pool that its price falls far. */
async function sellMuch({ client, rpc, play }: CorridorOfTest): Promise<void> {
  const whale: Address = '0x00000000000000000000000000000000000b16b0'
  const market = client.network.uniswap
  if (market === null) throw new Error('No pools here.')
  await rpc.setBalance({ address: whale, value: 10n ** 24n })
  const weth = client.network.wrapped.address
  const usdc = coin('USDC').address
  const sellUnits = 1_000n * 10n ** 18n
  const sales = market.pools
    .filter(({ token0, token1 }) => [token0, token1].includes(weth) && [token0, token1].includes(usdc))
    .map(({ fee }) =>
      buildSwap({
        router: market.router,
        account: whale,
        route: { tokens: [weth, usdc], fees: [fee] },
        exact: 'sell',
        sellUnits,
        buyUnits: 1n,
        sellsNative: true,
        buysNative: false,
        deadline: 10n ** 12n,
      }),
    )
  const sold = await play(sales, { from: whale })
  if (!sold.some(({ ok }) => ok)) throw new Error('Nothing was sold.')
}

describe('questions about the plan in hand', () => {
  test('default: why not another place, what if, and what after some time, from the same run and the real contracts', async () => {
    const open = await corridor()
    const conversation = 'why'
    const plan = stageOf(await open.say('put 1000 USDC into the highest yield', conversation), 'plan')
    const why = stageOf(await open.say('why not the dream vault?', conversation), 'answer')
    const dream = plan.earning?.venues.find(({ name }) => name.startsWith('Dream'))
    expect(why.sentence.toLowerCase()).toContain(dream?.reason?.toLowerCase() ?? 'nothing')
    const later = stageOf(await open.say('what would I have after 90 days?', conversation), 'answer')
    expect(later.sentence).toMatch(/90 days.*1,0\d\d(\.\d+)? USDC/)
    const more = stageOf(await open.say('what if 5000?', conversation), 'plan')
    expect(more.spends).toMatchObject([{ token: 'USDC', amount: '5000' }])
    const trusted = stageOf(await open.say('what if I only trust aave?', conversation), 'plan')
    expect(trusted.earning?.parts.map(({ venue }) => venue)).toEqual(['Aave v3'])
    expect(trusted.spends).toMatchObject([{ token: 'USDC', amount: '5000' }])
    expect(await open.rpc.getTransactionCount({ address: open.parts.account })).toBe(0)
  })
})
