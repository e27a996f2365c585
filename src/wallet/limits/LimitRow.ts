import { z } from 'zod'
import { protocolName } from '../../model/Reading.ts'
import { address, dollars, limitChange, moment } from './limitSchemas.ts'

/** One thing that the signer remembers. `at` is milliseconds since 1970, never before the row before it. */
export const limitRow = z.discriminatedUnion('kind', [
  /** A change that counts from `at` on. */
  z.strictObject({ kind: z.literal('changed'), at: moment, change: limitChange }),
  /** A raise that counts from `countsFrom` on, unless it is cancelled or tightened before. */
  z.strictObject({
    kind: z.literal('asked'),
    at: moment,
    id: z.string().min(1).max(200),
    change: limitChange,
    countsFrom: moment,
  }),
  /** Written before the first signature of a plan is released, for the whole plan. */
  z.strictObject({
    kind: z.literal('spent'),
    at: moment,
    planId: z.string().min(1).max(200),
    hash: z.string().regex(/^0x[0-9a-f]{64}$/),
    chainId: z.number().int().positive(),
    /** Everything that leaves, fees included. */
    total: dollars,
    people: z.array(z.strictObject({ address, usd: dollars })).max(1_000),
    protocols: z.array(z.strictObject({ protocol: protocolName, usd: dollars })).max(100),
    /** What the plan was priced at. */
    prices: z.array(z.strictObject({ token: address, usd: dollars })).max(1_000),
  }),
])
export type LimitRow = z.output<typeof limitRow>
export type SpentRow = Extract<LimitRow, { kind: 'spent' }>

/** The rows of one wallet, oldest first, on a disk that keeps them. */
export type LimitStore = {
  readonly rows: () => readonly LimitRow[]
  /** When it returns, the row is on the disk. @throws SaysoError where it is not */
  readonly append: (row: LimitRow) => void
}

/** A day for real money, a minute for practice money. */
export const firstDelay = { real: 86_400, practice: 60 } as const satisfies Record<string, number>
