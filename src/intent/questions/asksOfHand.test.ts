import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksOfHand } from './asksOfHand.ts'
import { aspectAsked } from './aspectAsked.ts'

const plan = 'take 800 usdc out of compound'
const shown = [{ kind: 'show', topic: 'plan' }]

describe('asksOfHand', () => {
  test.each([
    'Will there be a charge for doing so?',
    'is there a fee for that',
    'will i be charged something for it?',
    'do i pay a commission for that?',
    'do i have to pay anything to do this?',
    'would that cost anything?',
  ])('default: “%s” is asked of what the plan in hand costs', (message) => {
    expect(read({ turns: [plan, message] }).intents).toEqual(shown)
    expect(aspectAsked(message)).toBe('cost')
  })

  test.each([
    'it is secure there?',
    'is it secure there?',
    'is my money safe over there',
    'are they safe with them?',
    'would my money be protected there?',
    'hm is it really safe in there',
    'it is secure there? basically',
    'is it safe there? you know',
    'is it safe there? "',
  ])('default: “%s” is asked of what can be lost', (message) => {
    expect(read({ turns: [plan, message] }).intents).toEqual(shown)
    expect(aspectAsked(message)).toBe('risk')
  })

  test.each([
    'how much do i end up with',
    'ok how much will i get out of it',
    'what will i have after that?',
    'wait how much is that altogether',
    'what does it come to in total',
    'whats the total?',
    'how much eth goes away?',
    'how much ether is that',
    'how many usdc do i get back',
    'where does the money go',
    'where will it all end up then?',
    'who gets the money?',
    'when does it arrive?',
    'wait will i lose the interest',
    'do i still get my interest?',
    'what happens to the interest so far',
    'will that cancel my deposits',
    'does this affect my other loans?',
    'is that enough?',
    'how many i win in one year?',
    'how much do i make with that per month',
    'Could you tell me why you chose this particular place?',
    'why did you pick that one',
  ])('default: “%s” is asked of the plan in hand', (message) => {
    expect(read({ turns: [plan, message] }).intents).toEqual(shown)
  })

  test.each([
    'where did my money go',
    'how much is 1 eth',
    'how much do i have',
    'it is secure there',
    'how much do i owe',
    'will that person cancel',
    'cancel my deposits',
    'make it enough for that',
    'lose the interest',
  ])('behavior: “%s” is not', (message) => {
    expect(asksOfHand(message)).toBeNull()
  })

  test('behavior: with no plan in hand the money is where it lies', () => {
    expect(read({ turns: ['where does the money go'] }).intents).toEqual([{ kind: 'show', topic: 'portfolio' }])
    expect(read({ turns: [plan, 'where does the money go'], done: 1 }).intents).toEqual([
      { kind: 'show', topic: 'portfolio' },
    ])
  })
})
