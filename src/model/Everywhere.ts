import type { PortfolioView } from './Portfolio.ts'

/** One account on one network, as far as it is known. */
export type PlaceView = {
  readonly chain: { readonly id: number; readonly name: string; readonly practice: boolean }
  readonly account: string
} & (
  | { readonly status: 'waiting' }
  /** It is old where it says so (`reached`). */
  | { readonly status: 'seen'; readonly view: PortfolioView }
  /** It does not answer, and has not since Sayso was opened. Asked again and again. */
  | {
      readonly status: 'silent'
      /** Why, in one sentence. */
      readonly sentence: string
      /** What all of it was worth when it was written down last, by the wall clock, ISO 8601. It is in no sum. */
      readonly last: { readonly usd: string; readonly at: string } | null
    }
)

/** What is held on several networks, read side by side. */
export type EverywhereView = {
  /** In the order in which Sayso offers the networks. */
  readonly places: readonly PlaceView[]
  /** Of those that were seen, what is old among them included: never of the others. */
  readonly totalUsd: string
  /** Whether that is all of it, as it stands now: each place answered, and nothing at it was left unread. */
  readonly whole: boolean
}
