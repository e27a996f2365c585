import { z } from 'zod'
import { limitChange } from '../limits/limitSchemas.ts'

/**
 * What a person asks of the signer at its own surface: a view of its own in the window, the terminal itself in the
 * terminal. Passwords and words travel in these messages and in no others; the core neither sends nor sees one, but for
 * the browser shell, whose surface it has to carry.
 */
const password = z.string().max(1_000)
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/)
const name = z.string().min(1).max(60)
/** The account in use of another wallet that is kept here: the person has its words, and its files may be set aside. */
const insteadOf = address

const keeperAsks = [
  z.strictObject({ ask: z.literal('state') }),
  /** Makes words and shows them once; nothing is written before `finish-create` gave some of them back. */
  z.strictObject({
    ask: z.literal('begin-create'),
    words: z.union([z.literal(12), z.literal(24)]),
    insteadOf: insteadOf.optional(),
  }),
  z.strictObject({ ask: z.literal('finish-create'), answers: z.array(z.string().max(20)).max(24), password }),
  /** `passphrase` is BIP-39's own, for words that were made with one; it is not the password. */
  z.strictObject({
    ask: z.literal('restore'),
    words: z.string().max(1_000),
    passphrase: password.optional(),
    password,
    insteadOf: insteadOf.optional(),
    /** The person was told that everybody knows these words, and wants the wallet all the same. */
    published: z.literal(true).optional(),
  }),
  z.strictObject({ ask: z.literal('unlock'), password }),
  z.strictObject({ ask: z.literal('lock') }),
  z.strictObject({ ask: z.literal('add-account'), name }),
  z.strictObject({ ask: z.literal('watch'), address, name }),
  z.strictObject({ ask: z.literal('rename'), address, name }),
  /** A watched account only: an own one stays as long as its words. */
  z.strictObject({ ask: z.literal('forget'), address }),
  /** The account that is in use from now on. */
  z.strictObject({ ask: z.literal('choose'), address }),
  z.strictObject({ ask: z.literal('change-password'), password, next: password }),
  /** Asked once it starts the wait; asked again after it, it answers. */
  z.strictObject({ ask: z.literal('reveal'), password }),
  z.strictObject({ ask: z.literal('export'), password, address, keystorePassword: password }),
] as const

/** What a wallet's keeper answers. */
export const keeperRequest = z.discriminatedUnion('ask', keeperAsks)

export const surfaceRequest = z.discriminatedUnion('ask', [
  ...keeperAsks,
  /** The limits of the real wallet. */
  z.strictObject({ ask: z.literal('limits') }),
  /** Loosens a limit of the real wallet, after the delay that was chosen. Tightening needs no surface. */
  z.strictObject({ ask: z.literal('change-limit'), password, change: limitChange }),
])
export type KeeperRequest = z.output<typeof keeperRequest>
export type SurfaceRequest = z.output<typeof surfaceRequest>
/** The same as it travels, without a `bigint`: dollars are whole numbers of 1e-8 dollars, in decimal. */
export type SurfaceAsk = z.input<typeof surfaceRequest>
