/** What a person can wish for a step that is sent and waits for a block. */
export type ReplaceWish = 'speed-up' | 'cancel'

export type ReplaceAnswer =
  /** On its way beside the first; one of the two comes to the chain. */
  | { readonly status: 'sent'; readonly sentence: string }
  /** Nothing changed: what was sent before is on its way as it was. */
  | { readonly status: 'refused'; readonly sentence: string }
