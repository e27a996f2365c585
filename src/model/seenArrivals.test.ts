import { expect, test } from 'vitest'
import type { ChangeView } from './Stage.ts'
import { seenArrivals } from './seenArrivals.ts'

const of = (token: string, amount: string, usd: string) => ({ token, address: `0x${token}`, amount, usd })
const changed = (token: string, change: string, changeUsd: string): ChangeView => ({
  ...{ token, address: `0x${token}`, before: '0', after: change, change, changeUsd, position: null },
})
const gets = [{ expected: of('USDC', '99.5', '99.50'), minimum: of('USDC', '99', '99.00') }]

test('default: what the simulation saw arrive is what is expected, and the least stays', () => {
  expect(seenArrivals({ gets, spends: [] }, [changed('USDC', '+99.7', '+99.70')])).toEqual([
    { expected: of('USDC', '99.7', '99.70'), minimum: of('USDC', '99', '99.00') },
  ])
})

test('behavior: where some of it leaves too, or nothing was seen, the planner’s figure stands', () => {
  const change = changed('USDC', '+4', '+4.00')
  expect(seenArrivals({ gets, spends: [of('USDC', '95.7', '95.70')] }, [change])).toEqual(gets)
  expect(seenArrivals({ gets, spends: [] }, [])).toEqual(gets)
  expect(seenArrivals({ gets, spends: [] }, [changed('USDC', '-4', '-4.00')])).toEqual(gets)
})
