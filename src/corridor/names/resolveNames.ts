import { resolveName } from '../../chain/ens/resolveName.ts'
import type { Intent } from '../../model/Reading.ts'
import type { NameAnswer, ResolvedName } from '../../model/ResolvedName.ts'
import type { StageOf } from '../../model/Stage.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import type { Parts } from '../Parts.ts'

type Looked =
  | { readonly status: 'resolved'; readonly names: readonly ResolvedName[] }
  | Exclude<NameAnswer, { readonly status: 'resolved' }>

/**
 * Everybody whom a message names by ENS, looked up on Ethereum whatever network is worked on. The first one who cannot be
 * found is what is said instead of a plan.
 * @throws SaysoError `chain-unreachable`
 */
export async function resolveNames(
  parts: Pick<Parts, 'client' | 'joinEthereum' | 'ens'>,
  intents: readonly Intent[],
): Promise<Looked> {
  const said = new Set(intents.flatMap((intent) => (intent.kind === 'send' && isName(intent.to) ? [intent.to] : [])))
  const names: ResolvedName[] = []
  for (const one of said) {
    const answer = await lookUp(parts, one)
    if (answer.status !== 'resolved') return answer
    names.push(answer.resolved)
  }
  return { status: 'resolved', names }
}

/** One name, as `resolveNames`. */
export async function lookUp(
  { client, joinEthereum, ens }: Pick<Parts, 'client' | 'joinEthereum' | 'ens'>,
  said: string,
): Promise<NameAnswer> {
  const { network } = client
  if (joinEthereum === null)
    return {
      status: 'unsupported',
      sentence: `Names like ${said} are looked up on Ethereum only, and this is ${theNetwork(network)}. Nothing is set; give the address that starts with 0x.`,
    }
  return resolveName(await joinEthereum(), said, network, ens)
}

/** As the parser reads them: whatever has a dot in it. No contact's name has one. */
function isName(to: string): boolean {
  return to.includes('.') && !to.startsWith('0x')
}

/** How a message ends that names somebody who cannot be found. */
export function nobodyNamed({
  status,
  sentence,
}: Exclude<NameAnswer, { readonly status: 'resolved' }>):
  | Omit<StageOf<'ask'>, 'ms'>
  | Omit<StageOf<'unsupported'>, 'ms'> {
  if (status === 'unsupported') return { stage: 'unsupported', sentence }
  return { stage: 'ask', missing: ['to'], question: sentence, choices: [] }
}
