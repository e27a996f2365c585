import type { ApprovalSheet, SheetAnswer } from '../model/ApprovalSheet.ts'

/**
 * Where a person in front of a window decides: a sheet that the app's page neither draws nor scripts. The shell opens
 * it; the page can ask for it and can do nothing in it.
 */
export type ApprovalDesk = {
  /**
   * Puts the sheet before the person. Where the signal aborts, the sheet says its reason, a sentence, and closes; the
   * answer is a drop then.
   */
  readonly ask: (sheet: ApprovalSheet, signal: AbortSignal) => Promise<SheetAnswer>
  /** Opens the signer's own surface, where words and passwords are typed and shown. Resolves when it is closed again. */
  readonly openWallet: () => Promise<void>
}
