import { feesFor } from '../chain/fees/feesFor.ts'
import type { GuardInput } from '../guard/GuardInput.ts'
import { judge } from '../guard/judge.ts'
import type { Grants } from '../model/Grant.ts'
import type { Earning } from '../model/Plan.ts'
import type { Slot } from '../model/Slot.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Call } from '../model/Step.ts'
import type { Verdict } from '../model/Verdict.ts'
import { knownRecipients } from './knownRecipients.ts'
import type { Parts } from './Parts.ts'
import type { Tried } from './tryOut.ts'
import { warnOfLess } from './warnOfLess.ts'

export type Judged = {
  /** The sentence: as it was read, and the person's own words. What the plan says of it is the planner's, and not asked. */
  readonly said: Pick<GuardInput, 'intents' | 'words' | 'contacts' | 'names'>
  readonly plan: { readonly calls: readonly Call[]; readonly slots: readonly Slot[]; readonly expiresAt: bigint }
  readonly snapshot: Snapshot
  /** What the planner says it brings. The guard is not told of it. */
  readonly earning?: Earning | null
  readonly tried: Tried
  readonly budgetWei: bigint
  readonly brokenLimits: GuardInput['brokenLimits']
  /** When the snapshot was asked for, in the parts' own milliseconds. */
  readonly quotedAt: number
}

/** The verdict over a plan that was tried out, with everything around it that the guard may know. */
export function judgePlan(parts: Parts, judged: Judged): Verdict {
  return warnOfLess(judge(guardInputOf(parts, judged)), judged.earning ?? null)
}

/** All that the guard is given of it. */
export function guardInputOf(
  parts: Parts,
  { said, plan, snapshot, tried, budgetWei, brokenLimits, quotedAt }: Judged,
): GuardInput {
  const { client, clock, account, journal } = parts
  const { baseFeePerGas, tipPerGas } = snapshot.block
  const { simulation, elsewhere, wayOut, codeElsewhere, opinions, dataFees, blocksSince, grants } = tried
  return {
    ...said,
    network: client.network,
    account,
    ...plan,
    simulation,
    elsewhere,
    wayOut,
    codeElsewhere,
    opinions,
    settings: parts.guard,
    brokenLimits,
    standing: standingOf(grants),
    waiting: snapshot.waiting,
    knownRecipients: knownRecipients(journal.entries()),
    fee: {
      ...{ budgetWei, baseFeePerGas, tipPerGas },
      maxFeePerGas: feesFor(snapshot.block).maxFeePerGas,
      medianBaseFee: snapshot.gas.medianBaseFee,
      data: dataFees.status,
    },
    quoted: { blocksAgo: blocksSince, secondsAgo: BigInt(Math.floor((parts.monotonicMs() - quotedAt) / 1_000)) },
    now: clock.now(),
    headTime: snapshot.block.timestamp,
  }
}

/** Allowances over the catalogue's tokens: of any other token, no plan brings more. */
function standingOf(grants: Grants | null): GuardInput['standing'] {
  if (grants === null) return { found: [], whole: false }
  const found = grants.found.flatMap(({ kind, token, spender, units }) =>
    kind === 'allowance' && token !== null && units !== null ? [{ token: token.address, spender, units }] : [],
  )
  return { found, whole: grants.unread.length === 0 }
}
