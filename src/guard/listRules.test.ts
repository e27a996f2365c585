import { expect, test } from 'vitest'
import { listRules } from './listRules.ts'
import readme from './README.md?raw'

const row = (rule: ReturnType<typeof listRules>[number]) => `| \`${rule.id}\` | ${rule.looksAt} | ${rule.sentence} |`

test('default', () => {
  const ids = listRules().map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/)
})

test('behavior: the README says what is checked, in the words of the records, and nothing more', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'))
  expect(rows).toEqual(listRules().map(row))
})
