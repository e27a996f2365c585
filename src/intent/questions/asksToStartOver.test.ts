import { expect, test } from 'vitest'
import { asksToStartOver } from './asksToStartOver.ts'

test.each([
  ...[
    'start over',
    'Start over!',
    'start over again now',
    'can we start over please',
    'reset',
    'reset everything',
    'clear everything',
  ],
  ...['start again', 'start from scratch', 'wipe everything', 'delete everything', 'reset the practice chain'],
  ...['how do i start over', "let's start over", 'clear the chat', 'new conversation', 'begin again', 'restart'],
  ...['start a new chat', 'delete my history', 'forget everything', 'start over from the beginning'],
])('default: "%s" asks to begin anew', (turn) => {
  expect(asksToStartOver(turn)).toBe(true)
})

test.each([
  ...['clear all my debt', 'clear my loan', 'clear everything i owe', 'delete alice', 'reset my limits', 'start'],
  ...['start earning', 'again', 'new swap', 'remove everything from aave', 'reset the slippage', 'clear all'],
])('behavior: "%s" does not', (turn) => {
  expect(asksToStartOver(turn)).toBe(false)
})
