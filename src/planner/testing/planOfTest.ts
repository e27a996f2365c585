import { type Address, getAddress } from 'viem'
import { tipByShare } from '../../chain/fees/tipRule.ts'
import { heldTokens } from '../../chain/takeSnapshot.ts'
import { type ChainOfTest, chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import { planWithQuotes } from '../../corridor/planWithQuotes.ts'
import { type Amount, amountOf } from '../../model/Amount.ts'
import { parseDecimal } from '../../model/decimal.ts'
import { describeSteps } from '../../model/describeStep.ts'
import type { Plan, PlanResult } from '../../model/Plan.ts'
import type { Intent } from '../../model/Reading.ts'
import { fillSlots } from '../../model/Slot.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { simulate } from '../../simulation/simulate.ts'
import { defaultPlannerSettings } from '../settings.ts'

export const someone: Address = getAddress('0xb0b000000000000000000000000000000000cafe')

export type Outcome = {
  /** What the plan changed of a balance; of ether without the gas. */
  readonly change: (symbol: string) => bigint
  /** What is left of every allowance that the plan touched. */
  readonly allowances: readonly bigint[]
}

export type PlannerOfTest = ChainOfTest & {
  /** Plans on the chain as it is, quotes and all. */
  readonly result: (...intents: readonly Intent[]) => Promise<PlanResult>
  /** The same where a unit of gas costs this much, in wei. */
  readonly resultAt: (baseFeePerGas: bigint, ...intents: readonly Intent[]) => Promise<PlanResult>
  readonly plan: (...intents: readonly Intent[]) => Promise<Plan>
  /** The one sentence with which it says that the chain's state forbids it. */
  readonly refusal: (...intents: readonly Intent[]) => Promise<string>
  /** What the plan's own calls do on the chain. Each of them must succeed. */
  readonly outcome: (plan: Plan) => Promise<Outcome>
}

/** The planner on a chain of this file's own. */
export function plannerOfTest(): () => PlannerOfTest {
  const chain = chainOfTest()
  return () => {
    const open = chain()
    const planOn = (snapshot: Snapshot, intents: readonly Intent[]): Promise<PlanResult> =>
      planWithQuotes(open.client, { intents, snapshot, settings: defaultPlannerSettings, contacts: { bob: someone } })
    const result = async (...intents: readonly Intent[]): Promise<PlanResult> => planOn(await open.snapshot(), intents)
    return {
      ...open,
      result,
      resultAt: async (baseFeePerGas, ...intents) => {
        const snapshot = await open.snapshot()
        const block = { ...snapshot.block, baseFeePerGas, tipPerGas: tipByShare(baseFeePerGas) }
        return planOn({ ...snapshot, block }, intents)
      },
      plan: async (...intents) => {
        const planned = await result(...intents)
        if (planned.status === 'plan') return planned.plan
        throw new Error(`No plan: ${'sentence' in planned ? planned.sentence : planned.question}`)
      },
      refusal: async (...intents) => {
        const refused = await result(...intents)
        if (refused.status === 'impossible') return refused.sentence
        throw new Error(`Not impossible: ${refused.status}`)
      },
      outcome: (plan) => play(open, plan),
    }
  }
}

async function play({ client, clock, snapshot }: ChainOfTest, plan: Plan): Promise<Outcome> {
  const { block } = await snapshot()
  const calls = fillSlots(
    plan.steps.map(({ call }) => call),
    plan.slots,
    ({ expected }) => expected,
  )
  const played = await simulate(client, { account: plan.account, calls, block, now: clock.now() })
  if (played.status === 'unavailable') throw new Error(played.reason)
  if (played.status === 'reverted')
    throw new Error(played.steps.map(({ reason }, index) => `${index}: ${reason ?? 'ok'}`).join('; '))
  return {
    change: (symbol) => {
      const token = heldTokens(client.network).find((entry) => entry.symbol === symbol)
      const found = played.balances.find((entry) => entry.token === token?.address.toLowerCase())
      if (found === undefined) throw new Error(`The balance of ${symbol} was not read.`)
      return found.after - found.before
    },
    allowances: played.allowances.map(({ after }) => after),
  }
}

/** "1.5", of a token, in units. */
export function units(text: string, symbol: string): bigint {
  const parsed = parseDecimal(text, coin(symbol).decimals)
  if (parsed.status !== 'ok') throw new Error(`${text} is no amount of ${symbol}.`)
  return parsed.units
}

export function amount(text: string, symbol: string): Amount {
  return amountOf(coin(symbol), units(text, symbol))
}

export function kindsOf(plan: Plan): readonly string[] {
  return plan.steps.map(({ kind }) => kind)
}

export function titlesOf(plan: Plan): readonly string[] {
  return describeSteps(plan)
}
