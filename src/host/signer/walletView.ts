import { z } from 'zod'
import { address } from '../../journal/fields.ts'
import type { WalletView } from '../../model/Wallet.ts'

const account = z.strictObject({
  address,
  name: z.string().max(100),
  kind: z.enum(['own', 'watch']),
  path: z.string().max(100).nullable(),
})

export const walletView = z.strictObject({
  purpose: z.enum(['practice', 'real']),
  status: z.enum(['none', 'locked', 'open']),
  accounts: z.array(account).max(1_000).readonly(),
  chosen: address.nullable(),
  locksAfterSeconds: z.number().nonnegative().nullable(),
}) satisfies z.ZodType<WalletView>
