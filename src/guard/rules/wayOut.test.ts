import { expect, test } from 'vitest'
import type { WayOutStep } from '../../model/Simulation.ts'
import { fairWayOut } from '../testing/fairSurroundings.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { dai, usdc } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'

const plan = 'swap ETH to USDC in one call'
const { calls } = finePlan(plan)
const way = fairWayOut(calls)
const leaving = (change: Partial<WayOutStep>) =>
  judgeTwisted(plan, {
    input: {
      wayOut: {
        status: 'played',
        steps: way.status === 'played' ? way.steps.map((step) => ({ ...step, ...change })) : [],
      },
    },
  })

test('default', () => {
  expect(namesIn(leaving({}))).toEqual([])
})

test('A45 behavior: what can be bought and not sold again is blocked, with the contract’s own reason', () => {
  const verdict = leaving({ status: 'reverted', reason: 'The contract said: “no sale”.', back: 0n })
  expect(namesIn(verdict)).toEqual(['way-back BLOCK'])
  expect(verdict.findings[0]).toMatchObject({
    sentence: 'You could buy USDC, but not sell it again.',
    facts: { token: usdc.address, reason: 'The contract said: “no sale”.' },
  })
})

test('A45 behavior: what brings back less than three quarters of its cost is blocked', () => {
  expect(namesIn(leaving({ put: 1_000n, back: 750n }))).toEqual([])
  const verdict = leaving({ put: 1_000n, back: 749n })
  expect(namesIn(verdict)).toEqual(['way-back BLOCK'])
  expect(namesIn(leaving({ back: -1n }))).toEqual(['way-back BLOCK'])
})

test('behavior: a way back that nobody tried, or could try, is blocked', () => {
  const untried = judgeTwisted(plan, { input: { wayOut: { status: 'played', steps: [] } } })
  expect(namesIn(untried)).toEqual(['way-back BLOCK'])
  const unavailable = judgeTwisted(plan, { input: { wayOut: { status: 'unavailable', reason: 'no' } } })
  expect(namesIn(unavailable)).toEqual(['way-back BLOCK'])
  // What sells back something else than was bought is no try.
  expect(namesIn(leaving({ of: 7 }))).toContain('way-back BLOCK')
})

test('behavior: for the coin and its wrapped twin no way back is asked', () => {
  const noTry = { wayOut: { status: 'played', steps: [] } } as const
  expect(namesIn(judgeTwisted('swap USDC to ETH', { input: noTry }))).toEqual([])
})

test('A55 behavior: a place that lets nobody out again right away has to be typed', () => {
  const vault = 'convert dollars of ETH into the best stablecoin position'
  const { calls: entering } = finePlan(vault)
  const at = entering.length - 1
  const steps: readonly WayOutStep[] = [
    { of: at, kind: 'take-out', token: dai.address, status: 'reverted', reason: 'closed', put: 1n, back: 0n },
  ]
  const sales = fairWayOut(entering)
  const verdict = judgeTwisted(vault, {
    input: { wayOut: { status: 'played', steps: [...steps, ...(sales.status === 'played' ? sales.steps : [])] } },
  })
  expect(namesIn(verdict)).toEqual(['way-out HARD'])
  expect(verdict.confirmation).toBe('steadyDAI')
  // That the token cannot be sold while it is stuck in there is no finding about the token.
  const stuck = sales.status === 'played' ? sales.steps.map((step) => ({ ...step, status: 'reverted' as const })) : []
  const both = judgeTwisted(vault, { input: { wayOut: { status: 'played', steps: [...steps, ...stuck] } } })
  expect(namesIn(both)).toEqual(['way-out HARD'])
})
