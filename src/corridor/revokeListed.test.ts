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
    ["please don't let that Dream thing have my dollars any more, stop it", [dream]],
    ['revoke that', both],
    ['Stop both of them, please', [`${dream} and ${lido}`]],
    ['end both', [`${dream} and ${lido}`]],
    ['take them both away', [`${dream} and ${lido}`]],
    ['all of those', [`${dream} and ${lido}`]],
    ['I want that nobody can take it', [`${dream} and ${lido}`]],
    ['they should not be able to take my money', [`${dream} and ${lido}`]],
    ['I would like you to remove them now', [`${dream} and ${lido}`]],
  ])('default: “%s”', (message, ends) => {
    expect(revokeListed(both, message)).toEqual(ends)
  })

  test.each([
    'get rid of my limit',
    'end both but lido',
    'stop both of my limits',
    'both?',
    'should I stop both of them?',
    'not both of them',
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

describe('both of them', () => {
  test('behavior: of more than two it is asked which; of one it is that one', () => {
    expect(revokeListed([...both, 'revoke DAI for aave'], 'end both')).toHaveLength(3)
    expect(revokeListed([dream], 'end them')).toEqual([dream])
  })

  test('behavior: where more may be there than are listed, the reader says which are meant', () => {
    expect(revokeListed([...both, ...both], 'end all of them')).toEqual([])
  })
})

describe('permissions that were listed', () => {
  test('default: “both of them” takes back those, and no other', async () => {
    const [first = zeroAddress, second = zeroAddress] = vaults
    const corridor = await open()
    await grantOutside(corridor, allow(usdc, first, maxUint256), allow(usdc, second, 5n))
    const listed = (await corridor.say('who can take my money', 'talk')).at(-1)
    await grantOutside(corridor, allow(usdc, router, maxUint256))
    const told = await corridor.say('Stop both of them, please', 'talk')
    expect(told.at(-1)).toMatchObject({ level: 'PASS' })
    const say = listed?.stage === 'answer' ? (listed.say ?? []) : []
    expect(say).toHaveLength(2)
    const plan = told.find(({ stage }) => stage === 'plan')
    expect(plan?.stage === 'plan' ? plan.steps : []).toHaveLength(2)
  })

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
