import type {
  ChainName,
  IntentOf,
  MissingPart,
  PlaceName,
  ProtocolName,
  ShowTopic,
  WantedAmount,
} from '../../model/Reading.ts'
import type { Worry } from '../../model/worries.ts'
import type { Span } from '../text/Token.ts'

/** Where in the conversation words stand: the turn (0 is the first) and the place in it. */
export type Source = Span & { readonly turn: number }

/** A value with the words it came from, and the name of the derivation where it was computed from them. */
export type Said<T> = { readonly value: T; readonly from: readonly Source[]; readonly by?: string }

export type Trigger = IntentOf<'order'>['when']
export type Target = { readonly asset: string; readonly percent: string }

/** Every key an act can have. */
export type Slots = {
  asset: string
  sell: string
  buy: string
  amount: WantedAmount
  exact: 'sell' | 'buy'
  maxSlippagePercent: string
  to: string
  from: ChainName
  chain: ChainName
  protocol: PlaceName | 'all'
  protocols: PlaceName[]
  exclude: PlaceName[]
  into: string
  objective: 'yield' | 'safety' | 'balanced'
  risk: 'low' | 'medium' | 'high'
  horizonDays: number
  collateral: string
  targets: Target[]
  leaveOut: string[]
  tolerancePercent: string
  spender: string
  per: 'transaction' | 'day' | 'week' | 'month'
  usd: string
  only: { contacts: true } | { recipients: string[] } | { protocols: ProtocolName[] }
  lift: 'one' | 'all' | 'recipients' | 'protocols' | 'waiting'
  what: 'plan' | 'order' | 'transaction'
  topic: ShowTopic
  venue: string
  term: string
  worries: Worry[]
  act: NonNullable<IntentOf<'show'>['act']>
  network: NonNullable<IntentOf<'show'>['network']>
  afterDays: number
  everywhere: true
}

export type SlotName = keyof Slots
export type Kind =
  | 'swap'
  | 'send'
  | 'earn'
  | 'supply'
  | 'withdraw'
  | 'borrow'
  | 'repay'
  | 'stake'
  | 'unstake'
  | 'rebalance'
  | 'bridge'
  | 'revoke'
  | 'claim'
  | 'limit'
  | 'cancel'
  | 'show'

/** An act as far as it is known: what was said, and what was said in a way that has no one reading. */
export type Draft = {
  readonly kind: Kind
  readonly said: { readonly [K in SlotName]?: Said<Slots[K]> }
  readonly unclear: readonly MissingPart[]
}

/** Acts that belong together: done now, or standing under one trigger. */
export type Block = {
  readonly when: Said<Trigger> | 'unclear' | null
  readonly notify: boolean
  readonly steps: readonly Draft[]
}
