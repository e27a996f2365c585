import { describe, expect, test } from 'vitest'
import { base } from '../chain/networks/base.ts'
import { ethereum } from '../chain/networks/ethereum.ts'
import { account } from '../chain/testing/chainOfTest.ts'
import type { Network } from '../model/Network.ts'
import { answerNetwork } from './answerNetwork.ts'
import type { Parts } from './Parts.ts'
import type { Places } from './Places.ts'

/** On Base, with Ethereum beside it. */
function placesOfTest() {
  const partsOn = (network: Network) => ({ client: { network }, account }) as Parts
  const [onBase, onEthereum] = [partsOn(base()), partsOn(ethereum())]
  const visits: number[] = []
  const places: Places = {
    here: () => onBase,
    at: async () => onEthereum,
    look: async () => onEthereum,
    goTo: async (chainId) => {
      visits.push(chainId)
      return { parts: onEthereum, sentence: 'You are on Ethereum now.' }
    },
    opened: () => [onBase],
    chainIds: () => [1, 8453],
  }
  return { places, visits }
}

describe('answerNetwork', () => {
  test('default: from one real network to another it goes', async () => {
    const { places, visits } = placesOfTest()
    const { gone, answered } = await answerNetwork(places, { network: 'ethereum' })
    expect(visits).toEqual([1])
    expect(gone?.stage).toMatchObject({ stage: 'place', chain: { id: 1, name: 'Ethereum', practice: false } })
    expect(answered.sentence).toBe('You are on Ethereum. What you approve here is real.')
  })

  test.each([undefined, 'base'] as const)('behavior: %s: where one is already, nobody goes', async (network) => {
    const { places, visits } = placesOfTest()
    const { gone, answered } = await answerNetwork(places, { network })
    expect([gone, visits]).toEqual([null, []])
    expect(answered.sentence).toBe('You are on Base. What you approve here is real.')
    expect(answered.rows.map(({ value }) => value)).toContain(account)
  })

  test('behavior: where the money lies: on the one that shows, and on others for all it knows', async () => {
    const { places, visits } = placesOfTest()
    const { gone, answered } = await answerNetwork(places, {}, 'which network is my money on?')
    expect([gone, visits]).toEqual([null, []])
    expect(answered.sentence).toMatch(
      /^You are on Base\..*may hold more on others: choose “All networks” on the page Portf/,
    )
    expect((await answerNetwork(places, {}, 'which network am i on?')).answered.sentence).not.toContain('All networks')
  })

  test('behavior: from real money to practice no message goes: it offers the way', async () => {
    const { places, visits } = placesOfTest()
    const { gone, answered } = await answerNetwork(places, { network: 'practice' })
    expect([gone, visits]).toEqual([null, []])
    expect(answered.sentence).toMatch(/so you are still on Base\.$/)
    expect(answered.go).toMatchObject({ practice: true })
  })
})
