import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksToReceive } from './asksToReceive.ts'

const planned = 'put 1000 usdc into the safest place'

describe('asksToReceive', () => {
  test.each([
    'ok how do i use my real money now',
    'how do i put money in',
    'How can I add funds?',
    'switch to real money',
    'What do I have to do next to use my real money from the exchange?',
    'How do I get to use real money?',
    'I want to use real money',
    'use real money now',
    'how do I leave practice mode?',
    'how do i get my money into sayso',
    'how do i top up my wallet',
    'how do i receive usdc',
    'how can someone send me money?',
    'where should my friend send the money',
    'whats my address',
    'what’s my address?',
    'show me my wallet address',
    'what is my deposit address',
    'my address',
    'which address should I use to get paid',
    'how do i buy crypto with my credit card',
    'how do i fund my account',
    'how do I connect my wallet?',
    'how do I make a wallet',
    'can I use my metamask',
    'how do i switch from practice to real',
    'can i get my money off coinbase into this',
    'how do i move my money from binance to here?',
    'can i bring coins from kraken',
    'how do i get my coins out of metamask into here',
    'i want to transfer my usdc from my coinbase account',
    'move my eth from my other wallet to this app',
    'all my money is on coinbase, how do i get it here',
    'does this work with binance',
  ])('default: %s, with a plan in hand and without', (turn) => {
    for (const turns of [[turn], [planned, turn]])
      expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'receive' }])
  })

  test.each([
    'how do i put money in aave',
    'how do i put 100 usdc in',
    'move my usdc from aave to here',
    'send my money to binance',
    'put my eth on coinbase',
    'move 500 usdc from kraken to aave',
    'put money in',
    'put my money in aave',
    'switch to base',
    'switch to practice',
    'switch 5 eth to usdc',
    'switch to usdc',
    'use 500 usdc',
    'use my usdc',
    'use all my money',
    'invest my real money in aave',
    'what is alice’s address',
    'show me bob’s address',
    'send 5 usdc to my address',
    'send my usdc to my other address',
    'what is an address',
    'what’s my balance',
    'show my wallet',
    'restore my wallet',
    'connect aave to my wallet',
    'add 5 usdc to my wallet',
    'can i use my wallet usdc on aave',
    'how do i get usdc',
    'buy eth',
    'buy eth with usdc',
    'send money',
    'how do i send money to bob',
    'send me money',
    'how do i get my money out',
    'stop',
    'leave it',
    'is this real money',
    'when do i get paid by aave',
    'transfer money to my wallet from aave',
    'how can i receive more interest',
  ])('behavior: no such question: %s', (turn) => {
    expect(asksToReceive(turn)).toBe(false)
  })
})
