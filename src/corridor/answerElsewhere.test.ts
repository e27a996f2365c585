import { expect, test } from 'vitest'
import { networkOf } from '../chain/networks/networkOf.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { secondPracticeChainId } from '../model/practiceChains.ts'
import type { IntentOf } from '../model/Reading.ts'
import { answerElsewhere } from './answerElsewhere.ts'
import type { Parts } from './Parts.ts'
import { onlyPlace, type Places } from './Places.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const second = networkOf(secondPracticeChainId)
const asked = { planId: 'p', inHand: null, conversation: 'c', message: '' }

/** The practice chain, the same once more under the other's id, and perhaps one that nobody reaches. */
function several(parts: Parts, withSilent: boolean): Places {
  if (second === null) throw new Error('There is a second practice chain.')
  const apart = () => ({ ...parts.client.apart(), network: second })
  const other: Parts = { ...parts, client: { ...parts.client, network: second, apart } }
  const silent = 10
  return {
    ...onlyPlace(parts),
    at: async (chainId) => {
      if (chainId === silent) throw new SaysoError('chain-unreachable', 'Nobody answers.')
      return chainId === secondPracticeChainId ? other : parts
    },
    chainIds: () => [parts.client.network.chainId, secondPracticeChainId, ...(withSilent ? [silent] : [])],
  }
}

const ask = async (question: Omit<IntentOf<'show'>, 'kind'>, withSilent = false) => {
  const { parts } = await open()
  return answerElsewhere(several(parts, withSilent), { kind: 'show', ...question }, asked)
}

test('default: what is held on all networks, network by network', async () => {
  const told = await ask({ topic: 'portfolio', everywhere: true })
  expect(told).toMatchObject({
    stage: 'answer',
    topic: 'portfolio',
    sentence:
      'You hold $134,298.00 on 2 networks: $67,149.00 on the Practice chain and $67,149.00 on the Second practice chain.',
  })
  const rows = told?.stage === 'answer' ? told.rows : []
  expect(rows.filter(({ label }) => label === 'USDC')).toEqual([
    { label: 'USDC', value: '10,000 USDC ($10,000.00)', detail: 'Practice chain: wallet' },
    { label: 'USDC', value: '10,000 USDC ($10,000.00)', detail: 'Second practice chain: wallet' },
  ])
})

test('behavior: one asset alone', async () => {
  const told = await ask({ topic: 'balance', asset: 'DAI', everywhere: true })
  expect(told).toMatchObject({ sentence: 'What you have of DAI on 2 networks.' })
  expect(told?.stage === 'answer' ? told.rows.map(({ label }) => label) : []).toEqual(['DAI', 'DAI'])
})

test('behavior: one that does not answer holds up nobody, is in no sum, and is named', async () => {
  expect(await ask({ topic: 'portfolio', everywhere: true }, true)).toMatchObject({
    sentence: expect.stringMatching(
      /^You hold \$134,298\.00 on 2 networks: .*\. No answer from Optimism, so what is there is not in it\.$/,
    ),
  })
})

test('behavior: yields of all networks, the highest first, each with its network', async () => {
  const told = await ask({ topic: 'yields', asset: 'USDC', everywhere: true }, true)
  const venues = told?.stage === 'answer' ? told.venues : []
  expect(told).toMatchObject({ sentence: expect.stringMatching(/places on 2 networks .* No answer from Optimism\.$/) })
  expect(new Set(venues.map(({ name }) => name.split(' on ').at(-1)))).toEqual(
    new Set(['Practice chain', 'Second practice chain']),
  )
  expect(new Set(venues.map(({ id }) => id)).size).toBe(venues.length)
  const rates = venues.flatMap(({ rateNowPercent }) => (rateNowPercent === null ? [] : [Number(rateNowPercent)]))
  expect(rates).toEqual(rates.toSorted((a, b) => b - a))
})

test('behavior: which network is cheapest is told of all that answer, for what was named', async () => {
  const told = await ask({ topic: 'cheapest', act: 'swap' }, true)
  expect(told).toMatchObject({ stage: 'answer', topic: 'cheapest' })
  expect(told?.sentence).toMatch(
    /^A swap takes about 290,000 units of work for the network \(gas\) in 2 steps\. .* No answer from Optimism\./,
  )
})

test('behavior: a question that names a network is answered there, or not at all', async () => {
  const { parts } = await open()
  const question: IntentOf<'show'> = { kind: 'show', topic: 'portfolio', chain: 'base' }
  expect(await answerElsewhere(onlyPlace(parts), question, asked)).toEqual({
    stage: 'unsupported',
    sentence:
      'You work on the Practice chain, and Base is asked only where you work on real networks. Nothing was looked up.',
  })
  expect(await answerElsewhere(onlyPlace(parts), { kind: 'show', topic: 'portfolio' }, asked)).toBeNull()
  expect(await answerElsewhere(onlyPlace(parts), { kind: 'show', topic: 'help', chain: 'base' }, asked)).toBeNull()
})
