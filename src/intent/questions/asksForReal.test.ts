import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksForReal } from './asksForReal.ts'

const planned = 'put 1000 usdc into the safest place'

test.each([
  'what do i have to do to use real money safely',
  'how do i start with real money',
  'i want to use my real coins now',
  'can i use this with real money',
  'what do i need for real money',
  'what must i do before i use real money',
  'how does it work with real money',
  'how do i begin with real coins safely',
  'im ready for real money',
  'how do i do this for real',
  'can I also use this with my own money?',
  'does this work with real money too',
  'What are the steps to use real money',
  'how do i go over to real money',
  'what should i do first to use my own coins here',
  'Now I want to use my real money. What must I do so it is safe?',
  'I want to use my real money now, what do i have to do?',
  'I am ready for real money. How do I start safely?',
  'I would like to try it with my own money. What should I do first?',
  'what must i do so that my real money is safe',
])('default: %s, with a plan in hand and without', (turn) => {
  for (const turns of [[turn], [planned, turn]])
    expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'receive' }])
})

test.each([
  'use my real money on aave',
  'I want to use my real money. Put 100 usdc into aave',
  'i want to use my real money to buy eth, what do i need',
  'invest my real money in aave',
  'is this real money',
  'switch to usdc',
  'move 100 usdc to real money',
  'put my own money to work',
  'can i use my usdc on aave',
  'what do i need to do to approve it',
  'is real money safe here',
  'do it for real',
])('behavior: no such question: %s', (turn) => {
  expect(asksForReal(turn)).toBe(false)
})
