import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { Network } from '../model/Network.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const usdc = coin('USDC').address
const bridged = coin('USDT').address
/** As on a network with a bridged USDC beside the native one; the practice chain's USDT plays the bridged one. */
const network: Network = {
  ...practice,
  tokens: practice.tokens.map((token) =>
    token.address === bridged ? { ...token, symbol: 'USDC.e', name: 'USD Coin, bridged' } : token,
  ),
  words: { USDC: [usdc, bridged], 'NATIVE USDC': [usdc], 'USDC.E': [bridged] },
}
const question =
  'There is more than one USDC on the Practice chain: native USDC (USD Coin) and USDC.e (USD Coin, bridged). Which one do you mean?'

describe('two assets of one name', () => {
  test('default: a sentence that means either is asked about, and nothing is planned', async () => {
    const { say } = await open({ network })
    expect((await say('Put 100 USDC into Aave')).at(-1)).toMatchObject({
      stage: 'ask',
      question,
      choices: ['native USDC', 'USDC.e'],
    })
  })

  test('behavior: the answer decides which of the two is spent', async () => {
    const { say } = await open({ network })
    for (const [answer, symbol] of [
      ['native USDC', 'USDC'],
      ['USDC.e', 'USDC.e'],
    ] as const) {
      await say('Put 100 USDC into Aave', answer)
      const plan = (await say(answer, answer)).find((stage) => stage.stage === 'plan')
      expect(plan?.stage === 'plan' && plan.spends.map(({ token }) => token)).toEqual([symbol])
    }
  })

  test('behavior: where an answer alone could mean either side, it is offered as the whole sentence, and carried out', async () => {
    const { say, carryOut } = await open({ network })
    const asked = (await say('swap 100 usdc for dai')).at(-1)
    expect(asked).toMatchObject({
      stage: 'ask',
      choices: ['swap 100 native USDC for dai', 'swap 100 USDC.e for dai'],
    })
    const receipt = await carryOut('swap 100 native USDC for dai')
    expect(receipt.status).toBe('done')
  })

  test('behavior: a balance that is asked for by that name is both', async () => {
    const { say } = await open({ network })
    const answer = (await say('how much usdc do i have?')).at(-1)
    expect(answer?.stage === 'answer' && answer.rows.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['native USDC', 'USDC.e']),
    )
  })
})
