import { beforeEach, describe, expect, test } from 'vitest'
import { account, chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildDeposit, type DepositOrder } from '../../protocols/across/build.ts'
import { deployAcross, spokePoolOfTest } from '../../protocols/across/testing/deployAcross.ts'
import { bridging } from '../../protocols/across/testing/practiceBridge.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { evil } from '../testing/network.ts'
import { judgeReal } from '../testing/realChain.ts'

const chain = chainOfTest()
const usdc = coin('USDC')
const base = 8_453
const dollars = (units: number) => BigInt(units * 1_000_000)
const bridge: Intent = { kind: 'bridge', asset: 'USDC', amount: { value: '1000', unit: 'token' }, to: 'base' }

beforeEach(() => deployAcross(chain().rpc, bridging.wrapped.address))

const arriving = (units: number, chainId = base) => ({ token: { ...usdc, chainId }, units: dollars(units) })

async function deposit(change: Partial<DepositOrder> = {}): Promise<readonly Call[]> {
  const { timestamp } = await chain().rpc.getBlock()
  const input = { token: usdc, units: dollars(1_000) }
  const order = { spokePool: spokePoolOfTest, account, input, output: arriving(998), quotedAt: timestamp }
  const made = { ...order, fillDeadline: timestamp + 7_200n, ...change }
  return [buildApprove(made.input, spokePoolOfTest), buildDeposit(made)]
}

async function judged(intents: readonly Intent[], calls: readonly Call[]) {
  const { client, ...rest } = chain()
  return judgeReal({ ...rest, client: { ...client, network: bridging } }, intents, calls)
}
const names = async (intents: readonly Intent[], calls: readonly Call[]) => namesIn(await judged(intents, calls))

describe('bridge', () => {
  test('default: it passes, and what must arrive there is part of what is approved', async () => {
    const verdict = await judged([bridge], await deposit())
    expect(namesIn(verdict)).toEqual([])
    expect(verdict.bounds).toMatchObject({
      atLeastIn: [[]],
      arrivesElsewhere: [{ chainId: base, token: usdc.address, units: dollars(990) }],
    })
    expect(verdict.bounds?.atMostOut.find(({ token }) => token === usdc.address)?.units).toBe(dollars(1_000))
  })

  test('behavior: less arrives than bringing it can cost', async () => {
    expect(await names([bridge], await deposit({ output: arriving(990) }))).toEqual([])
    expect(await names([bridge], await deposit({ output: arriving(989) }))).toContain('bridge-as-said BLOCK')
    expect(await names([bridge], await deposit({ output: arriving(0) }))).toContain('price-impact BLOCK')
  })

  test('behavior: another amount, another chain, another token and another account are blocked', async () => {
    const more = { token: usdc, units: dollars(1_001) }
    expect(await names([bridge], await deposit({ input: more }))).toContain('leaves-too-much BLOCK')
    const less = { token: usdc, units: dollars(999) }
    expect(await names([bridge], await deposit({ input: less }))).toContain('bridge-as-said BLOCK')
    expect(await names([bridge], await deposit({ output: arriving(998, 10) }))).toContain('known-call BLOCK')
    const dai = { token: { ...coin('DAI'), chainId: base }, units: dollars(998) }
    expect(await names([bridge], await deposit({ output: dai }))).toContain('known-call BLOCK')
    expect(await names([bridge], await deposit({ account: evil }))).toContain('receiver-is-you BLOCK')
    expect(await names([{ ...bridge, to: 'arbitrum' }], await deposit())).toContain('intent-checkable BLOCK')
    expect(await names([{ ...bridge, from: 'polygon' }], await deposit())).toContain('intent-checkable BLOCK')
  })

  test('behavior: nothing is bridged that nobody asked for, and nothing left out', async () => {
    const send: Intent = { kind: 'send', asset: 'USDC', amount: { value: '1000', unit: 'token' }, to: evil }
    expect(await names([send], await deposit())).toContain('bridge-as-said BLOCK')
    expect(await names([bridge], [])).toContain('bridge-as-said BLOCK')
    expect(await names([bridge], [...(await deposit()), ...(await deposit())])).toContain('bridge-as-said BLOCK')
  })

  test('behavior: one that stays open too long, or nobody could fill, is blocked', async () => {
    const { timestamp } = await chain().rpc.getBlock()
    expect(await names([bridge], await deposit({ fillDeadline: timestamp - 1n }))).toContain('bridge-as-said BLOCK')
    expect(await names([bridge], await deposit({ fillDeadline: timestamp + 90_000n }))).toContain('simulation-ok BLOCK')
  })

  test('behavior: of a few dollars the gas of whoever brings them may take five', async () => {
    const few = { ...bridge, amount: { value: '100', unit: 'token' } } as const
    const input = { token: usdc, units: dollars(100) }
    expect(await names([few], await deposit({ input, output: arriving(96) }))).toEqual(['price-impact WARN'])
    expect(await names([few], await deposit({ input, output: arriving(94) }))).toContain('bridge-as-said BLOCK')
    const five = { ...bridge, amount: { value: '5', unit: 'token' } } as const
    const tiny = { token: usdc, units: dollars(5) }
    expect(await names([five], await deposit({ input: tiny, output: arriving(1) }))).toContain('intent-checkable BLOCK')
  })
})
