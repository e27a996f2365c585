import { encodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { fillSlots, type Slot, slotSource } from './Slot.ts'
import type { Call } from './Step.ts'

const token = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const spender = '0x79fa66543c3333ec4c522064a2745f928e58a6d3'
const approveOf = (units: bigint): Call => ({
  to: token,
  value: 0n,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, units] }),
})
const slot: Slot = { call: 1, word: 1, token, from: 0, min: 5n, max: 9n, expected: 7n }

describe('fillSlots', () => {
  test('default: the amount stands in its word, and nothing else changes', () => {
    const calls = [approveOf(1n), approveOf(5n)]
    expect(fillSlots(calls, [slot], ({ expected }) => expected)).toEqual([approveOf(1n), approveOf(7n)])
    expect(calls).toEqual([approveOf(1n), approveOf(5n)])
  })

  test('behavior: an amount outside the range, or a word outside the call, is refused', () => {
    for (const units of [4n, 10n])
      expect(() => fillSlots([approveOf(5n), approveOf(5n)], [slot], () => units)).toThrow(/range/)
    for (const word of [2, -1, 0.5])
      expect(() => fillSlots([approveOf(5n), approveOf(5n)], [{ ...slot, word }], () => 7n)).toThrow(/outside its call/)
  })
})

describe('slotSource', () => {
  test('default: what one rise fills has one name', () => {
    expect(slotSource({ ...slot, call: 2, word: 0 })).toBe(slotSource(slot))
    expect(slotSource({ ...slot, from: 1 })).not.toBe(slotSource(slot))
  })
})
