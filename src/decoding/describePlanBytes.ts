import { amountOf } from '../model/Amount.ts'
import { type BoundPlan, hashBoundPlan } from '../model/BoundPlan.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { Network } from '../model/Network.ts'
import { readClearing } from '../model/readClearing.ts'
import { decodePlan } from './decodePlan.ts'
import { type CallDescription, describeCall } from './describeCall.ts'

/** A plan as its bytes say it: what is shown where it is approved, beside the hash that is signed for. */
export type PlanBytesView =
  | {
      readonly status: 'read'
      readonly hash: string
      readonly account: string
      readonly chain: { readonly id: number; readonly name: string }
      readonly steps: readonly CallDescription[]
      /** "at most 0.002 ETH" */
      readonly fee: string
      /** Chain seconds, as digits. */
      readonly expiresAt: string
    }
  /** `step` counts from 1, and is 0 where it is the plan as a whole. Such a plan cannot be signed. */
  | { readonly status: 'unreadable'; readonly step: number; readonly sentence: string }

/** Every call of a plan as one exact sentence from its bytes, or why there is none: then nothing of it is signed. */
export function describePlanBytes(plan: BoundPlan, network: Network): PlanBytesView {
  const { account, expiresAt } = plan
  if (plan.chainId !== network.chainId) return unreadable(0, 'It is for another chain.')
  const steps: CallDescription[] = []
  const clearing = readClearing(plan)
  if (clearing.status === 'unsound') return unreadable(0, 'It says that it takes back a delegation, and does more.')
  if (clearing.status === 'clears') {
    const sentence = `Take back the right of the contract ${clearing.delegate} to act as your account; nothing else happens`
    steps.push({ sentence, facts: [{ name: 'Account', value: account }] })
  } else {
    for (const [index, step] of decodePlan(plan, network).entries()) {
      const described = describeCall(step, { network, account, expiresAt })
      if (described === null) {
        const why = step.call.kind === 'unknown' ? step.call.why : 'It cannot be read.'
        return unreadable(index + 1, why)
      }
      steps.push(described)
    }
  }
  return {
    status: 'read',
    hash: hashBoundPlan(plan),
    account,
    chain: { id: network.chainId, name: network.name },
    steps,
    fee: `at most ${describeAmount(amountOf(network.native, plan.feeBudget))}`,
    expiresAt: `${expiresAt}`,
  }
}

function unreadable(step: number, why: string): PlanBytesView {
  const what = step === 0 ? 'This plan cannot be read' : `Step ${step} cannot be read`
  return { status: 'unreadable', step, sentence: `${what}: ${why} It cannot be signed.` }
}
