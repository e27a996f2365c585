import type { NameOf } from '../../model/describeLimit.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Purpose } from '../../wallet/SignerClient.ts'
import type { Parts } from '../Parts.ts'

/** What of the corridor's parts limits need. The signer's process holds them, counts, and decides what counts when. */
export type LimitParts = Pick<Parts, 'signer' | 'contacts' | 'journal'> & {
  readonly client: Pick<Parts['client'], 'network'>
}

/** Practice money and real money are limited apart. */
export function purposeOf({ client }: LimitParts): Purpose {
  return client.network.kind === 'practice' ? 'practice' : 'real'
}

export function namesIn({ contacts }: LimitParts): NameOf {
  return (address) => contacts.all().find((one) => sameAddress(one.address, address))?.name ?? null
}
