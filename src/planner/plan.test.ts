import { describe, expect, test } from 'vitest'
import { feesFor } from '../chain/fees/feesFor.ts'
import { fetchQuotes } from '../chain/fetchQuotes.ts'
import { account } from '../chain/testing/chainOfTest.ts'
import { planWithQuotes } from '../corridor/planWithQuotes.ts'
import type { Quotes } from '../model/Quote.ts'
import { type Intent, intent } from '../model/Reading.ts'
import { reservedGas } from './gasUnits.ts'
import { type PlanRequest, plan } from './plan.ts'
import { defaultPlannerSettings } from './settings.ts'
import { kindsOf, plannerOfTest, someone } from './testing/planOfTest.ts'

const planner = plannerOfTest()
const ten = { value: '10', unit: 'token' } as const
const send: Intent = { kind: 'send', asset: 'USDC', amount: ten, to: someone }
const swap: Intent = { kind: 'swap', sell: 'USDC', buy: 'DAI', amount: ten, exact: 'sell' }
const supply: Intent = { kind: 'supply', asset: 'DAI', amount: ten, protocol: 'aave' }
const earn = { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'balanced' } as const

async function requestOf(...intents: readonly Intent[]): Promise<PlanRequest> {
  const snapshot = await planner().snapshot()
  return { intents, snapshot, quotes: new Map(), settings: defaultPlannerSettings, contacts: {} }
}

/** Throws where anyone writes to it, maps included. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map) {
    const refuse = () => {
      throw new Error('The planner wrote to what it was given.')
    }
    for (const item of value.values()) frozen(item)
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse })
  }
  for (const item of Object.values(value)) frozen(item)
  return Object.freeze(value)
}

describe('plan', () => {
  test('default', async () => {
    const { snapshot } = planner()
    const { block } = await snapshot()
    const planned = await planner().plan(swap, { ...supply, amount: 'previous' })
    expect(kindsOf(planned)).toEqual(['approve', 'swap', 'approve', 'supply'])
    expect(planned).toMatchObject({ chainId: 7357001, account, block: { number: block.number } })
    expect(planned.summary).toMatch(/^Swap 10 USDC for about 9\.\d+ DAI, then supply 9\.\d+ DAI to Aave v3$/)
    expect(planned.spends).toHaveLength(1)
  })

  test('behavior: it expires so many seconds after it was looked at, and the calls themselves say so', async () => {
    const request = await requestOf(swap)
    const result = await planWithQuotes(planner().client, request)
    if (result.status !== 'plan') throw new Error(`No plan: ${result.status}`)
    const planned = result.plan
    expect(planned.expiresAt).toBe(request.snapshot.now + defaultPlannerSettings.lifetimeSeconds)
    const deadline = planned.steps[1]?.call.data.slice(10, 74) ?? ''
    expect(BigInt(`0x${deadline}`)).toBe(planned.expiresAt)
  })

  test('behavior: gas is kept back at the most that it may cost', async () => {
    const planned = await planner().plan(send)
    const { block } = await planner().snapshot()
    expect(planned.gasReserve).toBe(reservedGas([send]) * feesFor(block).maxFeePerGas)
  })

  test('behavior: without ether for gas, nothing can be done', async () => {
    const { rpc, refusal } = planner()
    await rpc.setBalance({ address: account, value: 0n })
    expect(await refusal(send)).toMatch(
      /^The network fee for this may come to 0\.\d+ ETH, and that much would not be left\./,
    )
  })

  test.each<[string, Intent]>([
    ['bridge', { kind: 'bridge', asset: 'ETH', amount: ten, to: 'base' }],
    ['order', intent.parse(JSON.parse('{"kind":"order","when":{"every":"day"},"then":"notify"}'))],
    ['limit', { kind: 'limit', per: 'day', usd: '100' }],
    ['cancel', { kind: 'cancel', what: 'order' }],
    ['show', { kind: 'show', topic: 'portfolio' }],
    ['send on another chain', { ...send, chain: 'base' }],
  ])('behavior: %s is understood and not done: nothing is set, alone or after something else', async (_, wanted) => {
    for (const intents of [[wanted], [send, wanted]]) {
      const answer = plan(await requestOf(...intents))
      if (answer.status !== 'unsupported') throw new Error(`Not unsupported: ${answer.status}`)
      expect(answer.sentence).toContain('Nothing is set')
    }
  })

  test('behavior: to take permissions back it asks what stands, once', async () => {
    const request = await requestOf({ kind: 'revoke', asset: 'USDC', spender: 'uniswap' })
    expect(plan(request)).toEqual({ status: 'grants' })
    const grants = { found: [], unread: [], searchedFrom: 0n }
    expect(plan({ ...request, grants })).toMatchObject({ status: 'leave-it' })
  })

  test('behavior: the same question has the same answer, and nothing that it was given is changed', async () => {
    const { client } = planner()
    for (const intents of [
      [send],
      [swap, { ...supply, amount: 'previous' } as const],
      [earn],
      [{ ...earn, into: 'stablecoin' }],
    ]) {
      const asked = await requestOf(...intents)
      let quotes: Quotes = new Map()
      for (let round = 0; round < 4; round += 1) {
        const request = frozen({ ...asked, quotes, snapshot: { ...asked.snapshot } })
        const answer = plan(request)
        expect(plan(request)).toEqual(answer)
        if (answer.status !== 'quote') {
          expect(answer.status).toBe('plan')
          break
        }
        expect(round).toBeLessThan(3)
        quotes = new Map([...quotes, ...(await fetchQuotes(client, answer.requests, asked.snapshot.block.number))])
      }
    }
  })

  test('behavior: no plan is made of numbers that were not asked for: it first says which quotes it needs', async () => {
    const answer = plan(await requestOf(swap))
    if (answer.status !== 'quote') throw new Error(`No question: ${answer.status}`)
    expect(answer.requests.length).toBeGreaterThan(1)
    expect(new Set(answer.requests.map(({ key }) => key)).size).toBe(answer.requests.length)
    for (const { exact, units } of answer.requests) expect([exact, units]).toEqual(['sell', 10_000_000n])
  })

  test('behavior: a market whose every quote failed is no way', async () => {
    const asked = await requestOf(swap)
    const first = plan(asked)
    if (first.status !== 'quote') throw new Error('No question')
    const quotes: Quotes = new Map(first.requests.map(({ key }) => [key, { status: 'failed' }]))
    expect(plan({ ...asked, quotes })).toEqual({
      status: 'impossible',
      sentence: 'No pool can swap USDC for DAI in that size. Nothing was sent; say a smaller amount.',
    })
  })

  test('behavior: a balance that could not be read stops the plan', async () => {
    const asked = await requestOf(send)
    const snapshot = { ...asked.snapshot, balances: new Map() }
    expect(plan({ ...asked, snapshot })).toMatchObject({
      status: 'impossible',
      sentence: 'Your balance of USDC could not be read, so nothing was planned. Please try again.',
    })
  })

  test('behavior: a reserve that could not be read is unknown, and unknown is never safe', async () => {
    const asked = await requestOf(supply)
    const snapshot = { ...asked.snapshot, reserves: new Map() }
    expect(plan({ ...asked, snapshot })).toMatchObject({
      status: 'impossible',
      sentence: 'Its state could not be read, and unknown is never safe. Nothing was sent.',
    })
  })
})
