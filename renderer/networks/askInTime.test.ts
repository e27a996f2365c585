import { expect, test, vi } from 'vitest'
import { askInTime } from './askInTime.ts'

test('default: gives back what the chain said', async () => {
  await expect(askInTime(async () => ({ status: 'ok', result: '0x10' }), 1_000)).resolves.toBe('0x10')
  await expect(askInTime(async () => ({ status: 'ok' }), 1_000)).resolves.toBe(null)
})

test('behavior: a failed read, and a core that fails, are failures', async () => {
  const failing = askInTime(async () => ({ status: 'failed', message: 'HTTP request failed.' }), 1_000)
  await expect(failing).rejects.toMatchObject({ code: 'chain-unreachable', facts: { why: 'HTTP request failed.' } })
  await expect(askInTime(() => Promise.reject(new Error('gone')), 1_000)).rejects.toThrow('gone')
})

test('behavior: silence is a failure after a while, and leaves no timer behind', async () => {
  vi.useFakeTimers()
  try {
    const others = vi.getTimerCount()
    const asked = askInTime(() => new Promise(() => {}), 6_000)
    expect(vi.getTimerCount()).toBe(others + 1)
    const failed = expect(asked).rejects.toMatchObject({ code: 'chain-unreachable' })
    await vi.advanceTimersByTimeAsync(6_000)
    await failed
  } finally {
    vi.useRealTimers()
  }
})

test('behavior: an answer in time leaves no timer behind', async () => {
  vi.useFakeTimers()
  try {
    const others = vi.getTimerCount()
    await askInTime(async () => ({ status: 'ok', result: '0x10' }), 6_000)
    expect(vi.getTimerCount()).toBe(others)
  } finally {
    vi.useRealTimers()
  }
})
