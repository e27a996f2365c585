import { isSamePerson } from '../../chain/ens/resolveName.ts'
import { toErrorData } from '../../errors/SaysoError.ts'
import type { ResolvedName } from '../../model/ResolvedName.ts'
import type { Finding } from '../../model/Verdict.ts'
import type { Parts } from '../Parts.ts'
import { lookUp } from './resolveNames.ts'

/** Whether each name still means whom it meant when the plan was shown: a finding for the first that does not. */
export async function checkNames(
  parts: Pick<Parts, 'client' | 'joinEthereum' | 'ens'>,
  names: readonly ResolvedName[],
): Promise<readonly Finding[]> {
  for (const before of names) {
    const why = await changed(parts, before)
    if (why !== null)
      return [
        {
          rule: 'name-as-shown',
          level: 'BLOCK',
          sentence: why,
          instead: 'Ask whoever gave you the name, then say it again.',
          facts: { name: before.name, shown: before.address },
        },
      ]
  }
  return []
}

async function changed(parts: Parameters<typeof checkNames>[0], before: ResolvedName): Promise<string | null> {
  try {
    if (isSamePerson(before, await lookUp(parts, before.said))) return null
    return `${before.name} does not mean ${before.address} any more.`
  } catch (thrown) {
    return `${before.name} could not be looked up again: ${toErrorData(thrown).message}`
  }
}
