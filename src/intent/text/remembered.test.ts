import { describe, expect, test, vi } from 'vitest'
import { forgetTexts, remembered } from './remembered.ts'

describe('remembered', () => {
  test('default: a text is worked out once, and another one by itself', () => {
    const work = vi.fn((text: string) => text.length)
    const length = remembered(work)
    expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3])
    expect(work).toHaveBeenCalledTimes(2)
  })

  test('behavior: nothing is worked out again because it came to nothing', () => {
    const work = vi.fn(() => null)
    const none = remembered(work)
    expect([none('one'), none('one')]).toEqual([null, null])
    expect(work).toHaveBeenCalledTimes(1)
  })

  test('behavior: only the last few are kept', () => {
    const work = vi.fn((text: string) => text)
    const same = remembered(work)
    for (let i = 0; i < 1_000; i += 1) same(`${i}`)
    work.mockClear()
    same('999')
    expect(work).not.toHaveBeenCalled()
    same('0')
    expect(work).toHaveBeenCalledTimes(1)
  })

  test('behavior: what is forgotten is worked out anew', () => {
    const work = vi.fn((text: string) => text)
    const same = remembered(work)
    same('a secret')
    forgetTexts()
    same('a secret')
    expect(work).toHaveBeenCalledTimes(2)
  })
})
