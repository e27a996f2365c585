import { expect, test } from 'vitest'
import { findRules } from './findRules.ts'

const topics = [
  { topic: 'Prices', checks: [{ id: 'price-old', looksAt: 'feeds', sentence: 'A price is not too old.' }] },
  {
    topic: 'Permissions',
    checks: [
      { id: 'approval-unlimited', looksAt: 'how much is allowed', sentence: 'No contract takes without limit.' },
      { id: 'allowance-left', looksAt: 'allowances', sentence: 'A plan leaves none behind.' },
    ],
  },
]
const found = (typed: string) => findRules(topics, typed).flatMap(({ checks }) => checks.map(({ id }) => id))

test('default: by id, sentence, topic or what it looks at, every word of it', () => {
  expect(found('ALLOWANCE')).toEqual(['allowance-left'])
  expect(found('permissions limit')).toEqual(['approval-unlimited'])
  expect(found('feeds')).toEqual(['price-old'])
})

test('behavior: nothing typed leaves all; a topic without a match goes', () => {
  expect(findRules(topics, ' ')).toEqual(topics)
  expect(findRules(topics, 'old').map(({ topic }) => topic)).toEqual(['Prices'])
  expect(found('limit feeds')).toEqual([])
})
