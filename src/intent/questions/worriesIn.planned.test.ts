import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksIfCoinFalls, asksIfSafe } from './worriesIn.ts'

const planned = 'put 1000 usdc into the safest place'

test('behavior: what a coin’s fall means is asked of the plan where there is one', () => {
  for (const turn of ['what if eth crashes', 'what happens if bitcoin drops a lot?'])
    expect(read({ turns: [turn], done: 0 }).intents).toEqual([{ kind: 'show', topic: 'trust', worries: ['price'] }])
  for (const turn of ['what if eth drops to 1000', 'if eth crashes sell it', 'what if aave crashes'])
    expect(asksIfCoinFalls(turn)).toBe(false)
  const [asked] = read({ turns: [planned, 'what if eth crashes'], done: 0 }).intents
  expect(asked?.kind === 'show' && asked.topic).not.toBe('trust')
  // One that is over is nothing that could still be left.
  for (const turn of ['what if eth crashes tomorrow', 'what happens to my loan if eth crashes?'])
    expect(read({ turns: [planned, turn], done: 1 }).intents).toEqual([
      { kind: 'show', topic: 'trust', worries: ['price'] },
    ])
})

test('behavior: “is it safe?” asks about the plan where there is one', () => {
  for (const turn of ['is it safe?', 'is this safe', 'is that secure', 'is this really safe?']) {
    expect(asksIfSafe(turn)).toBe(true)
    expect(read({ turns: [planned, turn], done: 0 }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  }
  expect(asksIfSafe('is it safe to send 5 usdc to bob')).toBe(false)
})
