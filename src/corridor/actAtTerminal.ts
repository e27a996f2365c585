import type { ApproveInput } from '../model/ApproveInput.ts'
import type { Act } from '../wallet/ApprovedPlan.ts'

/** The terminal is its own surface: what was typed there, a person typed. */
export function actAtTerminal({ by, confirmation, hash }: Exclude<ApproveInput, { by: 'window' }>): Act {
  return { by, typed: confirmation, shownHash: hash }
}
