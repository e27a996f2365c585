import { join } from 'node:path'

/** The folders of contracts that only tests put on a chain: hostile ones, and stand-ins for a public network's own and for ENS's. */
export const testContracts = ['hostile', 'played', 'ens'] as const

export type TestContracts = (typeof testContracts)[number]

/** Where they are kept compiled: tests run without a compiler. */
export function artifactsOf(name: TestContracts): string {
  return join(import.meta.dirname, `../../src/chain/testing/${name}/artifacts.json`)
}
