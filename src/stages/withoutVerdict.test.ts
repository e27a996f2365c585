import { expect, test } from 'vitest'
import { withoutVerdict } from './withoutVerdict.ts'

const told = (sentence: string) =>
  withoutVerdict({ stage: 'answer', topic: 'trust', sentence, rows: [], venues: [] }).sentence

test('default: the yes or no goes, and the sentence begins anew', () => {
  expect(told('Yes, by its words: open the window.')).toBe('By its words: open the window.')
  expect(told('No: there is no account.')).toBe('There is no account.')
})

test('behavior: a word that only begins so stays', () => {
  expect(told('No plan is without risk.')).toBe('No plan is without risk.')
  expect(told('Nobody knows.')).toBe('Nobody knows.')
})
