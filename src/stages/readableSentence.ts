import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import { capital } from '../model/capital.ts'
import { groupDigits } from '../model/decimal.ts'
import { titled } from '../model/describeLimit.ts'
import { protocolNames } from '../model/protocolNames.ts'
import type { Intent } from '../model/Reading.ts'
import { sentenceFor } from './sentenceFor.ts'

/**
 * One sentence for these acts as a person would write it, "Withdraw 1,000 USDC from Aave", where it reads as them and as
 * nothing else; plainer where only that does. Null where none does.
 */
export function readableSentence(acts: readonly Intent[]): string | null {
  const plain = sentenceFor(acts, {})
  if (plain === null) return null
  const written = capital(plain)
    .replace(/(?<= )\d{4,}(?:\.\d+)?(?= )/g, groupDigits)
    .replace(/(?<= )[a-z]+(?=,|$)/g, (word) => (protocolNames.some((name) => name === word) ? titled(word) : word))
  return isSame(read({ turns: [written] }).intents, acts) ? written : plain
}
