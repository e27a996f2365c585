import { expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { transfer } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { alice, network, usdc } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { inputFor, playFake } from '../testing/playFake.ts'

const plan = 'send USDC to a contact'
const { calls } = finePlan(plan)
const played = playFake(calls)
const no = `0x${'0'.repeat(64)}` as const

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('A46 behavior: a token that answers “no” is blocked though everything else looks right; one that answers nothing is not', () => {
  const answering = (returnData: `0x${string}`) =>
    namesIn(judgeTwisted(plan, { simulation: { steps: played.steps.map((step) => ({ ...step, returnData })) } }))
  expect(answering('0x')).toEqual([])
  expect(answering(`0x${'0'.repeat(63)}1`)).toEqual([])
  for (const answer of [no, '0x00', `0x${'0'.repeat(63)}2`, `0x${'f'.repeat(64)}`] as const)
    expect(answering(answer)).toEqual(['token-says-no BLOCK'])
})

test('A44 behavior: a recipient that gets less than is sent is shown with what it gets, and blocked', () => {
  const getting = (part: bigint) =>
    judgeTwisted(plan, {
      simulation: {
        received: played.received.map((line) => ({
          ...line,
          after: line.before + ((line.after - line.before) * part) / 100n,
        })),
      },
    })
  expect(namesIn(getting(100n))).toEqual([])
  const verdict = getting(97n)
  expect(namesIn(verdict)).toEqual(['recipient-gets BLOCK'])
  expect(verdict.findings[0]?.facts).toMatchObject({ to: alice, sent: '50', gets: '48.5' })
})

test('behavior: a recipient whose balance was not read is unknown, and unknown is not safe', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { received: [] } }))).toEqual(['recipient-gets BLOCK'])
})

test('A52 behavior: a token of 255 decimals is refused, one of 2 or none is not', () => {
  const withDecimals = (decimals: number) => {
    const odd = { ...usdc, decimals }
    const tokens = network.tokens.map((token) => (token.symbol === 'USDC' ? odd : token))
    const units = decimals > 77 ? 1n : 10n ** BigInt(decimals)
    const one = [transfer(usdc, alice, units)]
    const intents = [{ kind: 'send', asset: 'USDC', amount: { value: '1', unit: 'token' }, to: 'alice' }] as const
    const simulation = playFake(one, new Map([[usdc.address.toLowerCase(), units]]))
    return namesIn(judge(inputFor(intents, one, { network: { ...network, tokens }, simulation })))
  }
  for (const decimals of [0, 2, 36]) expect(withDecimals(decimals)).not.toContain('token-decimals BLOCK')
  for (const decimals of [37, 77, 255]) expect(withDecimals(decimals)).toContain('token-decimals BLOCK')
})
