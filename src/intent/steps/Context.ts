import type { MentionOf } from '../mentions/Mention.ts'
import type { Draft } from './Draft.ts'

/** What a step may lean on besides its own words. */
export type Lead = { readonly chain: MentionOf<'chain'> | null; readonly protocol: MentionOf<'protocol'> | null }

export const noLead: Lead = { chain: null, protocol: null }

export type Context = {
  /** The step before, whose outcome "it" and "then" point at. */
  readonly previous: Draft | null
  /** Whom "him" and "her" point at: the only person the turn speaks of. */
  readonly person: MentionOf<'party'> | null
  /** The asset a trigger watches: "once eth is under 1800 spend 1k usdc on it". */
  readonly watched: string | null
  /** A place that leads the whole sentence: "on polygon, …". */
  readonly lead: Lead
  /** The step stands under a trigger. */
  readonly ordered: boolean
}
