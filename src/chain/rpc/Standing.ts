import type { EndpointFault } from './EndpointError.ts'

/** A block, as one endpoint names it. */
export type Head = { readonly number: bigint; readonly hash: string; readonly timestamp: bigint }

/** What one endpoint said of itself when it was looked at. */
export type Look =
  | {
      readonly name: string
      readonly status: 'seen'
      readonly chainId: number
      readonly head: Head
      /** Milliseconds until the answer was there. */
      readonly latencyMs: number
    }
  | { readonly name: string; readonly status: 'silent'; readonly fault: EndpointFault }

/** Why an endpoint that does answer is not believed. */
export type Rejection =
  | { readonly reason: 'wrong-chain'; readonly chainId: number }
  /** Seconds behind the furthest of the others, or behind this machine's clock where there are no others. */
  | { readonly reason: 'behind'; readonly seconds: bigint; readonly of: 'others' | 'clock' }
  /** Seconds ahead of this machine's clock, where others are not: a head that nobody can have yet. */
  | { readonly reason: 'ahead'; readonly seconds: bigint }
  /** Its block at a height that both have is another one than that of `against`. */
  | { readonly reason: 'wrong-fork'; readonly height: bigint; readonly against: string }

/** Whether an endpoint may be asked for anything that counts. */
export type Standing = { readonly name: string } & (
  | { readonly status: 'fit'; readonly head: Head; readonly latencyMs: number }
  | { readonly status: 'silent'; readonly fault: EndpointFault }
  | { readonly status: 'rejected'; readonly rejection: Rejection }
)
