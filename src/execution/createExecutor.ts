import { foldPlans, type JournalPlan } from '../journal/foldPlans.ts'
import { rememberFold } from '../journal/rememberFold.ts'
import type { Receipt } from '../model/Receipt.ts'
import type { ReplaceAnswer, ReplaceWish } from '../model/ReplaceAnswer.ts'
import type { ApprovedPlan } from '../wallet/ApprovedPlan.ts'
import type { Signer } from '../wallet/Signer.ts'
import { claimPlan } from './claimPlan.ts'
import { runClaimed } from './execute.ts'
import { isLive, isOf } from './isOf.ts'
import type { ExecutionEvent, ExecutionPorts, WaitingStep } from './ports.ts'
import { followUp, isToBeFollowed, recover } from './recover.ts'
import { replaceStep } from './replaceStep.ts'
import { StepVersions } from './StepVersions.ts'

export type Run = {
  /** From the first event on, for whoever looks, whenever they look. Leaving it does not stop the run. */
  readonly events: () => AsyncGenerator<ExecutionEvent, Receipt>
  readonly receipt: Promise<Receipt>
}

export type Executor = {
  /** @throws SaysoError `plan-already-approved`, `disk-full` or `disk-failed`: then nothing was or will be signed. */
  readonly start: (approved: ApprovedPlan, checkRest: ExecutionPorts['checkRest']) => Run
  /**
   * Takes up what was left by an earlier start, before anything else runs: see `recover`.
   * @throws SaysoError `disk-full` or `disk-failed`
   */
  readonly recover: () => Promise<readonly string[]>
  /**
   * Asks the chain once more for what it has not answered for, and for what it may have taken back, while nothing else runs:
   * what came of each plan that stands otherwise now. What no block takes is looked for and not waited for, so that no new plan waits behind it.
   * @throws SaysoError `disk-full` or `disk-failed`; then the next call takes it up again.
   */
  readonly follow: () => Promise<readonly Receipt[]>
  /** Whether the plan was approved for this account on this chain. */
  readonly has: (planId: string) => boolean
  /** Puts something in the place of the plan's step that waits for a block, at a person's wish. Throws nothing. */
  readonly replace: (planId: string, how: ReplaceWish) => Promise<ReplaceAnswer>
  /** Resolves when nothing runs. */
  readonly idle: () => Promise<void>
}

/** A start that finds a step on its way gives it this long to come to rest; then it is followed like any other. */
const patienceAtStartMs = 5_000

/** Runs approved plans of one account one after the other, by itself: a window that closes stops nothing. */
export function createExecutor(
  ports: Omit<ExecutionPorts, 'checkRest' | 'waits'> & { readonly replace: Signer['replace'] },
): Executor {
  /** The step that each plan was at last, until there is a receipt. */
  const waiting = new Map<string, WaitingStep>()
  let turn: Promise<unknown> = Promise.resolve()
  // Asked again and again, and nearly always there is nothing: a long journal is gone through only where it grew.
  const leavesSomething = rememberFold((entries) =>
    foldPlans(entries, isToBeFollowed).some((plan) => isOf(ports.chain, plan)),
  )
  const planOf = (planId: string): JournalPlan | null =>
    foldPlans(ports.journal.entries(), (one) => one.planId === planId).find((plan) => isOf(ports.chain, plan)) ?? null

  return {
    start: (approved, checkRest) => {
      claimPlan(approved, ports.journal)
      const events: ExecutionEvent[] = []
      let wake = Promise.withResolvers<void>()
      const receipt = turn.then(() => drive())
      turn = receipt.catch(() => {})

      async function drive(): Promise<Receipt> {
        const waits = (step: WaitingStep) => waiting.set(approved.planId, step)
        const run = runClaimed(approved, { ...ports, checkRest, waits })
        try {
          for (;;) {
            const next = await run.next()
            if (next.done === true) return next.value
            events.push(next.value)
            wake.resolve()
            wake = Promise.withResolvers()
          }
        } finally {
          wake.resolve()
        }
      }

      async function* watch(): AsyncGenerator<ExecutionEvent, Receipt> {
        let ended = false
        const end = () => {
          ended = true
        }
        receipt.then(end, end)
        for (let seen = 0; ; ) {
          const woken = wake.promise
          for (const event of events.slice(seen)) {
            seen += 1
            yield event
          }
          if (seen < events.length) continue
          if (ended) return await receipt
          await Promise.race([woken, receipt.then(end, end)])
        }
      }

      return { events: watch, receipt }
    },
    recover: () => {
      const recovered = turn.then(() => recover({ ...ports, patienceMs: patienceAtStartMs }))
      turn = recovered.catch(() => {})
      return recovered
    },
    follow: () => {
      const followed = turn.then(() =>
        leavesSomething(ports.journal.entries()) ? followUp({ ...ports, patienceMs: 0 }) : [],
      )
      turn = followed.catch(() => {})
      return followed
    },
    has: (planId) => planOf(planId) !== null,
    replace: async (planId, how) => {
      const plan = planOf(planId)
      const last = plan?.steps.at(-1)
      if (plan === null || last === undefined || !isLive(last))
        return { status: 'refused', sentence: 'Nothing of this plan waits for a block. Nothing was changed.' }
      // Where nobody waits for it (Sayso was started anew), what follows it finds in the journal what was sent.
      const { index } = last.signed
      const waited = waiting.get(planId)
      const versions =
        waited?.index === index ? waited.versions : new StepVersions(last.signed, ...last.versions.slice(1))
      return await replaceStep({ plan, index, versions }, how, ports)
    },
    idle: async () => {
      await turn
    },
  }
}
