import type { ApprovalSheet, OpenedWallet, SheetAnswer } from '../model/ApprovalSheet.ts'
import type { ApprovalDesk } from './ApprovalDesk.ts'
import { Pace } from './Pace.ts'

export type Asked =
  | { readonly status: 'approved'; readonly typed: string | null }
  /** To the plan itself. */
  | { readonly status: 'said-no' }
  | { readonly status: 'refused'; readonly sentence: string }

/** How soon a plan that has become too old is taken out of the person's sight. */
const lookAgainMs = 1_000

type Parts = {
  /** Null where the face has no window to put a sheet in. */
  readonly desk: ApprovalDesk | null
  readonly monotonicMs: () => number
  readonly pause: (milliseconds: number) => Promise<void>
}

/**
 * Puts plans before the person: one at a time, and not faster than a person can look. A page may ask as often as it
 * likes; each opening that came to nothing makes the next one wait longer.
 */
export class Sheets {
  readonly #parts: Parts
  readonly #pace: Pace
  readonly #walletPace: Pace
  #open: { readonly planId: string; readonly controller: AbortController } | 'wallet' | null = null

  constructor(parts: Parts) {
    this.#parts = parts
    this.#pace = new Pace(parts.monotonicMs)
    this.#walletPace = new Pace(parts.monotonicMs)
  }

  /**
   * @param makeSheet made only where it is shown: a page that asks without end costs nothing. What it throws is thrown
   * @param isExpired whether the plan is too old to be approved by now; looked at again and again
   */
  async ask(planId: string, makeSheet: () => ApprovalSheet, isExpired: () => boolean): Promise<Asked> {
    const { desk } = this.#parts
    const shut = this.#whyShut(planId)
    if (desk === null || shut !== null) return refused(shut ?? 'There is no window here to approve in.')
    const sheet = makeSheet()
    const controller = new AbortController()
    const { signal } = controller
    this.#open = { planId, controller }
    try {
      void this.#watch(controller, isExpired)
      const answer = await Promise.race([desk.ask(sheet, signal), dropAt(signal)])
      if (answer.decision === 'approve' && !signal.aborted) {
        this.#pace.cameToSomething()
        return { status: 'approved', typed: answer.typed }
      }
      this.#pace.cameToNothing()
      if (answer.decision === 'no' && !signal.aborted) return { status: 'said-no' }
      return refused(
        signal.aborted
          ? `${signal.reason} Nothing was signed.`
          : 'You closed the approval window. Nothing was signed, and the plan is as open as before.',
      )
    } catch {
      this.#pace.cameToNothing()
      return refused('The approval window could not be opened. Nothing was signed; please try again.')
    } finally {
      this.#open = null
      controller.abort('This is over.')
    }
  }

  openWallet(): OpenedWallet {
    const { desk } = this.#parts
    const shut = this.#whyShut(null)
    if (desk === null || shut !== null) return refused(shut ?? 'There is no window here for the wallet.')
    this.#open = 'wallet'
    void desk
      .openWallet()
      .catch(() => {})
      .finally(() => {
        this.#open = null
        this.#walletPace.cameToNothing()
      })
    return { status: 'opened' }
  }

  /** The plan is gone: where it is before the person, the sheet says the sentence and closes. */
  withdraw(planId: string, sentence: string): void {
    if (this.#open !== null && this.#open !== 'wallet' && this.#open.planId === planId)
      this.#open.controller.abort(sentence)
  }

  /** No plan holds any more. */
  withdrawAll(sentence: string): void {
    if (this.#open !== null && this.#open !== 'wallet') this.#open.controller.abort(sentence)
  }

  /** @param planId null for the wallet */
  #whyShut(planId: string | null): string | null {
    if (this.#open === 'wallet')
      return planId === null ? 'The wallet’s window is open already.' : 'The wallet’s window is open. Close it first.'
    if (this.#open !== null)
      return this.#open.planId === planId
        ? 'This plan is before you in the approval window already.'
        : 'A plan is before you in the approval window. Answer it first, or close it.'
    const left = (planId === null ? this.#walletPace : this.#pace).secondsLeft()
    if (left === 0) return null
    const seconds = left === 1 ? 'a second' : `${left} seconds`
    return planId === null
      ? `The wallet’s window was open a moment ago. It opens again in ${seconds}.`
      : `The approval window was closed without an approval a moment ago. It opens again in ${seconds}; nothing was signed.`
  }

  /** Again and again: nobody tells when the chain's time moves on. */
  async #watch({ signal }: AbortController, isExpired: () => boolean): Promise<void> {
    while (!signal.aborted) {
      if (isExpired()) return this.#expire()
      await this.#parts.pause(lookAgainMs)
    }
  }

  #expire(): void {
    this.withdrawAll(
      'The plan has become too old to approve: prices and rates have moved on. Say it again for a fresh one.',
    )
  }
}

function refused(sentence: string): { readonly status: 'refused'; readonly sentence: string } {
  return { status: 'refused', sentence }
}

function dropAt(signal: AbortSignal): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ decision: 'drop' }), { once: true })
  })
}
