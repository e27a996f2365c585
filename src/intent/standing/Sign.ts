import type { ChainName, ProtocolName } from '../../model/Reading.ts'
import type { Span } from '../text/Token.ts'

/**
 * What a piece of a turn may say where the whole turn is about a standing rule. Each is one letter, so that the shape of
 * a turn is a word of letters: `Q V T C` is "only send to my contacts".
 */
export type Letter =
  /** not, never */
  | 'N'
  /** more than */
  | 'M'
  /** at most */
  | 'A'
  /** an amount of dollars */
  | 'D'
  /** a day, per transaction */
  | 'P'
  /** limit; in the plural `l` */
  | 'L'
  | 'l'
  /** spend, spending */
  | 'X'
  /** cap, restrict */
  | 'K'
  /** set, raise, lower */
  | 'S'
  /** lift, remove */
  | 'R'
  /** all, every, any */
  | '*'
  /** send, pay */
  | 'V'
  /** put, lend */
  | 'U'
  /** use */
  | 'W'
  /** only */
  | 'Q'
  /** anyone */
  | 'Z'
  /** strangers */
  | 'J'
  /** but, except */
  | 'E'
  | '&'
  /** to; into and in; on; for; at and of */
  | 'T'
  | 'I'
  | 'O'
  | 'F'
  | 'G'
  /** somebody: a contact or an address */
  | 'Y'
  /** my contacts */
  | 'C'
  | 'B'
  | 'H'
  /** protocols, as a noun */
  | 'p'
  /** allow, let */
  | 'a'
  /** again */
  | 'g'

export type Sign = Span & { readonly letter: Letter } & (
    | { readonly letter: 'D'; readonly usd: string }
    | { readonly letter: 'P'; readonly per: 'transaction' | 'day' | 'week' | 'month' }
    | { readonly letter: 'Y'; readonly to: string }
    | { readonly letter: 'B'; readonly protocol: ProtocolName }
    | { readonly letter: 'H'; readonly chain: ChainName }
    | { readonly letter: Exclude<Letter, 'D' | 'P' | 'Y' | 'B' | 'H'> }
  )

export type SignOf<K extends Letter> = Extract<Sign, { letter: K }>

/** A sign, or words that change nothing, and the word after them. */
export type Found = { readonly sign: Sign | null; readonly next: number }
