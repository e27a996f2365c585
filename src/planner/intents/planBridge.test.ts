import { decodeFunctionData } from 'viem'
import { describe, expect, test } from 'vitest'
import { chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import { type BridgeQuote, bridgeKey } from '../../model/BridgeQuote.ts'
import { secondPracticeChainId } from '../../model/practiceChains.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { spokePoolAbi } from '../../protocols/across/abis.ts'
import { decodeDeposit } from '../../protocols/across/decode.ts'
import { plan } from '../plan.ts'
import { defaultPlannerSettings } from '../settings.ts'

const chain = chainOfTest()
const usdc = coin('USDC')
const dollars = (units: number) => BigInt(Math.round(units * 1e6))
const bridge: IntentOf<'bridge'> = {
  kind: 'bridge',
  asset: 'USDC',
  amount: { value: '1000', unit: 'token' },
  to: 'second practice',
}
const open: BridgeQuote = { status: 'open', fills: [], openSeconds: 21_600n }

/** @param idle seconds since the chain's last block */
async function planned(intent: IntentOf<'bridge'>, quote: BridgeQuote | null = open, idle = 0n) {
  const key = bridgeKey({ token: usdc, chainId: secondPracticeChainId })
  const bridges = new Map(quote === null ? [] : [[key, quote]])
  const found = await chain().snapshot()
  const snapshot = { ...found, now: found.block.timestamp + idle }
  const around = { quotes: new Map(), settings: defaultPlannerSettings, contacts: {}, bridges }
  return { snapshot, result: plan({ ...around, intents: [intent], snapshot }) }
}

describe('planBridge', () => {
  test('default: exactly so much is allowed and deposited, and what arrives is said in the bytes', async () => {
    const { snapshot, result } = await planned(bridge)
    if (result.status !== 'plan') throw new Error(result.status)
    expect(result.plan.steps.map(({ kind }) => kind)).toEqual(['approve', 'bridge'])
    const deposit = decodeDeposit(result.plan.steps[1]?.call.data ?? '0x')
    expect(deposit).toMatchObject({
      depositor: snapshot.account,
      recipient: snapshot.account,
      inputUnits: dollars(1_000),
      outputUnits: dollars(997.5),
      destinationChainId: BigInt(secondPracticeChainId),
      fillDeadline: snapshot.block.timestamp + 7_200n,
    })
    expect(result.plan.notes.join(' ')).toContain('too few were seen lately')
  })

  test('behavior: the fee follows what others were content with, and the wait what the pool allows', async () => {
    const fills = [0.4, 0.5, 0.6].map((fee) => ({ inputUnits: dollars(1_000), arrivedUnits: dollars(1_000 - fee) }))
    const { snapshot, result } = await planned(bridge, { status: 'open', fills, openSeconds: 600n })
    if (result.status !== 'plan') throw new Error(result.status)
    const deposit = decodeDeposit(result.plan.steps[1]?.call.data ?? '0x')
    expect(deposit?.outputUnits).toBe(dollars(999.5))
    expect(deposit?.fillDeadline).toBe(snapshot.block.timestamp + 600n)
    expect(result.plan.notes.join(' ')).toContain('as in the last 3 times')
  })

  test.each([
    [30n, 0n],
    [28_800n, 28_740n],
  ])(
    'behavior: %d seconds after the last block, the quote is of %d seconds after it: not too old, and never too new',
    async (idle, late) => {
      const { snapshot, result } = await planned(bridge, open, idle)
      if (result.status !== 'plan') throw new Error(result.status)
      const data = result.plan.steps[1]?.call.data ?? '0x'
      const { args } = decodeFunctionData({ abi: spokePoolAbi, data })
      const quotedAt = snapshot.block.timestamp + late
      expect(args).toContain(Number(quotedAt))
      expect(decodeDeposit(data)?.fillDeadline).toBe(quotedAt + 7_200n)
    },
  )

  test('behavior: it asks first what the bridge is like, and a closed one is no way', async () => {
    expect((await planned(bridge, null)).result).toEqual({
      status: 'bridge',
      request: { token: usdc, chainId: secondPracticeChainId },
    })
    expect((await planned(bridge, { status: 'closed', sentence: 'It takes nothing.' })).result).toEqual({
      status: 'impossible',
      sentence: 'It takes nothing.',
    })
  })

  test.each<[string, Partial<IntentOf<'bridge'>>, RegExp]>([
    ['a network without a bridge', { to: 'base' }, /knows no bridge from the Practice chain to Base\./],
    ['the network one is on', { to: 'practice' }, /on the Practice chain already/],
    ['another start', { from: 'arbitrum' }, /starts on Arbitrum\b/],
    ['what the bridge does not take', { asset: 'ETH' }, /can bridge USDC, USDT, DAI, WBTC, and not ETH yet/],
    ['more than there is', { amount: { value: '99999999', unit: 'token' } }, /hold|have/],
  ])('behavior: %s is said', async (_, change, says) => {
    const { result } = await planned({ ...bridge, ...change })
    expect('sentence' in result ? result.sentence : '').toMatch(says)
  })
})
