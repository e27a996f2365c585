import { networkOf } from '../chain/networks/networkOf.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Parts } from './Parts.ts'

export type Looked = {
  readonly snapshots: readonly Snapshot[]
  /** Names of those that did not answer in time: what is there is not known. */
  readonly silent: readonly string[]
}

/**
 * A snapshot of each of these networks, side by side. Never throws: whoever fails is silent.
 * @param at where a network is asked for what is there
 * @param late resolves when nobody waits any longer
 */
export async function snapshotsOf(
  chainIds: readonly number[],
  at: (chainId: number) => Promise<Pick<Parts, 'client' | 'clock' | 'account'>>,
  late: Promise<void>,
): Promise<Looked> {
  const over = late.then(() => null)
  const looked = await Promise.all(
    chainIds.map(async (chainId): Promise<Snapshot | string> => {
      const taken = snapshotAt(at(chainId)).catch(() => null)
      return (await Promise.race([taken, over])) ?? networkOf(chainId)?.name ?? `chain ${chainId}`
    }),
  )
  return {
    snapshots: looked.filter((one): one is Snapshot => typeof one !== 'string'),
    silent: looked.filter((one) => typeof one === 'string'),
  }
}

async function snapshotAt(there: Promise<Pick<Parts, 'client' | 'clock' | 'account'>>): Promise<Snapshot> {
  const { client, clock, account } = await there
  return await takeSnapshot(client, clock, account)
}
