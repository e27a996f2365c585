import type { Work } from '../answers/cheapestNetwork.ts'
import type { IntentOf } from '../model/Reading.ts'
import { stepGas, swapGas } from '../planner/gasUnits.ts'
import type { ShownPlan } from './ShownPlans.ts'

const usual: Readonly<Record<NonNullable<IntentOf<'show'>['act']>, Work>> = {
  send: { words: 'Sending a token', gas: stepGas.send, steps: 1n },
  swap: { words: 'A swap', gas: stepGas.approve + swapGas(1), steps: 2n },
  supply: { words: 'Lending', gas: stepGas.approve + stepGas.supply, steps: 2n },
  withdraw: { words: 'A withdrawal', gas: stepGas.withdraw, steps: 1n },
  borrow: { words: 'A loan', gas: stepGas.borrow, steps: 1n },
  repay: { words: 'Paying a loan back', gas: stepGas.approve + stepGas.repay, steps: 2n },
  stake: { words: 'Staking', gas: stepGas.stake, steps: 1n },
}

/** What is to be compared: what was named, else the plan in hand with the gas of its trial, else a plain transfer. */
export function workAskedAbout({ act }: IntentOf<'show'>, plan: ShownPlan | null): Work {
  if (act !== undefined) return usual[act]
  if (plan === null) return usual.send
  const { steps } = plan.simulation
  const gas = steps.reduce((sum, { gasUsed }) => sum + gasUsed, 0n)
  return { words: 'Your plan, as it was tried out,', gas, steps: BigInt(steps.length) }
}
