import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { placeAtRisk } from './placeAtRisk.ts'

const planned = 'put 1000 usdc into the safest place with the highest yield'

describe('placeAtRisk', () => {
  test.each([
    ['what if aave gets hacked', 'aave'],
    ['what happens if aave is hacked?', 'aave'],
    ['and what if morpho gets exploited?', 'morpho'],
    ['is my money safe in aave', 'aave'],
    ['would I lose everything if aave got hacked', 'aave'],
    ['what if the dream vault goes bust', 'Dream USDC Vault'],
    ['what are the risks of Aave?', 'aave'],
    ['What happens to my 1000 dollars if Aave goes bust?', 'aave'],
    ['do I lose my thousand dollars if Aave gets hacked?', 'aave'],
    ['what happens to my usdc if aave closes', 'aave'],
    ['what becomes of my $1,000 when Aave disappears?', 'aave'],
    ['and if aave fails?', 'aave'],
  ])('default: the place that may fail: %s', (message, place) => {
    expect(placeAtRisk(message)).toEqual({ of: 'place', place })
    expect(read({ turns: [message] }).intents).toEqual([{ kind: 'show', topic: 'risk' }])
    expect(read({ turns: [planned, message] }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each(['could i lose everything', 'can I lose all my money?', 'could I lose it all?'])(
    'behavior: all that one has: %s',
    (message) => {
      expect(placeAtRisk(message)).toEqual({ of: 'everything' })
    },
  )

  test.each([
    'is this safe?',
    'can I lose money with this?',
    'what are the risks of this plan',
    'what if usdc depegs',
    'what if aave pays more',
    'what if I put it in aave',
    'if aave gets hacked, withdraw all my usdc from aave',
  ])('behavior: no place is asked about: %s', (message) => {
    expect(placeAtRisk(message)).toBeNull()
  })
})
