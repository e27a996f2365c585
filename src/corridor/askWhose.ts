import { readGrants } from '../chain/grants/readGrants.ts'
import { revokeSentence } from '../chain/grants/revokeSentence.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import { readOpen } from '../intent/read.ts'
import type { MissingPart, ReadRequest } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import type { Parts } from './Parts.ts'

export const whosePermission = 'Whose permission do you want to end?'

const most = 4

/**
 * A permission is to end, and whose is not said: whoever has one stands under the question. Null where the question is about
 * anything else. @throws SaysoError `chain-unreachable`
 */
export async function askWhose(
  parts: Pick<Parts, 'client' | 'clock' | 'account'>,
  request: ReadRequest,
  missing: readonly MissingPart[],
): Promise<Omit<StageOf<'ask'>, 'ms'> | null> {
  if (missing[0] !== 'to') return null
  const [step, ...more] = readOpen(request).flatMap((block) => block.steps)
  if (step?.kind !== 'revoke' || more.length > 0) return null
  const snapshot = await takeSnapshot(parts.client, parts.clock, parts.account)
  const { found } = await readGrants(parts.client, snapshot)
  const choices = found.flatMap((grant) => revokeSentence(grant, snapshot.network) ?? []).slice(0, most)
  const question = choices.length > 0 ? whosePermission : `${whosePermission} Say “show approvals” to see who has one.`
  return { stage: 'ask', missing, question, choices }
}
