/** A sentence with a gap for a plain decimal: "500", "0.5". */
export type OpenSentence = { readonly before: string; readonly after: string }

/**
 * Sentences that ask for the same with one thing changed. Each was read before it is offered, in the place where it would
 * be said, and means that and nothing else. Saying one is all that an edit does.
 */
export type PlanEditsView = {
  readonly amount: {
    readonly token: string
    readonly decimals: number
    /** As it was asked for, where that was a number of the token. */
    readonly now: string | null
    readonly sentence: OpenSentence
    readonly half: string | null
    readonly all: string | null
  } | null
  /** How far below its quote a swap may end, in percent. */
  readonly slippage: { readonly nowPercent: string; readonly sentence: OpenSentence } | null
  readonly venues: readonly { readonly id: string; readonly sentence: string }[]
}
