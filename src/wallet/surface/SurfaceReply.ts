import type { Limit } from '../../model/Limits.ts'
import type { WalletView } from '../../model/Wallet.ts'

/** A limit of what is spent, as it travels: `most` in whole numbers of 1e-8 dollars, in decimal. */
export type SpendOnTheWay = Omit<Extract<Limit, { kind: 'spend' }>, 'most'> & { readonly most: string }

export type SurfaceReply =
  | { readonly reply: 'state'; readonly wallet: WalletView }
  /** Shown once. `check` are the places, from 0, of the words that `finish-create` has to give back, in that order. */
  | { readonly reply: 'words'; readonly words: readonly string[]; readonly check: readonly number[] }
  | { readonly reply: 'waiting'; readonly seconds: number; readonly sentence: string }
  /** `passphrase`: the words lead to this wallet only together with the passphrase that was given with them. */
  | { readonly reply: 'revealed'; readonly words: readonly string[]; readonly passphrase: boolean }
  /** A keystore V3 file's text. */
  | { readonly reply: 'exported'; readonly keystore: string }
  /** What is limited, and what waits, in sentences. `spend` is what a raise of it is asked for with: null where it can be lifted only. */
  | {
      readonly reply: 'limits'
      readonly limits: readonly {
        readonly key: string
        readonly sentence: string
        readonly spend: SpendOnTheWay | null
      }[]
      /** `countsFrom` is an ISO date. */
      readonly waiting: readonly { readonly sentence: string; readonly countsFrom: string }[]
      readonly delaySeconds: number
    }
  /** What became of a change of a limit. */
  | { readonly reply: 'limit'; readonly status: 'counts' | 'waits'; readonly sentence: string }
  | {
      readonly reply: 'refused'
      /** Clear, and says what to do next. */
      readonly sentence: string
      /** Where trying has to wait. */
      readonly retryAfterSeconds: number | null
      /** What of the request has to be given otherwise, the first of it; absent where that is not what is wrong. */
      readonly about?: 'words' | 'password' | 'wallet' | 'published' | undefined
      /** Which of the words, counted from 0: the first that was not right. */
      readonly place?: number | undefined
    }
