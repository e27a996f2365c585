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

  test.each([
    'which is safer, aave or morpho',
    'what is better: Aave or Compound?',
    'aave or morpho, which is safer',
    'morpho vs aave',
    'which pays more, aave or morpho?',
    'which one is less risky, spark or aave',
  ])('default: “%s” is of what there is to earn, and of no coin', (message) => {
    for (const turns of [[message], [planned, message]])
      expect(said(...turns)).toEqual([{ kind: 'show', topic: 'yields' }])
    expect(said('which is better, eth or usdc')).not.toEqual([{ kind: 'show', topic: 'yields' }])
  })

  test.each(['is aave safe?', 'is usdc the best?', 'buy the best aave', 'put it in the best', 'swap 1 aave for usdc'])(
    'behavior: another matter: %s',
    (message) => {
      expect(said(planned, message)).not.toContainEqual(expect.objectContaining({ topic: 'plan', protocol: 'aave' }))
    },
  )
})
