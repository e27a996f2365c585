import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }
const intents = (...turns: string[]) => read({ turns, contacts }).intents
const deposit = 'put 1000 usdc in aave'

describe('an order that opens with “then” as “in that case”', () => {
  it.each([
    ['ok then put 1000 usdc somewhere safe', 'put 1000 usdc somewhere safe'],
    ['okay, then put 500 usdc in compound', 'put 500 usdc in compound'],
    ['alright then lend 500 dai on aave', 'lend 500 dai on aave'],
    ['fine then send 20 usdc to bob', 'send 20 usdc to bob'],
    ['well then, buy 0.5 eth with usdc', 'buy 0.5 eth with usdc'],
    ['so then stake 2 eth with lido', 'stake 2 eth with lido'],
    ['right then swap 1 eth to usdc', 'swap 1 eth to usdc'],
    ['ok then put 1000 usdc where it earns most', 'put 1000 usdc where it earns most'],
    ['then put 1000 usdc in compound', 'put 1000 usdc in compound'],
  ])('reads “%s” as the same words without it', (turn, order) => {
    const own = intents(deposit, order)
    expect(own).toHaveLength(1)
    expect(intents(deposit, turn)).toEqual(own)
    expect(intents(turn)).toEqual(intents(order))
  })

  it.each([
    [deposit, 'and then put 1000 usdc in compound'],
    [deposit, 'after that put 1000 usdc in compound'],
    [deposit, 'then also put 1000 usdc in compound'],
    ['swap 1 eth to usdc', 'then lend it on aave'],
    ['swap 1 eth to usdc', 'ok then put 500 of that usdc in aave'],
    ['swap 1 eth to usdc', 'ok then lend it on aave'],
    ['swap 1 eth to usdc', 'then send 500 usdc to bob'],
  ])('after “%s” takes “%s” for a further step', (first, turn) => {
    expect(intents(first, turn)).toHaveLength(2)
  })

  it('drops nothing for what is no whole order', () => {
    expect(intents(deposit, 'ok then put usdc somewhere').length).toBe(0)
  })
})
