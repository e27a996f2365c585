import { encodeAbiParameters, encodeFunctionResult, type Hex, multicall3Abi, numberToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { readBalance } from '../protocols/erc20/reads.ts'
import { decodeBatch, decodeRead, ReadBatch } from './readBatch.ts'

const token = '0x1111111111111111111111111111111111111111'
const owner = '0x2222222222222222222222222222222222222222'
const answers = (...results: readonly { readonly success: boolean; readonly returnData: Hex }[]): Hex =>
  encodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', result: results })
const word = (value: bigint): Hex => numberToHex(value, { size: 32 })

describe('ReadBatch', () => {
  test('default', () => {
    const batch = new ReadBatch()
    const taken: [string, bigint | null][] = []
    for (const name of ['first', 'second', 'third'])
      batch.add(
        readBalance(token, owner),
        (units) => taken.push([name, units]),
        () => taken.push([name, null]),
      )
    const call = batch.call('0xcA11bde05977b3631167028862bE2a173976CA11')
    expect(call.value).toBe(0n)
    expect(call.data.slice(0, 10)).toBe('0x82ad56cb')
    batch.take(
      answers(
        { success: true, returnData: word(5n) },
        { success: false, returnData: word(6n) },
        { success: true, returnData: word(7n) },
      ),
    )
    expect(taken).toEqual([
      ['first', 5n],
      ['second', null],
      ['third', 7n],
    ])
  })

  test('behavior: an answer in another shape than the interface’s is no answer', () => {
    const read = readBalance(token, owner)
    expect(decodeRead(read, '0x01')).toEqual({ status: 'failed' })
    expect(decodeRead(read, null)).toEqual({ status: 'failed' })
    expect(decodeRead(read, undefined)).toEqual({ status: 'failed' })
    expect(decodeRead(read, word(1n))).toEqual({ status: 'ok', value: 1n })
  })

  test('behavior: an address without code answers nothing, which is not zero', () => {
    expect(decodeBatch(answers({ success: true, returnData: '0x' }))).toEqual([null])
  })

  test('behavior: fewer answers than questions leave the rest unknown', () => {
    const batch = new ReadBatch()
    const failed: string[] = []
    batch.add(
      readBalance(token, owner),
      () => failed.push('answered'),
      () => failed.push('failed'),
    )
    batch.take(answers())
    expect(failed).toEqual(['failed'])
  })

  test('behavior: an answer that is no batch at all is loud', () => {
    expect(() => decodeBatch(encodeAbiParameters([{ type: 'uint256' }], [1n]))).toThrow()
  })
})
