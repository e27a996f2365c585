import type { Receipt } from '../model/Receipt.ts'
import type { ApprovedPlan } from '../wallet/ApprovedPlan.ts'
import { claimPlan } from './claimPlan.ts'
import { runClaimed } from './execute.ts'
import type { ExecutionEvent, ExecutionPorts } from './ports.ts'

export type Run = {
  /** From the first event on, for whoever looks, whenever they look. Leaving it does not stop the run. */
  readonly events: () => AsyncGenerator<ExecutionEvent, Receipt>
  readonly receipt: Promise<Receipt>
}

export type Executor = {
  /** @throws SaysoError `plan-already-approved`, `disk-full` or `disk-failed`: then nothing was or will be signed. */
  readonly start: (approved: ApprovedPlan, checkRest: ExecutionPorts['checkRest']) => Run
  /** Resolves when nothing runs. */
  readonly idle: () => Promise<void>
}

/** Runs approved plans of one account one after the other, by itself: a window that closes stops nothing. */
export function createExecutor(ports: Omit<ExecutionPorts, 'checkRest'>): Executor {
  let turn: Promise<unknown> = Promise.resolve()

  return {
    start: (approved, checkRest) => {
      claimPlan(approved, ports.journal)
      const events: ExecutionEvent[] = []
      let wake = Promise.withResolvers<void>()
      const receipt = turn.then(() => drive())
      turn = receipt.catch(() => {})

      async function drive(): Promise<Receipt> {
        const run = runClaimed(approved, { ...ports, checkRest })
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
    idle: async () => {
      await turn
    },
  }
}
