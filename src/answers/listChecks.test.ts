import { expect, test } from 'vitest'
import { listRules } from '../guard/listRules.ts'
import { listChecks } from './listChecks.ts'

test('default', () => {
  const topics = listChecks()
  expect(topics.flatMap(({ checks }) => checks)).toEqual(
    listRules().map(({ id, looksAt, sentence }) => ({ id, looksAt, sentence })),
  )
  expect(new Set(topics.map(({ topic }) => topic)).size).toBe(topics.length)
  expect(topics.every(({ checks }) => checks.length > 0)).toBe(true)
  expect(JSON.parse(JSON.stringify(topics))).toEqual(topics)
})
