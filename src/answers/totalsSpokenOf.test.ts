import { expect, test } from 'vitest'
import type { WorthSample } from '../model/NetWorth.ts'
import { totalsSpokenOf } from './totalsSpokenOf.ts'

const hour = 3_600_000
/** In the time of this machine, as a person means it: noon of a day. */
const noon = new Date(2026, 10, 20, 12).getTime()
const at = (hours: number): WorthSample => {
  return {
    at: new Date(noon + hours * hour).toISOString(),
    chainId: 1,
    block: '1',
    usd: `${1000 + hours}.00`,
    whole: true,
  }
}
const samples = [-240, -150, -30, -20, -5, -1, 0].map(at)
const from = (message: string) => totalsSpokenOf(samples, message)?.from

test('default: the earliest of the time that is spoken of, and the last there is', () => {
  expect(totalsSpokenOf(samples, 'why is the total less than this morning?')).toEqual({ from: at(-5), to: at(0) })
  expect(from('why is it less than yesterday')).toEqual(at(-30))
  expect(from('why is it less than last week')).toEqual(at(-150))
  expect(from('why is it less than last month')).toEqual(at(-240))
  expect(from('why did my total drop?')).toEqual(at(-20))
})

test('behavior: with none of that time it is the one before, and with one alone there is nothing to compare', () => {
  expect(totalsSpokenOf([at(-200), at(0)], 'why is it less than this morning')?.from).toEqual(at(-200))
  expect(totalsSpokenOf([at(0)], 'why did my total drop?')).toBeNull()
})
