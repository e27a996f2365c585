import { contactNames } from '../intent/contactNames.ts'
import { readWithOpen } from '../intent/read.ts'
import type { HeardView } from '../model/build/Heard.ts'
import type { ReadRequest, WantedAmount } from '../model/Reading.ts'
import { jobOf } from './jobOf.ts'

/**
 * What is known of the one act that a question is open about: what the sentence builder under that question begins with. Null
 * where the question is about none, about several, or about one that the builder does not do.
 */
export function heardInHand(request: ReadRequest): HeardView | null {
  const { reading, open } = readWithOpen(request)
  if (reading.ask === null) return null
  const [block, ...others] = open
  const [step, ...more] = block?.steps ?? []
  if (step === undefined || block?.when !== null || others.length + more.length > 0) return null
  const job = jobOf(step.kind)
  if (job === null || job === 'ask') return null
  const { said } = step
  const contact = contactNames(request).find((name) => name.toLowerCase() === said.to?.value.toLowerCase())
  const place = said.protocol?.value ?? said.protocols?.value[0] ?? null
  const per = said.per?.value ?? null
  return {
    job,
    near: true,
    // The builder counts what is sold: of what is bought its figure would be another.
    amount: said.exact?.value === 'buy' ? null : plainAmount(said.amount?.value),
    coin: (said.asset ?? said.sell)?.value ?? null,
    other: said.buy?.value ?? null,
    place: place === 'all' || place === null ? (said.objective?.value ?? null) : place,
    contact: contact ?? null,
    shares: said.targets?.value.map(({ asset, percent }) => ({ percent, coin: asset })) ?? [],
    usd: said.usd?.value ?? null,
    per: per === 'transaction' ? null : per,
  }
}

/** In the token: what is said in dollars, or as a part, is another figure there. */
function plainAmount(amount: WantedAmount | undefined): string | null {
  if (amount === 'all') return 'all'
  return typeof amount === 'object' && 'unit' in amount && amount.unit === 'token' ? amount.value : null
}
