import type { Address } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'
import type { Clock } from '../chain/Clock.ts'
import { readGrants } from '../chain/grants/readGrants.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { ApprovalsView } from '../model/Approvals.ts'
import { approvalsView } from './approvalsView.ts'

/** What one account has granted on one chain, at this moment. @throws SaysoError `chain-unreachable` */
export async function readApprovals(client: ChainClient, clock: Clock, account: Address): Promise<ApprovalsView> {
  const snapshot = await takeSnapshot(client, clock, account)
  return approvalsView(snapshot, await readGrants(client, snapshot))
}
