/** One way on from a plan that did not come to its end. */
export type RecourseWay = {
  /** What it would do and cost; where there is no such way, why not. */
  readonly sentence: string
  /** What to say for it: a plan like any other comes of that. Null where there is no such way. */
  readonly say: string | null
}

/** What can be done about a plan of which only a part was done. Nothing of it is set before it is said and approved. */
export type RecourseView =
  /** Nothing to decide now: it was dealt with, or is no plan of this account's here, or the chain decides. */
  | { readonly status: 'none'; readonly sentence: string }
  /** A step of it is on its way and in no block: it can be sent again for a higher fee, or cancelled. */
  | { readonly status: 'waiting'; readonly sentence: string }
  | {
      readonly status: 'open'
      /** Does what is left of it. */
      readonly resume: RecourseWay
      /** Takes back what was done of it. */
      readonly unwind: RecourseWay
      /** What stands where if nothing is done. */
      readonly leave: string
    }
