import { describe, expect, test } from 'vitest'
import { readBody, writeBody } from './eventBody.ts'
import { recordText } from './recordText.ts'

describe('eventBody', () => {
  test('default: amounts survive to the unit', () => {
    const event = {
      kind: 'started',
      planId: 'p1',
      before: [{ token: '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE', units: 2n ** 255n + 1n }],
    } as const
    expect(readBody(writeBody(event))).toEqual(event)
  })

  test('behavior: the words of a message are kept as they were written', () => {
    const event = {
      kind: 'asked',
      planId: 'p1',
      conversation: 'c',
      message: '0xABcd',
      chainId: 1,
      account: '0x00000000000000000000000000000000000000aA',
    } as const
    expect(readBody(writeBody(event))).toEqual(event)
  })

  test('behavior: an unknown version or kind, or a missing field, is no event', () => {
    const text = writeBody({ kind: 'dropped', planId: 'p', sentence: 's' })
    expect(() => readBody(text.replace('"version":1', '"version":2'))).toThrow()
    expect(() => readBody(text.replace('dropped', 'dripped'))).toThrow()
    expect(() => readBody(text.replace('"sentence"', '"other"'))).toThrow()
  })

  test('behavior: what an event carries beyond its kind is left out, and the row is written', () => {
    const event = { kind: 'dropped', planId: 'p', sentence: 's' } as const
    expect(writeBody({ ...event, ...{ more: 1n } })).toBe(writeBody(event))
  })

  test('behavior: a record takes whatever the corridor holds', () => {
    expect(recordText({ a: 1n, b: new Map([['k', 2n]]) })).toBe('{"a":"1n","b":[["k","2n"]]}')
    expect(recordText(undefined)).toBe('null')
  })
})
