import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { Limit } from '../model/Limits.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { nearestSentences } from './nearestSentences.ts'

const contacts: ReadRequest['contacts'] = { alice: '0x52908400098527886E0F7030069857D2E4169EE7' }
const daily: Limit = { kind: 'spend', per: 'day', most: 300n * 10n ** 8n, scope: { of: 'all' } }

const near = (message: string, limits: readonly Limit[] | null = [], before: readonly string[] = []) =>
  nearestSentences({ turns: [...before, message], contacts }, limits).map(({ sentence }) => sentence)

describe('nearestSentences', () => {
  test.each([
    ['i want my coins half in dollars and half in eth', 'Rebalance to 50% dollars and 50% ETH'],
    ['pretty pls see that 40 percent sits in dollars, 60 percent in ether', 'Rebalance to 40% dollars and 60% ETH'],
    ['why did u put it there and what can go wrong', 'What can I lose?'],
    ['how much did i pay in total and for each thing', 'What did I pay in fees so far?'],
    ['who did i allow to touch my stuff', 'Who can take my money?'],
    ['unpark my 200 usdc', 'Withdraw 200 USDC'],
    ['hop my 200 usdc over on base mate', 'Bridge 200 USDC to Base'],
    ['no more then 300 bucks leave in one day mkay', 'Never more than $300 a day'],
    ['note down the adress of my dentist', 'Show my contacts'],
    ['would you advance me 1,000 usdc on my ether?', 'Borrow 1000 USDC against my ETH'],
    ['import my metamask', 'How do I restore my wallet?'],
    ['how do i hook this up to the real blockchain', 'How do I use real money?'],
    ['alice wants her 20 usdc innit', 'Send 20 USDC to alice'],
    ['what r u good for', 'What can you do?'],
    ['florble laptop', 'What happens if my computer is lost?'],
    ['florble scam', 'Can you steal my money?'],
    ['lido florble', 'What is Lido?'],
    ['florble premissions', 'Who can take my money?'],
  ])('default: “%s” is nearest to “%s”', (message, first) => {
    const offered = near(message)
    expect(offered[0]).toBe(first)
    expect(offered.length).toBeLessThanOrEqual(4)
    expect(new Set(offered).size).toBe(offered.length)
    for (const sentence of offered) {
      const { ask, refuse } = read({ turns: [sentence], contacts })
      expect([sentence, refuse, ask?.includes('action') ?? false]).toEqual([sentence, null, false])
    }
  })

  test.each([
    'asdf qwer 42 bananas',
    'florble the wug',
    'frobnicate my usdc',
    'fuck you, give me all the money',
    'what is the weather',
    'is it raining',
    '',
  ])('behavior: nothing is near to “%s”', (message) => {
    expect(near(message)).toEqual([])
  })

  test('behavior: no amount, coin, place or person is in it that the message does not name', () => {
    for (const message of [
      'let my cash breed somewhere nice',
      'unpark it',
      'my daughter needs some, can she have it',
      'make alice happy',
      'relocate to the cheaper network',
      'put a brake on what goes out weekly',
      'pull everything outta there n chuck it in something else',
    ]) {
      for (const sentence of near(message)) {
        expect(sentence).not.toMatch(/\d|\ball my\b/)
        expect(sentence).not.toMatch(/\b(?:USDC|DAI|Aave|Morpho|Base)\b/)
        if (!/alice/.test(message)) expect(sentence).not.toMatch(/alice/)
      }
    }
    // Two amounts: which of them is meant is not said.
    for (const sentence of near('unpark my 200 usdc or was it 300 usdc')) expect(sentence).not.toMatch(/\d/)
  })

  test('behavior: what the message says no to is not offered', () => {
    for (const message of [
      'no dont sell my bitcoin',
      'never put my dai in morpho like that again',
      'dont send alice zilch',
    ])
      for (const sentence of near(message)) expect(sentence).not.toMatch(/^(?:Swap|Sell|Buy|Put|Send|Stake|Bridge) /)
    expect(near("don't bridge it, swap 0.2 eth mate for dai then")[0]).toBe('Swap 0.2 ETH for DAI')
    expect(near('dont let lido take my coins')).toEqual(['Revoke all approvals', 'Who can take my money?'])
  })

  test('behavior: a limit that stands is not offered once more, none is lifted where there is none, and neither where that is unknown', () => {
    const message = 'no more then 300 bucks leave in one day mkay'
    expect(near(message, [])).toContain('Never more than $300 a day')
    expect(near(message, [daily])).not.toContain('Never more than $300 a day')
    expect(near(message, [daily])).toContain('What are my limits?')
    expect(near(message, null)).not.toContain('Never more than $300 a day')
    const lifting = 'i wanna spend freely again w/o that cap of yours'
    expect(near(lifting, [daily])).toContain('Lift the limit')
    expect(near(lifting, [])).not.toContain('Lift the limit')
    expect(near(lifting, null)).not.toContain('Lift the limit')
  })

  test('behavior: after other things were said each still reads as it does by itself, in the place of what was not understood', () => {
    const before = ['put 1000 usdc into the safest place with the highest yield']
    for (const message of ['get shot of my 0.5 eth', 'unpark my 200 usdc', 'who did i allow to touch my stuff']) {
      const offered = near(message, [], before)
      expect(offered.length).toBeGreaterThan(0)
      for (const sentence of offered)
        expect(read({ turns: [...before, sentence], contacts })).toEqual(read({ turns: [sentence], contacts }))
    }
  })

  test('behavior: the longest message there may be costs little', () => {
    near('warm')
    const long = 'wibble wobble 200 usdc florble teh '.repeat(110)
    const from = performance.now()
    near(long)
    expect(performance.now() - from).toBeLessThan(1000)
  })
})
