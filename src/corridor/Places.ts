import type { ChainClient } from '../chain/ChainClient.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { isOf } from '../execution/isOf.ts'
import type { Network } from '../model/Network.ts'
import { theNetwork } from '../model/theNetwork.ts'
import type { UnderwayView } from '../model/Underway.ts'
import type { Parts } from './Parts.ts'

/**
 * The networks, each with a corridor of its own; journal, signer, conversations and the person are one. Practice and real
 * never mix: what may be opened is of one kind with what is worked on, but for the person's own step from one to the other.
 */
export type Places = {
  /** The one that the person works on. */
  readonly here: () => Parts
  /**
   * Another one of the same kind, opened where it is not yet.
   * @throws SaysoError `chain-unreachable`, `chain-wrong`, or `input-invalid` where there is no such network of this kind
   */
  readonly at: (chainId: number) => Promise<Parts>
  /** Asks another one of the same kind for what is there, without opening it. @throws SaysoError as `at` does */
  readonly look: (chainId: number) => Promise<Pick<Parts, 'client' | 'clock' | 'account'>>
  /**
   * Works on another one of the same kind from now on. `sentence` says so.
   * @throws SaysoError as `at` does; then nobody has moved
   */
  readonly goTo: (chainId: number) => Promise<{ readonly parts: Parts; readonly sentence: string }>
  /** Those that are open by now, in the order in which they were opened. */
  readonly opened: () => readonly Parts[]
  /** What `at` may be asked for. */
  readonly chainIds: () => readonly number[]
  /** What left for other networks, where somebody follows that. */
  readonly underway?: () => readonly UnderwayView[]
}

/** Where a plan is at home: what is approved goes on there, whatever the person works on by now. */
export function placeOf(places: Places, planId: string): Parts {
  const here = places.here()
  const bound = here.shown.find(planId)?.bound
  if (bound === undefined) return here
  const own = places.opened().find(({ client, account }) => isOf({ network: client.network, account }, { plan: bound }))
  return own ?? here
}

/** Who runs a plan that was approved: the place whose executor has it under way. */
export function executorOf(places: Places, planId: string): Parts['executor'] {
  const own = places.opened().find(({ executor }) => executor.has(planId))
  return (own ?? places.here()).executor
}

/** Asks another network: null where it is none of those that may be opened beside this one, or does not answer. */
export function clientElsewhere(places: Places): (chainId: number) => Promise<ChainClient | null> {
  return async (chainId) => {
    const parts = await places.at(chainId).catch(() => null)
    return parts?.client ?? null
  }
}

/** Where one works from now on, and whether it counts. */
export function youAreOn(network: Network): string {
  return `You are on ${theNetwork(network)} now. ${worthOn(network)}`
}

/** Whether what is done there counts, to be said after its name. */
export function worthOn({ kind }: Network): string {
  return kind === 'practice' ? 'Nothing on it has any worth.' : 'What you approve here is real.'
}

/** For what takes one network alone. */
export function onlyPlace(parts: Parts): Places {
  const at = async (chainId: number): Promise<Parts> => {
    if (chainId === parts.client.network.chainId) return parts
    throw new SaysoError('input-invalid', 'There is no other network here. Nothing was changed.')
  }
  return {
    here: () => parts,
    at,
    look: at,
    goTo: async (chainId) => ({ parts: await at(chainId), sentence: youAreOn(parts.client.network) }),
    opened: () => [parts],
    chainIds: () => [parts.client.network.chainId],
  }
}
