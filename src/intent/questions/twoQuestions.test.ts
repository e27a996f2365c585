import { describe, expect, test } from 'vitest'
import { twoQuestions } from './twoQuestions.ts'

const bothIn = (message: string) => twoQuestions({ turns: ['put 1000 usdc in aave', message], done: 1 })

describe('twoQuestions', () => {
  test.each([
    ['why did u put it there and what can go wrong', 'why did u put it there', 'what can go wrong'],
    ['why aave and how safe is it', 'why aave', 'how safe is it'],
    ['what does it cost and when can i take it out', 'what does it cost', 'when can i take it out'],
    ['why aave, and what can i lose?', 'why aave', 'what can i lose?'],
    ['why did you choose aave? what does it cost?', 'why did you choose aave', 'what does it cost?'],
    [
      'hey whats the worst that can happen and how do i get it out',
      'hey whats the worst that can happen',
      'how do i get it out',
    ],
    ['how do i get it out again, and how much did i pay', 'how do i get it out again', 'how much did i pay'],
    ['Could you tell me why you put it there and is it safe?', 'Could you tell me why you put it there', 'is it safe?'],
    ['how much did i pay and what are my limits', 'how much did i pay', 'what are my limits'],
    ['what are my limits & who can take my money', 'what are my limits', 'who can take my money'],
    [
      'so how much have I got now altogether and hows it split?',
      'so how much have I got now altogether',
      'hows it split?',
    ],
    ['is it locked and what does it cost', 'is it locked', 'what does it cost'],
  ])('default: “%s”', (message, first, second) => {
    expect(bothIn(message)?.map(({ words }) => words)).toEqual([first, second])
  })

  test.each([
    'why aave',
    'swap 1 eth for usdc and what does it cost',
    'how much did i pay in total and for each thing',
    'can you swap 1 eth for usdc and can you send 5 usdc to alice',
    'what is my seed phrase and why aave',
    'why aave and blah blah',
    'what does it cost and how much does it cost',
  ])('edge: “%s” is not two', (message) => {
    expect(bothIn(message)).toBeNull()
  })
})
