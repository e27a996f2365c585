import fc from 'fast-check'
import { decodeFunctionResult, encodeFunctionResult, type Hex, multicall3Abi, toHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { splitResults } from './splitResults.ts'

const abi = multicall3Abi
const functionName = 'aggregate3'
const results = fc.array(
  fc.record({ success: fc.boolean(), returnData: fc.uint8Array({ maxLength: 200 }).map((bytes): Hex => toHex(bytes)) }),
  { maxLength: 40 },
)

describe('splitResults', () => {
  test('default: reads every answer as the general decoder does', () => {
    fc.assert(
      fc.property(results, (result) => {
        const data = encodeFunctionResult({ abi, functionName, result })
        expect(splitResults(data)).toEqual(decodeFunctionResult({ abi, functionName, data }))
      }),
    )
  })

  test('behavior: a changed answer is read as the general decoder reads it, or not at all', () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.constantFrom(...'0123456789abcdefx'), (result, at, digit) => {
        const data = encodeFunctionResult({ abi, functionName, result })
        const place = 2 + (at % (data.length - 2))
        const changed: Hex = `0x${data.slice(2, place)}${digit}${data.slice(place + 1)}`
        const split = splitResults(changed)
        if (split !== null) expect(split).toEqual(decodeFunctionResult({ abi, functionName, data: changed }))
      }),
      { numRuns: 500 },
    )
  })

  test('behavior: an answer cut short at any place is not read', () => {
    const data = encodeFunctionResult({
      abi,
      functionName,
      result: [
        { success: true, returnData: toHex(7n, { size: 32 }) },
        { success: false, returnData: '0x' },
      ],
    })
    for (let length = 2; length < data.length; length += 1) {
      const cut: Hex = `0x${data.slice(2, length)}`
      expect(splitResults(cut)).toBeNull()
    }
  })
})
