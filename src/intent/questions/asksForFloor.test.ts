import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksForFloor } from './asksForFloor.ts'

test.each([
  'What are the checks for the safest?',
  'what makes a place count as one of the safest?',
  "That's not what I meant, what makes a place count as one of the safest?",
  'How do I know I can believe that? What was actually checked?',
  'which checks did Aave pass?',
  'how do you decide whether a place is safe?',
  'what does a place have to pass to count as safe',
  'what exactly did you check there?',
  'what checks does it have to pass to be safest?',
  'which rules must a place meet to be among the safest',
  "how do you decide what's safe",
  'how do you know which is a safe place',
  'Which checks did Aave v3 pass to be among the safest?',
  'which of the checks did it pass',
  'Which checks did the Steady USDC Vault not pass?',
  'show me the checks that aave passed',
])('default: “%s” asks what a place must pass, with a plan in hand and without', (turn) => {
  expect(asksForFloor(turn)).toBe(true)
  for (const turns of [[turn], ['put 1000 usdc into aave', turn]])
    expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'checks' }])
})

test.each([
  'what is the safest place for usdc',
  'put 1000 usdc into the safest place',
  'what are the checks',
  'is it safe? put 1000 usdc there',
  'what was that?',
  'which checks did my plan pass',
  'which checks does the plan have to pass',
])('behavior: “%s” does not', (turn) => {
  expect(asksForFloor(turn)).toBe(false)
})
