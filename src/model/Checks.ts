/** One rule, in the words of its own record: nothing of it is written a second time. */
export type CheckView = {
  /** As findings carry it: `first-time-recipient`. */
  readonly id: string
  readonly looksAt: string
  readonly sentence: string
}

export type CheckTopicView = { readonly topic: string; readonly checks: readonly CheckView[] }
