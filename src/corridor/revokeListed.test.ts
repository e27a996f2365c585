import { maxUint256, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { allow } from '../chain/grants/testing/strangers.ts'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { Call } from '../model/Step.ts'
import { revokeListed } from './revokeListed.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const dream = 'revoke USDC for Dream USDC Vault'
const lido = 'revoke wstETH for lido'
const both = [dream, lido]
const open = corridorOfTest()
const usdc = coin('USDC').address
const vaults = practice.vaults.map(({ share }) => share.address)
const router = practice.uniswap?.router ?? zeroAddress

const grantOutside = async ({ play, parts }: CorridorOfTest, ...calls: readonly Call[]): Promise<void> => {
  await play(calls, { from: parts.account })
}

describe('revokeListed', () => {
  test.each([
    ['get rid of the dream one', [dream]],
    ['end the lido one please', [lido]],
    ['cancel the first one', [dream]],
    ['ok kill the last one', [lido]],
    ['Please remove the second permission.', [lido]],
    ['get rid of the dream vault', [dream]],
    ['get rid of it', both],
    ['take it back', both],
    ['kill the vault one', [dream]],
    ['revoke that', both],
  ])('default: “%s”', (message, ends) => {
    expect(revokeListed(both, message)).toEqual(ends)
  })

  test.each([
    'get rid of my limit',
    'sell half my eth',
    'get rid of the usdc',
    'take out 100 usdc',
    'cancel the plan',
    'yes',
  ])('behavior: “%s” is about none of them', (message) => {
    expect(revokeListed(both, message)).toEqual([])
    expect(revokeListed([], message)).toEqual([])
  })
})

describe('permissions that were listed', () => {
  test('default: “it” is the only one', async () => {
    const corridor = await open()
    await grantOutside(corridor, allow(usdc, router, maxUint256))
    const listed = (await corridor.say('who can take my money', 'talk')).at(-1)
    expect(listed).toMatchObject({ stage: 'answer', say: ['revoke USDC for uniswap'] })
    const told = await corridor.say('get rid of it', 'talk')
    expect(told.at(-1)).toMatchObject({ stage: 'verdict', level: 'PASS' })
  })

  test('behavior: of several that “it” or a part of a name can mean, it is asked which, and each answer works', async () => {
    const [first = zeroAddress, second = zeroAddress] = vaults
    const corridor = await open()
    await grantOutside(corridor, allow(usdc, first, maxUint256), allow(usdc, second, 5n))
    await corridor.say('who can take my money', 'talk')
    for (const message of ['get rid of it', 'revoke the usdc vault one']) {
      const asked = (await corridor.say(message, 'talk')).at(-1)
      expect(asked).toMatchObject({ stage: 'ask', missing: ['to'] })
      const choices = asked?.stage === 'ask' ? asked.choices : []
      expect(choices).toHaveLength(2)
      for (const choice of choices) expect((await corridor.say(choice)).at(-1)).toMatchObject({ level: 'PASS' })
    }
    const alone = (await corridor.say('revoke the usdc vault one', 'another')).at(-1)
    expect(alone).toMatchObject({
      stage: 'ask',
      missing: ['to'],
      choices: expect.arrayContaining([expect.any(String)]),
    })
  })

  test('behavior: after something else was spoken of, “it” is none of them', async () => {
    const corridor = await open()
    await grantOutside(corridor, allow(usdc, router, maxUint256))
    await corridor.say('who can take my money', 'talk')
    await corridor.say('what are my limits', 'talk')
    expect((await corridor.say('get rid of it', 'talk')).map(({ stage }) => stage)).not.toContain('plan')
  })

  test('behavior: what one may take is told of that one', async () => {
    const corridor = await open()
    const [vault] = practice.vaults
    await grantOutside(corridor, allow(usdc, vault?.share.address ?? zeroAddress, 5n), allow(usdc, router, 7n))
    const told = (await corridor.say(`can ${vault?.name} still take my usdc`)).at(-1)
    expect(told?.stage === 'answer' ? told.say : []).toEqual([`revoke USDC for ${vault?.name}`])
  })
})
