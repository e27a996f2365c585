import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { placesBetween } from './readBest.ts'

const planned = 'put 1000 usdc into the safest place with the highest yield'
const said = (...turns: string[]) => read({ turns }).intents

describe('readBest', () => {
  test.each([
    ['is aave the best?', 'aave'],
    ['is Aave really the best place?', 'aave'],
    ['is morpho better?', 'morpho'],
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
    'is aave better than morpho?',
    'is aave safer than morpho',
    'compare aave and morpho',
    'Please compare Aave with the dream vault',
    'does morpho pay more than aave?',
    'what is the difference between aave and morpho',
    'how does aave compare to morpho',
    'should i use aave or morpho?',
    'is aave as safe as morpho',
  ])('default: “%s” is of what there is to earn, and of no coin', (message) => {
    for (const turns of [[message], [planned, message]])
      expect(said(...turns)).toEqual([{ kind: 'show', topic: 'yields' }])
    expect(said('which is better, eth or usdc')).not.toEqual([{ kind: 'show', topic: 'yields' }])
  })

  test('default: the two are known, by a part of a name too', () => {
    expect(placesBetween('compare aave and morpho')).toEqual(['aave', 'morpho'])
    expect(placesBetween('is aave safer than the dream vault?')).toEqual(['aave', 'Dream USDC Vault'])
    expect(placesBetween('which pays more, morpho or aave')).toEqual(['morpho', 'aave'])
  })

  test.each([
    'compare eth and usdc',
    'compare aave and aave',
    'compare aave and morpho and put 100 usdc in the better one',
    'put 100 usdc in aave or morpho',
    'is aave safer than yesterday',
    'swap aave to morpho',
  ])('behavior: “%s” sets no two places beside each other', (message) => {
    expect(placesBetween(message)).toBeNull()
  })

  test.each(['is aave safe?', 'is usdc the best?', 'buy the best aave', 'put it in the best', 'swap 1 aave for usdc'])(
    'behavior: another matter: %s',
    (message) => {
      expect(said(planned, message)).not.toContainEqual(expect.objectContaining({ topic: 'plan', protocol: 'aave' }))
    },
  )
})
