import { expect, test } from 'vitest'
import { openCase } from './Case.ts'
import { judge, run } from './judge.ts'
import { finePlan, finePlans } from './testing/plans.ts'
import { inputFor } from './testing/playFake.ts'

test.each(finePlans)('default: $name', ({ intents, calls }) => {
  const verdict = judge(inputFor(intents, calls))
  expect(verdict.findings.filter((finding) => finding.level !== 'INFO')).toEqual([])
  expect(verdict.level).toBe('PASS')
  expect(verdict.bounds).not.toBeNull()
  expect(verdict.confirmation).toBeNull()
})

test('behavior: a rule that throws is a finding that blocks', () => {
  const { intents, calls } = finePlan('withdraw 500 USDC')
  const broken = {
    id: 'broken',
    looksAt: '',
    sentence: '',
    evaluate: () => {
      throw new Error('oh no')
    },
  }
  expect(run(broken, openCase(inputFor(intents, calls)))).toMatchObject([
    { level: 'BLOCK', facts: { detail: 'oh no' } },
  ])
})

test('behavior: where the guard itself fails, the verdict is a block without bounds', () => {
  const { intents, calls } = finePlan('withdraw 500 USDC')
  const input = inputFor(intents, calls)
  const broken = new Proxy(input, {
    get: (target, key) => {
      if (key === 'simulation') throw new Error('torn')
      return Reflect.get(target, key)
    },
  })
  const verdict = judge(broken)
  expect(verdict).toMatchObject({ level: 'BLOCK', bounds: null, confirmation: null })
  expect(verdict.findings.map((finding) => finding.rule)).toEqual(['guard-works'])
})

test('behavior: what a plan is about decides what has to be typed', () => {
  const { intents, calls } = finePlan('send ETH to a known address')
  const verdict = judge(inputFor(intents, calls, { knownRecipients: new Set(), contacts: {} }))
  expect(verdict.level).toBe('HARD')
  expect(verdict.confirmation).toBe(calls[0]?.to.slice(-6))
})
