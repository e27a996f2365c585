import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns })
const supplied = (protocol: string, value: string) => ({
  intents: [{ kind: 'supply', protocol, asset: 'USDC', amount: { value, unit: 'token' } }],
  ask: null,
  refuse: null,
})

describe('dropNo', () => {
  test.each(['nah make it 350', 'nah, 350', 'nah 350', 'naw, make it 350', 'nope, make it 350', 'Nah, make that 350'])(
    'default: “%s” is another amount of what is in hand',
    (turn) => {
      expect(said('put 500 usdc in aave', turn)).toEqual(supplied('aave', '350'))
    },
  )

  test.each([
    'no just 350',
    'no!! just 350',
    'No, sorry, better 350 and not 500',
    'no, 350 instead of 500',
    'nope only 350',
    'make that 350, not 500',
    'not 500 but 350',
  ])('behavior: “%s” is only so much of it', (turn) => {
    expect(said('put 500 usdc in aave', turn)).toEqual(supplied('aave', '350'))
  })

  test.each(['no only eth', 'no only 300 fees', 'no just 300 and 200 to bob', '300 and not eth'])(
    'behavior: “%s” is no amount of it',
    (turn) => {
      expect(said('put 500 usdc in aave', turn).intents).toEqual([])
    },
  )

  test.each(['nah put it in morpho', 'nope, put it in morpho', 'naw put it in morpho'])(
    'behavior: “%s” is another place for it',
    (turn) => {
      expect(said('put 500 usdc in aave', turn)).toEqual(supplied('morpho', '500'))
    },
  )

  test.each(['nah', 'naw', 'nope.', 'nah, forget it', 'nah dont', 'nah i dont want it'])(
    'behavior: “%s” is the end of it',
    (turn) => {
      expect(said('put 500 usdc in aave', turn).intents).toEqual([{ kind: 'cancel', what: 'plan' }])
    },
  )

  test.each(['nah not usdc', 'nah frobnicate'])('behavior: “%s” leaves nothing to sign', (turn) => {
    expect(said('put 500 usdc in aave', turn).intents).toEqual([])
  })
})
