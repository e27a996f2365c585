import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { buildTransfer } from '../../protocols/erc20/build.ts'
import { amount, plannerOfTest, someone, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const send = (change: Partial<IntentOf<'send'>> = {}): IntentOf<'send'> => ({
  kind: 'send',
  asset: 'USDC',
  amount: { value: '25', unit: 'token' },
  to: someone,
  ...change,
})

describe('planSend', () => {
  test('default', async () => {
    const plan = await planner().plan(send())
    const sent = amount('25', 'USDC')
    expect(plan.steps).toEqual([
      { kind: 'send', amount: sent, to: { name: someone, address: someone }, call: buildTransfer(sent, someone) },
    ])
    expect(plan.spends).toEqual([sent])
    expect(plan.gets).toEqual([])
    expect(plan.summary).toBe(`Send 25 USDC to ${someone}`)
    expect((await planner().outcome(plan)).change('USDC')).toBe(-units('25', 'USDC'))
  })

  test('behavior: all the ether leaves the gas behind, and what is left pays for the transaction', async () => {
    const plan = await planner().plan(send({ asset: 'ETH', amount: 'all' }))
    const [step] = plan.steps
    expect(step?.call).toEqual({ to: someone, value: units('10', 'ETH') - plan.gasReserve, data: '0x' })
    expect(plan.gasReserve).toBeGreaterThan(0n)
    const [played] = await planner().play([step?.call ?? { to: someone, value: 0n, data: '0x' }], { gas: 21_000n })
    expect(played?.ok).toBe(true)
    expect(played?.fee).toBeLessThanOrEqual(plan.gasReserve)
  })

  test('behavior: a token is named by its address as well as by its ticker, in any case', async () => {
    const { plan } = planner()
    const byTicker = await plan(send())
    expect((await plan(send({ asset: coin('USDC').address.toLowerCase() }))).steps).toEqual(byTicker.steps)
    expect((await plan(send({ asset: 'usdc' }))).steps).toEqual(byTicker.steps)
  })

  test('behavior: a contact is named together with the whole address', async () => {
    const [step] = (await planner().plan(send({ to: 'Bob' }))).steps
    expect(step).toMatchObject({ kind: 'send', to: { name: `Bob (${someone})`, address: someone } })
  })

  test('behavior: an address whose capitals do not fit is asked for again', async () => {
    const broken = someone.replace(/[A-F]/, (letter) => letter.toLowerCase())
    expect(broken).not.toBe(someone)
    expect(broken).not.toBe(someone.toLowerCase())
    expect(await planner().result(send({ to: broken }))).toMatchObject({ status: 'ask', missing: ['to'] })
    expect(await planner().result(send({ to: someone.toLowerCase() }))).toMatchObject({ status: 'plan' })
  })

  test('behavior: a name that nobody gave an address is not guessed at', async () => {
    expect(await planner().result(send({ to: 'vitalik.eth' }))).toEqual({
      status: 'unsupported',
      sentence: 'Sayso could not look up the name vitalik.eth. Nothing is set; give the address that starts with 0x.',
    })
  })

  test('behavior: a token that the book does not know is not touched', async () => {
    const { result } = planner()
    expect(await result(send({ asset: 'PEPE' }))).toMatchObject({ status: 'unsupported' })
    const unknown = await result(send({ asset: someone }))
    expect(unknown).toMatchObject({ status: 'unsupported' })
    expect('sentence' in unknown && unknown.sentence).toMatch(/does not know the token .* Nothing is set\.$/)
  })

  test('behavior: more than is held is impossible', async () => {
    expect(await planner().refusal(send({ amount: { value: '10000.01', unit: 'token' } }))).toBe(
      'This needs 10,000.01 USDC, and you have 10,000 USDC in your wallet. Nothing was sent; say a smaller amount.',
    )
  })

  test('behavior: two transfers of one token may not spend more than is held between them', async () => {
    const half = send({ amount: { value: '6000', unit: 'token' } })
    expect(await planner().refusal(half, half)).toContain('you have 4,000 USDC')
  })
})
