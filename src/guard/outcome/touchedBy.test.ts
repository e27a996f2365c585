import { describe, expect, test } from 'vitest'
import { decodeCall } from '../../decoding/decodeCall.ts'
import { approve, supply, swap } from '../testing/calls.ts'
import { addressFrom, dai, daiVault, me, network, pool, router, usdc, weth } from '../testing/network.ts'
import { log, playFake } from '../testing/playFake.ts'
import { neededOf, placesHeld, touchedBy, unreadSentence } from './touchedBy.ts'

const nothing = { bounds: null, network }
const key = (address: string) => address.toLowerCase()
const [reserve] = network.aave?.reserves.filter(({ asset }) => asset === usdc.address) ?? []
if (reserve === undefined) throw new Error('There is a market for USDC.')

describe('touchedBy', () => {
  test('default: what changes, what that stands for, and always the coin', () => {
    const touched = touchedBy(playFake([approve(usdc, pool, 5n), supply(usdc, 5n)]), nothing)
    for (const { address } of [network.native, weth, usdc, reserve.aToken]) expect(touched).toContain(key(address))
    expect(touched).not.toContain(key(dai.address))
  })

  test('behavior: what the bounds name, and what only a log speaks of', () => {
    const played = playFake([])
    const bounds = {
      ...{ atMostOut: [], mayOwe: [], mayReceive: [], maxOwedBase: 0n },
      atLeastIn: [[{ token: daiVault.address, units: 1n }]],
    }
    expect(touchedBy(played, { bounds, network })).toContain(key(dai.address))
    const stranger = addressFrom(0xbad)
    const [step] = playFake([approve(usdc, pool, 5n)]).steps
    if (step === undefined) throw new Error('There is a step.')
    const logged = { ...played, steps: [{ ...step, logs: [log(stranger, me, pool, 1n)] }] }
    expect(touchedBy(logged, nothing)).toContain(key(stranger))
    expect(touchedBy(played, nothing)).not.toContain(key(stranger))
  })

  test('behavior: what a swap passes on its way, by its bytes', () => {
    const call = swap({ path: [usdc, weth, dai], fees: [500, 3000], sell: 100n, buy: 90n })
    const calls = [approve(usdc, router, 100n), call].map((one) => decodeCall(one, network))
    for (const { address } of [usdc, dai])
      expect(touchedBy(playFake([]), { ...nothing, calls })).toContain(key(address))
  })
})

test('neededOf: what is about nothing in particular is needed by all, the rest by who touches it, each once', () => {
  const unread = [
    { what: 'an allowance', about: [] },
    { what: 'the price of USDC', about: [usdc.address] },
    { what: 'the price of USDC', about: [usdc.address] },
    { what: 'the price of DAI', about: [dai.address] },
  ]
  expect(neededOf(unread, new Set([key(usdc.address)]))).toEqual(['an allowance', 'the price of USDC'])
  expect(neededOf(unread, new Set())).toEqual(['an allowance'])
})

test('placesHeld: where something lies, and where nobody could say', () => {
  const played = playFake([])
  const share = { token: daiVault.address, before: 0n, after: 0n }
  const others = played.balances.filter(({ token }) => key(token) !== key(daiVault.address))
  expect(placesHeld({ ...played, balances: [...others, share] }, network)).not.toContain(key(daiVault.address))
  expect(placesHeld({ ...played, balances: [...others, { ...share, before: 1n }] }, network)).toContain(
    key(daiVault.address),
  )
  expect(placesHeld({ ...played, balances: others }, network)).toContain(key(daiVault.address))
})

test('unreadSentence: names three at most', () => {
  expect(unreadSentence(['a', 'b'])).toBe('What this plan needs could not be read: a and b. Nothing is signed.')
  expect(unreadSentence(['a', 'b', 'c', 'd', 'e'])).toBe(
    'What this plan needs could not be read: a, b, c and 2 more. Nothing is signed.',
  )
})
