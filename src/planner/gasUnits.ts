import type { Intent } from '../model/Reading.ts'
import type { Step, StepKind } from '../model/Step.ts'

/**
 * What a step usually uses, in units of gas, for comparing places before anything is simulated. Measured on the
 * practice chain's real bytecode and rounded up; what a plan really uses is simulated and shown.
 */
export const stepGas: Readonly<Record<StepKind, bigint>> = {
  approve: 50_000n,
  'reset-approval': 30_000n,
  'take-back': 45_000n,
  wrap: 50_000n,
  unwrap: 36_000n,
  swap: 240_000n,
  supply: 230_000n,
  withdraw: 260_000n,
  deposit: 270_000n,
  redeem: 260_000n,
  // Checked against everything that is lent and owed: this is with six debts.
  borrow: 500_000n,
  repay: 210_000n,
  collateral: 110_000n,
  stake: 110_000n,
  'request-exit': 250_000n,
  claim: 120_000n,
  bridge: 110_000n,
  send: 60_000n,
}

/** What one more pool costs a swap that goes through more than two of them, one after the other or side by side. */
const gasPerPool = 100_000n
const mostPools = 4

/** The usual gas of a swap through so many pools. */
export function swapGas(pools: number): bigint {
  return stepGas.swap + (pools > 2 ? BigInt(pools - 2) * gasPerPool : 0n)
}

/** The usual gas of this very step. */
export function gasOfStep(step: Step): bigint {
  return step.kind === 'swap' ? swapGas(step.fees.length) : stepGas[step.kind]
}

/** Two swaps and a position that is left; whoever holds more than that keeps back more. */
export const gasOfRebalancing =
  2n * (stepGas['reset-approval'] + stepGas.approve + swapGas(mostPools)) + stepGas.redeem + stepGas.unwrap

/** Ether kept back before an amount of "all" or a percentage is resolved: the gas of the steps, and of leaving again. */
export function reservedGas(intents: readonly Intent[]): bigint {
  return intents.reduce((sum, intent) => sum + gasOfIntent(intent), 0n)
}

/** How many steps that gas is for: each of them pays for its bytes where a network charges for them. */
export function reservedSteps(intents: readonly Intent[]): bigint {
  return intents.reduce((sum, { kind }) => sum + (stepsOfIntent[kind] ?? mostSteps), 0n)
}

/** Of those that take fewer than most others, with the steps of getting out again. */
const stepsOfIntent: Readonly<Partial<Record<Intent['kind'], bigint>>> = { send: 1n, swap: 3n, withdraw: 2n, stake: 4n }
const mostSteps = 10n

function gasOfIntent(intent: Intent): bigint {
  const leaving = stepGas.approve + stepGas.redeem + stepGas.unwrap
  const repaying = stepGas.approve + stepGas.repay + stepGas['reset-approval']
  switch (intent.kind) {
    case 'swap':
      return stepGas['reset-approval'] + stepGas.approve + swapGas(mostPools)
    case 'send':
      return stepGas.send
    case 'supply':
      return stepGas.wrap + stepGas.approve + stepGas.supply + leaving
    case 'withdraw':
      return stepGas.withdraw + stepGas.unwrap
    case 'borrow':
      // With collateral put up before, and all of it paid back and taken out after.
      return stepGas.wrap + stepGas.approve + stepGas.supply + stepGas.collateral + stepGas.borrow + repaying + leaving
    case 'repay':
      return (
        stepGas.wrap + stepGas.withdraw + stepGas.approve + swapGas(mostPools) + stepGas['reset-approval'] + repaying
      )
    case 'bridge':
      return stepGas['reset-approval'] + stepGas.approve + stepGas.bridge
    case 'stake':
      // And the way back: the queue, and the claim.
      return stepGas.stake + stepGas.approve + stepGas['request-exit'] + stepGas.claim
    case 'revoke':
      // However many there are, the planner asks again for more.
      return stepGas['reset-approval'] * 4n
    case 'rebalance':
      return gasOfRebalancing
    default:
      return stepGas.wrap + stepGas.approve * 2n + stepGas.swap + stepGas.deposit + leaving
  }
}
