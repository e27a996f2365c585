import { createTranslator } from 'use-intl'
import { expect, test } from 'vitest'
import type { SourceView } from '../../src/model/Stage.ts'
import { en } from '../words/en/index.ts'
import { describeSource } from './describeSource.ts'

const t = createTranslator({ locale: 'en', messages: en, namespace: 'chat' })
const source = (texts: readonly string[], by: string | null): SourceView => ({
  slot: 'amount',
  start: 0,
  end: 1,
  words: texts.map((text) => ({ message: text, start: 0, end: text.length, text })),
  by,
})

test.each<[string, readonly string[], string | null]>([
  ['from “half”', ['half'], null],
  ['from “10 eth” and “double it”; computed: double', ['10 eth', 'double it'], 'double'],
  ['computed: the rest', [], 'the rest'],
  ['you did not say; this is assumed', [], 'not said'],
  ['from “it”; computed: what the step before brings', ['it'], 'previous'],
])('default: %s', (text, words, by) => {
  expect(describeSource(source(words, by), t)).toBe(text)
})

test('behavior: long words are cut', () => {
  expect(describeSource(source(['x'.repeat(200)], null), t).length).toBeLessThan(100)
})
