import { z } from 'zod'
import { placeNames } from './placeNames.ts'
import { protocolNames } from './protocolNames.ts'
import { worries } from './worries.ts'

/**
 * What a message means: the contract between the readers (the built-in parser, a local model) and the planner.
 * Amounts here are still the person's words made plain (decimal strings): only the planner turns them into units of a
 * token, since only it knows the token's decimals and the person's balance.
 */

const decimal = z.string().regex(/^\d+(\.\d+)?$/)
export const chainName = z.enum(['ethereum', 'base', 'arbitrum', 'optimism', 'polygon'])
export const protocolName = z.enum(protocolNames)
/** A protocol, or one place of its own name: "Steady USDC Vault". */
const placeName = z.enum(placeNames)
export const missingPart = z.enum(['amount', 'asset', 'to', 'protocol', 'chain', 'targets', 'trigger', 'action'])
export const refusal = z.enum(['secret', 'bypass', 'promise', 'out-of-scope'])

/** An upper-case ticker, a 0x address as typed, or a class: `stablecoin`, `any`. */
export const assetWord = z.string().min(1).max(64)

export const wantedAmount = z.union([
  z.strictObject({ value: decimal, unit: z.enum(['token', 'usd']) }),
  z.strictObject({ percent: decimal }),
  z.literal('all'),
  z.strictObject({ allBut: z.strictObject({ value: decimal, unit: z.literal('token') }) }),
  z.literal('previous'),
])

const chain = chainName.optional()
const protocol = protocolName.optional()
const asset = assetWord
const amount = wantedAmount

const swap = z.strictObject({
  kind: z.literal('swap'),
  sell: asset,
  buy: asset,
  amount,
  exact: z.enum(['sell', 'buy']),
  maxSlippagePercent: decimal.optional(),
  chain,
})
const send = z.strictObject({ kind: z.literal('send'), asset, amount, to: z.string().min(1), chain })
const earn = z.strictObject({
  kind: z.literal('earn'),
  asset,
  amount,
  into: asset.optional(),
  objective: z.enum(['yield', 'safety', 'balanced']),
  risk: z.enum(['low', 'medium', 'high']).optional(),
  horizonDays: z.number().int().positive().optional(),
  protocols: z.array(placeName).optional(),
  exclude: z.array(placeName).optional(),
  chain,
})
const supply = z.strictObject({ kind: z.literal('supply'), asset, amount, protocol: protocolName, chain })
const withdraw = z.strictObject({
  kind: z.literal('withdraw'),
  asset,
  amount,
  protocol: placeName.optional(),
  chain,
})
const borrow = z.strictObject({
  kind: z.literal('borrow'),
  asset,
  amount,
  protocol,
  collateral: asset.optional(),
  chain,
})
const repay = z.strictObject({ kind: z.literal('repay'), asset, amount, protocol, chain })
const stake = z.strictObject({ kind: z.literal('stake'), asset, amount, protocol })
const unstake = z.strictObject({ kind: z.literal('unstake'), asset, amount, protocol })
const rebalance = z.strictObject({
  kind: z.literal('rebalance'),
  targets: z.array(z.strictObject({ asset, percent: decimal })).min(1),
  /** What stays as it is, in the wallet and in positions: the shares are of all else. */
  leaveOut: z.array(asset).min(1).optional(),
  tolerancePercent: decimal.optional(),
  chain,
})
/** Practice chains have no names that a sentence could mean: a plan over two of them comes by these. */
export const bridgeEnd = z.enum([...chainName.options, 'practice', 'second practice'])
const bridge = z.strictObject({ kind: z.literal('bridge'), asset, amount, from: chain, to: bridgeEnd })
const revoke = z.strictObject({ kind: z.literal('revoke'), asset, spender: z.string().min(1) })
const claim = z.strictObject({ kind: z.literal('claim'), protocol: z.union([protocolName, z.literal('all')]) })
/** A spending limit: of everything, or of what goes to one person, into one protocol, on one chain. `none` lifts it. */
const spendLimit = z.strictObject({
  kind: z.literal('limit'),
  per: z.enum(['transaction', 'day', 'week', 'month']),
  usd: z.union([decimal, z.literal('none')]),
  to: z.string().min(1).optional(),
  protocol,
  chain,
})
/** Sending to nobody else, using nothing else. */
const onlyLimit = z.strictObject({
  kind: z.literal('limit'),
  only: z.union([
    z.strictObject({ contacts: z.literal(true) }),
    z.strictObject({ recipients: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ protocols: z.array(protocolName).min(1) }),
  ]),
})
/**
 * `one`: whichever there is, where there is one. `recipients`, `protocols`: anybody and anything again. `waiting`: no limit, but the
 * raise of one that has no effect yet; `per` says which one, and stands beside nothing else.
 */
