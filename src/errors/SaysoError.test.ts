import { describe, expect, test } from 'vitest'
import { missingCase } from './missingCase.ts'
import { SaysoError, toErrorData } from './SaysoError.ts'

describe('toErrorData', () => {
  test('default', () => {
    const cause = new Error('socket hang up')
    const error = new SaysoError('chain-unreachable', 'The chain does not answer.', { facts: { node: 'local' }, cause })
    expect(toErrorData(error)).toEqual({
      code: 'chain-unreachable',
      message: 'The chain does not answer.',
      facts: { node: 'local' },
    })
    expect(error.cause).toBe(cause)
  })

  test('behavior: the data crosses a bridge of JSON unchanged, and without the cause', () => {
    const data = toErrorData(new SaysoError('internal', 'No.', { cause: new Error('secret path') }))
    expect(JSON.parse(JSON.stringify(data))).toEqual({ code: 'internal', message: 'No.', facts: {} })
  })

  test.each([
    [new TypeError('x is not a function'), 'x is not a function'],
    ['a thrown text', 'a thrown text'],
    [undefined, 'undefined'],
    [null, 'null'],
  ])('behavior: %s from elsewhere is internal, its words kept among the facts', (thrown, detail) => {
    const data = toErrorData(thrown)
    expect(data.code).toBe('internal')
    expect(data.facts).toEqual({ detail })
    expect(data.message).not.toContain(detail)
  })

  test('behavior: foreign words are cut to length', () => {
    expect(toErrorData(new Error('x'.repeat(10_000))).facts.detail).toHaveLength(500)
  })
})

test('missingCase is loud about what slips through at run time', () => {
  expect(() => Reflect.apply(missingCase, undefined, [{ kind: 'new' }])).toThrow('Unhandled case: {"kind":"new"}')
})
