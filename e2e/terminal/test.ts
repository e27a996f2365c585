import { test as base } from '@playwright/test'
import { type Address, getAddress } from 'viem'
import type { Stage } from './stages.ts'
import { stagesOf, Terminal } from './Terminal.ts'

/** Each story has a terminal with a new profile. */
export const test = base.extend<{ terminal: Terminal }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads a fixture's needs from this pattern
  terminal: async ({}, use) => {
    const terminal = new Terminal()
    await use(terminal)
    terminal.close()
  },
})

export { expect } from '@playwright/test'
export { practiceMoney } from '../chain/practiceMoney.ts'

/** The practice account, as the app names it. Whether it does what it says is then looked up on the chain. */
export function accountOf(stages: readonly Stage[]): Address {
  const [first] = stagesOf(stages, 'snapshot')
  if (first === undefined) throw new Error('No snapshot names the account.')
  return getAddress(first.account)
}

/** Sentences group the digits of long numbers for the eye: `10,000.5` is `10000.5` again. */
export function ungrouped(text: string): string {
  return text.replace(/(?<=\d),(?=\d{3})/g, '')
}
