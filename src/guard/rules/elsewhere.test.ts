import { expect, test } from 'vitest'
import { keyOf } from '../../decoding/keyOf.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { alice } from '../testing/network.ts'

const plan = 'send USDC to a contact'
const standing = (...chains: readonly string[]) =>
  judgeTwisted(plan, { input: { codeElsewhere: new Map([[keyOf(alice), chains]]) } })

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
  expect(namesIn(standing())).toEqual([])
})

test('A40 behavior: a recipient that is a contract on another chain only has to be typed', () => {
  const verdict = standing('Base')
  expect(namesIn(verdict)).toEqual(['recipient-elsewhere HARD'])
  expect(verdict.confirmation).toBe(alice.slice(-6))
  expect(verdict.findings[0]?.sentence).toBe(
    'The recipient is a contract on Base, and nothing stands there on Test: what you send may be lost.',
  )
})

test('behavior: where a contract stands here as well, that is the finding', () => {
  const verdict = judgeTwisted(plan, {
    simulation: { codeAt: new Map([[keyOf(alice), true]]) },
    input: { codeElsewhere: new Map([[keyOf(alice), ['Base']]]) },
  })
  expect(namesIn(verdict)).toEqual(['recipient-has-code HARD'])
})
