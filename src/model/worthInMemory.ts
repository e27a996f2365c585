import type { WorthSample, WorthStore } from './NetWorth.ts'

/** For tests and for profiles that are not kept. */
export function worthInMemory(now: () => string = () => new Date().toISOString()): WorthStore {
  let samples: readonly WorthSample[] = []
  return {
    read: () => ({ samples, notice: null }),
    keep: (next) => {
      samples = next
    },
    now,
  }
}
