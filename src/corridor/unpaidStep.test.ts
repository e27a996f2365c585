import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { type DataFees, noOperatorFee } from '../model/DataFees.ts'
import type { PlayedSimulation, SimulatedStep } from '../model/Simulation.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { unpaidStep } from './unpaidStep.ts'

const corridor = corridorOfTest()
const simulation: PlayedSimulation = {
  status: 'ok',
  chainId: practice.chainId,
  account: '0x00000000000000000000000000000000000a11ce',
  block: { number: 1n, timestamp: 1n, baseFeePerGas: 1n },
  steps: [],
  balances: [],
  allowances: [],
  received: [],
  pools: [],
  feeds: [],
  vaults: [],
  lendingBefore: null,
  lendingAfter: null,
  healthAfterStep: [],
  exitsBefore: [],
  exitsAfter: [],
  codeAt: new Map(),
  unread: [],
}

describe('unpaidStep', () => {
  const native = practice.native
  const step: SimulatedStep = { status: 'ok', gasUsed: 50n, logs: [], returnData: '0x', reason: null }
  const unpaid = (before: bigint, values: readonly bigint[], dataFees: DataFees = { status: 'none' }) =>
    unpaidStep({
      calls: values.map((value) => ({ to: native.address, value, data: '0x' })),
      simulation: {
        ...simulation,
        balances: [{ token: native.address, before, after: 0n }],
        steps: values.map(() => step),
      },
      ceilings: values.map(() => 100n),
      maxFeePerGas: 10n,
      dataFees,
      native,
    })

  test('default: each step needs all that its gas might cost, though less of it is used', () => {
    expect(unpaid(1_500n, [0n, 0n])).toBeNull()
    expect(unpaid(1_499n, [0n, 0n])).toMatch(
      /^The network fee of step 2 may be up to 0\.000000000000001 ETH, and that much ether/,
    )
    expect(unpaid(1_004n, [5n])).toMatch(
      /^The network fee of step 1 .* Nothing was sent; keep more ETH, or say a smaller amount\.$/,
    )
  })

  test('behavior: what its operator takes comes on top, for all the gas that a step may use', () => {
    const operator = { constant: 3n, perBillion: 10n ** 9n }
    const dataFees: DataFees = { status: 'read', wei: [0n, 0n], gas: [0n, 0n], operator }
    // The first uses 50 of gas of the 100, and pays 53 for them; the second has to have 1,103.
    expect(unpaid(1_656n, [0n, 0n], dataFees)).toBeNull()
    expect(unpaid(1_655n, [0n, 0n], dataFees)).toMatch(/^The network fee of step 2/)
  })

  test('behavior: what a network charges for the bytes comes on top, twice what it is now', () => {
    const dataFees: DataFees = { status: 'read', wei: [7n, 20n], gas: [0n, 0n], operator: noOperatorFee }
    expect(unpaid(1_554n, [0n, 0n], dataFees)).toBeNull()
    expect(unpaid(1_553n, [0n, 0n], dataFees)).toMatch(/^The network fee of step 2/)
  })

  test('behavior: what a step brings counts for the gas of those after it', async () => {
    const open = await corridor()
    const last = (
      await open.say('swap all my USDC for ETH then send 0.1 ETH to 0x52908400098527886E0F7030069857D2E4169EE7')
    ).at(-1)
    expect(last).toMatchObject({ stage: 'verdict' })
  })
})
