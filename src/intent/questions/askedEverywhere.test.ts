import { describe, expect, test } from 'vitest'
import { read, readWithSources } from '../read.ts'

const shown = (...turns: string[]) => read({ turns }).intents

describe('askedEverywhere', () => {
  test.each([
    ['show my portfolio on all networks', { topic: 'portfolio' }],
    ['what do I have everywhere?', { topic: 'portfolio' }],
    ['what do i hold across all of my chains', { topic: 'portfolio' }],
    ['where is my money on every chain?', { topic: 'portfolio' }],
    ['net worth across all chains', { topic: 'portfolio' }],
    ['how much USDC do I have on all networks', { topic: 'balance', asset: 'USDC' }],
    ['yields on all networks', { topic: 'yields' }],
    ['what can I earn on USDC on any network?', { topic: 'yields', asset: 'USDC' }],
    ['which network has the best yield for USDC?', { topic: 'yields', asset: 'USDC' }],
    ['compare yields across chains', { topic: 'yields' }],
    ['zeig mein Portfolio auf allen Netzwerken', { topic: 'portfolio' }],
  ])('default: %s', (message, said) => {
    expect(shown(message)).toEqual([{ kind: 'show', everywhere: true, ...said }])
  })

  test.each([
    'show my portfolio',
    'what do I have on base?',
    'yields on usdc',
    'gas on all networks',
    'what can I earn?',
  ])('behavior: what names one network, or none, or cannot be told of all: %s', (message) => {
    expect(shown(message)).toHaveLength(1)
    expect(shown(message)[0]).not.toHaveProperty('everywhere')
  })

  test('behavior: what is to be done is never taken for a question on all networks', () => {
    const [act, ...more] = shown('put 1000 usdc wherever it earns most, any network')
    expect(more).toEqual([])
    expect(act).toMatchObject({ kind: 'earn', asset: 'USDC' })
    expect(act).not.toHaveProperty('everywhere')
  })

  test('behavior: it says which words it has that from', () => {
    const { sources } = readWithSources({ turns: ['show my portfolio on all networks'] })
    expect(sources.find(({ slot }) => slot === 'everywhere')?.from).toEqual([{ turn: 0, start: 18, end: 33 }])
  })
})
