import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { loanInput, loanPlans } from './testing/loans.ts'

test.each(loanPlans)('default: $name', (plan) => {
  const verdict = judge(loanInput(plan))
  expect(verdict.findings.filter((finding) => finding.level !== 'INFO')).toEqual([])
  expect(verdict.level).toBe('PASS')
  expect(verdict.bounds).not.toBeNull()
})
