import type { ChainName, PlaceName, ShowTopic } from '../../model/Reading.ts'
import type { Noun, Prep, Verb } from '../lexicon/Lexeme.ts'
import type { Span } from '../text/Token.ts'

/** How much, as said; what it becomes may depend on what it is of. */
export type Quantity =
  | { readonly form: 'number'; readonly value: string; readonly unit: 'none' | 'usd' | 'gwei'; readonly money: boolean }
  /** `bare`: a fraction in words with no `of` or `my` after it; "half eth" may be half of it or 0.5. `inWords`: "half", and not "50%". */
  | { readonly form: 'percent'; readonly value: string; readonly bare: boolean; readonly inWords?: true }
  | { readonly form: 'all' | 'rest' }
  /** `near` is the number in "about 500" or "max 500": no amount, but a limit can be made of it. `dollars`: it counts them. */
  | { readonly form: 'unclear'; readonly near: string | null; readonly dollars?: true }
  | { readonly form: 'allBut'; readonly value: string }

/** What a pointing word says of an asset: `my usdc`, `that usdc`, `the usdc`, `it`. */
export type Pointer = 'my' | 'that' | 'the' | 'it'

export type Holding = {
  readonly type: 'holding'
  readonly quantity: Quantity | null
  /** Null where only a quantity is said; `unclear` where the word after it is no asset that is known. */
  readonly asset: string | null | 'unclear'
  readonly pointer: Pointer | null
  readonly each: boolean
}

export type Compare = {
  readonly type: 'compare'
  readonly is: 'below' | 'above' | 'better' | 'unclear'
  readonly quantity: Quantity | null
}

export type Content =
  | Holding
  | Compare
  /** `takes`: a sum that follows is what goes in, and not what is to come of it. */
  | { readonly type: 'verb'; readonly verb: Verb; readonly takes?: true }
  | { readonly type: 'protocol'; readonly protocol: PlaceName; readonly asset: string | null }
  | { readonly type: 'chain'; readonly chain: ChainName }
  | { readonly type: 'address'; readonly address: string; readonly valid: boolean }
  | { readonly type: 'party'; readonly to: string }
  | { readonly type: 'noun'; readonly noun: Noun }
  | { readonly type: 'topic'; readonly topic: ShowTopic }
  | { readonly type: 'goal'; readonly goal: 'yield' | 'safety' | 'best' | 'plain' }
  | { readonly type: 'risk'; readonly risk: 'low' | 'medium' | 'high' }
  | { readonly type: 'horizon'; readonly days: number }
  | { readonly type: 'period'; readonly every: 'day' | 'week' | 'month' | 'unclear' }
  | { readonly type: 'split'; readonly parts: readonly string[] }
  | { readonly type: 'times'; readonly by: string; readonly name: string }
  | { readonly type: 'per'; readonly per: 'transaction' }
  | { readonly type: 'unknown'; readonly text: string }
  | {
      readonly type:
        | 'date'
        | 'if'
        | 'until'
        | 'later'
        | 'not'
        | 'skip'
        | 'only'
        | 'or'
        | 'and'
        | 'then'
        | 'also'
        | 'stop'
        | 'comma'
        | 'colon'
        | 'fix'
        | 'except'
        | 'leave'
    }
  | {
      readonly type:
        | 'there'
        /** A "no" that may rule out what follows or put it in the place of what came before. */
        | 'no'
        | 'stray'
        /** "i want it back": not into anything. */
        | 'back'
        | 'question'
        | 'request'
        | 'background'
        | 'bypass'
        | 'once'
        | 'again'
        | 'same'
        | 'instead'
        | 'equal'
        | 'each'
        | 'quote'
    }

/** Something a turn speaks of, where it stands, and the preposition before it. */
export type Mention = Span & {
  readonly prep: Prep | null
  readonly repaired: boolean
  readonly contact: string | null
} & Content

export type MentionOf<T extends Mention['type']> = Extract<Mention, { type: T }>
