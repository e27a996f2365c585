import type { Address } from 'viem'
import type { Intent } from '../../src/model/Reading.ts'
import type { Slot } from '../../src/model/Slot.ts'
import type { Call } from '../../src/model/Step.ts'

/** What the planner's process is told to plan, and where its modules are broken; nowhere where `broken` is null. */
export type Order = {
  readonly id: number
  readonly rpcUrl: string
  readonly account: Address
  readonly said: readonly { readonly intents: readonly Intent[]; readonly named: readonly Address[] }[]
  readonly broken: { readonly url: string; readonly source: string } | null
  /** Whether to say which parts of the modules were gone through. */
  readonly watch: boolean
}

export type Planned =
  | {
      readonly status: 'plan'
      readonly calls: readonly Call[]
      readonly slots: readonly Slot[]
      readonly expiresAt: bigint
    }
  | { readonly status: 'none'; readonly why: string }

export type Covered = {
  readonly url: string
  readonly ranges: readonly { readonly from: number; readonly to: number; readonly count: number }[]
}

export type Answer = {
  readonly id: number
  /** One for each sentence. */
  readonly planned: readonly Planned[]
  readonly covered: readonly Covered[]
}