const liftLimit = z.strictObject({
  kind: z.literal('limit'),
  lift: z.enum(['one', 'all', 'recipients', 'protocols', 'waiting']),
  per: z.enum(['transaction', 'day', 'week', 'month']).optional(),
})
const limit = z.union([spendLimit, onlyLimit, liftLimit])
const cancel = z.strictObject({ kind: z.literal('cancel'), what: z.enum(['plan', 'order', 'transaction']) })
export const showTopic = z.enum([
  'portfolio',
  'balance',
  'yields',
  'price',
  'positions',
  'health',
  'gas',
  'history',
  'approvals',
  'checks',
  'orders',
  'limits',
  'contacts',
  'plan',
  'help',
  'fees',
  'cheapest',
  'risk',
  'term',
  'approve',
  'network',
  'trust',
  'receive',
])
const show = z.strictObject({
  kind: z.literal('show'),
  topic: showTopic,
  asset: asset.optional(),
  protocol,
  /** Of the plan: a place the question is about, in the person's own words, where it is no protocol that has a name here. */
  venue: z.string().min(1).max(64).optional(),
  /** Of the topic `term`: which word of the catalogue is asked about. */
  term: z.string().min(1).max(64).optional(),
  /** Of the topic `trust`: what the person worries about. */
  worries: z.array(z.enum(worries)).min(1).max(3).optional(),
  /** Of the topic `cheapest`: what is to be done there, where it is not the plan in hand. */
  act: z.enum(['send', 'swap', 'supply', 'withdraw', 'borrow', 'repay', 'stake']).optional(),
  /** Of the topic `network`: which one the person wants to work on; none where it is asked which one is worked on. */
  network: z.enum([...chainName.options, 'practice']).optional(),
  /** Of the plan: what becomes of it in so many days. */
  afterDays: z.number().int().positive().optional(),
  /** Of all networks that the person works on, and not of one. Never beside `chain`. */
  everywhere: z.literal(true).optional(),
  chain,
})

const below = z.strictObject({ below: decimal })
const above = z.strictObject({ above: decimal })
const trigger = z.union([
  z.strictObject({ healthFactor: below }),
  z.strictObject({
    price: z.union([z.strictObject({ asset, below: decimal }), z.strictObject({ asset, above: decimal })]),
  }),
  z.strictObject({ drift: above }),
  z.strictObject({ apy: z.union([z.strictObject({ betterBy: decimal }), z.strictObject({ asset, below: decimal })]) }),
  z.strictObject({ gas: below }),
  z.strictObject({ every: z.enum(['day', 'week', 'month']) }),
])
const oneOfAKind = z.discriminatedUnion('kind', [
  swap,
  send,
  earn,
  supply,
  withdraw,
  borrow,
  repay,
  stake,
  unstake,
  rebalance,
  bridge,
  revoke,
  claim,
  cancel,
  show,
])
const act = z.union([oneOfAKind, limit])
const order = z.strictObject({
  kind: z.literal('order'),
  when: trigger,
  then: z.union([z.array(act).min(1), z.literal('notify')]),
})

export const intent = z.union([act, order])

/** Exactly one of the three says something. */
export const reading = z.union([
  z.strictObject({ intents: z.array(intent).min(1), ask: z.null(), refuse: z.null() }),
  z.strictObject({ intents: z.array(intent).length(0), ask: z.array(missingPart).min(1), refuse: z.null() }),
  z.strictObject({ intents: z.array(intent).length(0), ask: z.null(), refuse: refusal }),
])

export const readRequest = z.strictObject({
  /** The person's turns, oldest first; the last is the one to read. */
  turns: z.array(z.string()).min(1),
  /** How many of the first turns are over (signed or dropped): nothing about them can be changed any more. */
  done: z.number().int().nonnegative().optional(),
  /** Lower-case names to addresses. */
  contacts: z.record(z.string(), z.string()).optional(),
  /** Where each plan that was shown puts money, and the turn it was made for: what "there" is after it. */
  placed: z.array(z.strictObject({ turn: z.number().int().nonnegative(), place: placeName })).optional(),
  /** The turns before which something else was ordered that came to nothing, and is none of the turns. */
  unread: z.array(z.number().int().nonnegative()).optional(),
  /** The turns before which what was in hand was signed or dropped, `done` among them. Without it only that one is known. */
  over: z.array(z.number().int().nonnegative()).optional(),
})

export type Reading = z.infer<typeof reading>
export type ReadRequest = z.infer<typeof readRequest>
export type Intent = z.infer<typeof intent>
export type IntentOf<K extends Intent['kind']> = Extract<Intent, { kind: K }>
export type WantedAmount = z.infer<typeof wantedAmount>
export type MissingPart = z.infer<typeof missingPart>
export type Refusal = z.infer<typeof refusal>
export type ShowTopic = z.infer<typeof showTopic>
export type ProtocolName = z.infer<typeof protocolName>
export type PlaceName = z.infer<typeof placeName>
export type ChainName = z.infer<typeof chainName>
export type BridgeEnd = z.infer<typeof bridgeEnd>
