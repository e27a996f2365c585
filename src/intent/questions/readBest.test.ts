import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const planned = 'put 1000 usdc into the safest place with the highest yield'
const said = (...turns: string[]) => read({ turns }).intents

describe('readBest', () => {
  test.each([
    ['is aave the best?', 'aave'],
    ['is Aave really the best place?', 'aave'],
    ['is morpho better?', 'morpho'],
    ['is aave better than morpho?', 'aave'],
    ['is aave the safest', 'aave'],
  ])('default: %s', (message, protocol) => {
    expect(said(planned, message)).toEqual([{ kind: 'show', topic: 'plan', protocol }])
    expect(said(message)).toEqual([{ kind: 'show', topic: 'yields', protocol }])
  })

  test.each(['is aave safe?', 'is usdc the best?', 'buy the best aave', 'put it in the best', 'swap 1 aave for usdc'])(
    'behavior: another matter: %s',
    (message) => {
      expect(said(planned, message)).not.toContainEqual(expect.objectContaining({ topic: 'plan', protocol: 'aave' }))
    },
  )
})
