import { type Address, encodeFunctionData, erc20Abi, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { deployer } from '../chain/testing/hostile/deployHostile.ts'
import { type CorridorChange, corridorOfTest } from './testing/corridorOfTest.ts'
import { blockedBy } from './testing/endsOf.ts'
import { type HostileMarket, hostileMarket, hostileTicker } from './testing/hostileMarket.ts'

const corridor = corridorOfTest()
const someone: Address = '0x52908400098527886E0F7030069857D2E4169EE7'
const thief: Address = '0xBAd00000000000000000000000000000000000ba'
const send = `send 100 ${hostileTicker} to ${someone}`
const sell = `swap 500 ${hostileTicker} for USDC`
const buy = `swap 500 USDC for ${hostileTicker}`
const waitAbi = parseAbi(['function waitFor(uint256 blockOrSecond)'])
const upgradeAbi = parseAbi(['function upgrade(uint8 to)'])

async function balanceOf({ rpc, token }: HostileMarket, holder: Address): Promise<bigint> {
  return await rpc.readContract({ address: token.address, abi: erc20Abi, functionName: 'balanceOf', args: [holder] })
}

const turncoat = (mode: number): Promise<HostileMarket> =>
  hostileMarket(corridor, { contract: 'TurncoatToken', args: [mode], pool: true })

/** So many blocks or seconds after the block in which it is told so. */
async function waitUntil(open: HostileMarket, what: 'block' | 'second', ahead: bigint): Promise<void> {
  const { number, timestamp } = await open.rpc.getBlock()
  const from = (what === 'block' ? number : timestamp) + 1n + ahead
  await open.act(
    deployer,
    open.token.address,
    encodeFunctionData({ abi: waitAbi, functionName: 'waitFor', args: [from] }),
  )
}

/** Says it, and approves what is not blocked right away. Nothing may have been signed by the end, and nothing stolen. */
async function expectCaught(open: HostileMarket, message: string): Promise<'judged' | 'signing'> {
  const held = await balanceOf(open, open.parts.account)
  const stages = await open.say(message)
  const last = stages.at(-1)
  const blocked = last?.stage === 'verdict' && last.hash === null
  if (blocked) expect(blockedBy(stages).length).toBeGreaterThan(0)
  else
    expect((await open.approve(stages)).at(-1)).toMatchObject({
      stage: 'refuse',
      reason: 'blocked',
      sentence: expect.stringContaining('ends otherwise when it is tried out under other conditions'),
    })
  expect(open.signatures()).toBe(0)
  expect(await balanceOf(open, thief)).toBe(0n)
  expect(await balanceOf(open, open.parts.account)).toBe(held)
  return blocked ? 'judged' : 'signing'
}

describe('a contract that behaves while it is tried out', () => {
  test('default: one that never does otherwise is sent, sold and bought', async () => {
    const open = await turncoat(99)
    for (const message of [send, sell, buy]) await open.carryOut(message)
  })

  test.each([
    ['who takes the fees of the block', 0],
    ['the base fee', 1],
    ['the price of gas', 2],
    ['the number of the block, odd or even', 6],
    ['the random number of the block', 7],
  ])('A67: one that goes by %s is caught before anything is shown to approve', async (_, mode) => {
    const open = await turncoat(mode)
    expect(await expectCaught(open, send)).toBe('judged')
    expect(await expectCaught(open, sell)).toBe('judged')
  })

  test('A67: one that goes by the gas that is left is caught before the signature: there it is what it will be', async () => {
    const open = await turncoat(3)
    expect(await expectCaught(open, send)).toBe('signing')
    expect(await expectCaught(open, sell)).toBe('signing')
  })

  test.each([
    ['block', 1n],
    ['block', 3n],
    ['second', 10n],
    ['second', 35n],
  ] as const)('A67: one that waits for a later %s, %s from now, is caught', async (what, ahead) => {
    const open = await turncoat(what === 'block' ? 4 : 5)
    await waitUntil(open, what, ahead)
    await expectCaught(open, send)
  })

  test('behavior: one that waits for a day from now is not seen, and what is signed today is done before', async () => {
    const open = await turncoat(5)
    await waitUntil(open, 'second', 86_400n)
    await open.carryOut(send)
    expect(await balanceOf(open, someone)).toBe(100n * 10n ** 18n)
  })
})

describe('a contract that changes after the plan was shown', () => {
  const upgraded = (change: CorridorChange = {}): Promise<HostileMarket> =>
    hostileMarket(corridor, { contract: 'UpgradedToken', pool: true }, change)
  const upgrade = (open: HostileMarket, to: number) =>
    open.act(deployer, open.token.address, encodeFunctionData({ abi: upgradeAbi, functionName: 'upgrade', args: [to] }))

  test.each([
    ['that reverts', 1],
    ['that steals all there is', 2],
    ['that keeps a tenth', 3],
  ])('A66: to one %s: the trial before the signature differs, and nothing is signed', async (_, to) => {
    for (const message of [send, sell]) {
      const open = await upgraded()
      const stages = await open.say(message)
      await upgrade(open, to)
      expect((await open.approve(stages)).at(-1)).toMatchObject({
        stage: 'refuse',
        reason: 'blocked',
        sentence: expect.stringMatching(/^The chain has changed since you saw this plan: .* Nothing was signed/),
      })
      expect(open.signatures()).toBe(0)
      expect(await balanceOf(open, thief)).toBe(0n)
    }
  })

  test('A66: between two steps: the second is not signed, and what the first allowed is on the receipt', async () => {
    const open = await upgraded({
      beforeSend: async (number) => {
        if (number === 1) await upgrade(open, 2)
      },
    })
    const end = (await open.approve(await open.say(sell))).at(-1)
    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    expect(open.signatures()).toBe(1)
    expect(end?.stage === 'receipt' ? end.leftAllowances : []).toMatchObject([{ token: hostileTicker, amount: '500' }])
    expect(await balanceOf(open, thief)).toBe(0n)
  })

  test('A66: after the signature: a sale holds to its bounds on the chain, and only gas is lost', async () => {
    const open = await upgraded({
      beforeSend: async (number) => {
        if (number === 2) await upgrade(open, 2)
      },
    })
    const held = await balanceOf(open, open.parts.account)
    const end = (await open.approve(await open.say(sell))).at(-1)
    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    expect(end?.stage === 'receipt' ? end.steps.map(({ status }) => status) : []).toEqual(['mined', 'reverted'])
    expect(await balanceOf(open, open.parts.account)).toBe(held)
    expect(await balanceOf(open, thief)).toBe(0n)
  })

  test('behavior: after the signature of a purchase, a token that keeps a tenth for itself is told on the receipt, as a miss', async () => {
    const open = await upgraded({
      beforeSend: async (number) => {
        if (number === 2) await upgrade(open, 3)
      },
    })
    const end = (await open.approve(await open.say(buy))).at(-1)
    expect(end).toMatchObject({ stage: 'receipt', status: 'missed' })
    expect(end?.stage === 'receipt' ? end.changes.filter(({ within }) => !within) : []).toMatchObject([
      { token: hostileTicker },
    ])
  })
})
