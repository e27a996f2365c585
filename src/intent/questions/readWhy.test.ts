import { describe, expect, test } from 'vitest'
import { readWhy } from './readWhy.ts'

const said = (turn: string) => {
  const draft = readWhy(turn, 0)
  if (draft === null) return null
  const { protocol, venue } = draft.said
  return { ...(protocol && { protocol: protocol.value }), ...(venue && { venue: venue.value }) }
}

describe('readWhy', () => {
  test.each([
    ['why?', {}],
    ['why aave?', { protocol: 'aave' }],
    ['why not Compound', { protocol: 'compound' }],
    ['and why not the rocket pool then?', { protocol: 'rocketpool' }],
    ["why didn't you choose the dream vault?", { venue: 'dream vault' }],
    ['Why did you pick aave v3?', { protocol: 'aave' }],
    ["what's wrong with the Steakhouse Morpho vault", { venue: 'steakhouse morpho vault' }],
    ['why not the usdc vault', { venue: 'usdc vault' }],
    ['why not the safest vault?', {}],
    ['why so little?', {}],
    ['Why did you put it in Aave and not somewhere that pays more?', { protocol: 'aave' }],
    ['why aave, and not another that pays more', { protocol: 'aave' }],
    ['Why did you choose aave when others pay more?', { protocol: 'aave' }],
    ['why is my money in Aave instead of somewhere better', { protocol: 'aave' }],
    ['why did you put my money into Aave rather than one that pays more?', { protocol: 'aave' }],
    ['y that 1', {}],
    ['y not aave?', { protocol: 'aave' }],
    ['why not more', {}],
    ["why'd you pick that one and not the one thats paying more", {}],
    ['why did you choose this one over the highest paying one?', {}],
    ['no I mean why did you put my money in Aave', { protocol: 'aave' }],
    ['thanks, but why aave?', { protocol: 'aave' }],
    ['no, why not Steady', { venue: 'steady' }],
    ["what's wrong with Steady then, it pays 5.16%?", { venue: 'steady' }],
    ['why not steady when it pays more', { venue: 'steady' }],
    ['And why not Steady, please?', { venue: 'steady' }],
    ['why aave and not steady', { venue: 'steady' }],
    ['why did you put it in the steady vault instead of Aave', { protocol: 'aave' }],
    ["why isn't steady good enough", { venue: 'steady' }],
    ['why was the dream vault left out?', { venue: 'dream vault' }],
    ['is there something wrong with Steady?', { venue: 'steady' }],
    ['why not the one that pays most', { venue: 'one that pays most' }],
    ['whats wrong with the one paying 5%', { venue: 'one paying 5%' }],
    ['why not the 5.16% one?', { venue: '5.16% one' }],
  ])('default: %s', (turn, want) => {
    expect(said(turn)).toEqual(want)
  })

  test.each([
    'why not swap 1 eth to usdc',
    'why not, make it 500',
    'why is the sky blue',
    'what is wrong',
    'y',
    'y do it',
    'y send it',
    'lend 5 usdc on aave',
    'why not, 500 usdc in aave',
    'why is my money not allowed',
    'why did it fail',
    `why not the ${'very '.repeat(15)}long vault`,
  ])('behavior: %s is none', (turn) => {
    expect(said(turn)).toBeNull()
  })

  test('behavior: what is asked about has its place in the turn', () => {
    const turn = 'why not the Dream Vault?'
    const venue = readWhy(turn, 2)?.said.venue
    expect(venue?.from.map(({ turn: at, start, end }) => [at, turn.slice(start, end)])).toEqual([[2, 'Dream Vault']])
  })
})
