import type { ApprovalSheet, SheetAnswer } from '../../model/ApprovalSheet.ts'
import type { ApprovalDesk } from '../ApprovalDesk.ts'

export type DeskOfTest = ApprovalDesk & {
  /** What was put before the person, in order. */
  readonly seen: ApprovalSheet[]
}

/** A person at a window who approves what they are shown and types what has to be typed; or does as they are told. */
export function willingPerson(
  answer: (sheet: ApprovalSheet, signal: AbortSignal) => SheetAnswer | Promise<SheetAnswer> = willing,
): DeskOfTest {
  const seen: ApprovalSheet[] = []
  return {
    seen,
    ask: async (sheet, signal) => {
      seen.push(sheet)
      return answer(sheet, signal)
    },
    openWallet: async () => {},
  }
}

export function willing(sheet: ApprovalSheet): SheetAnswer {
  return { decision: 'approve', typed: sheet.confirmation }
}
