import { hexToBigInt } from 'viem'
import { openAccountChain } from '../../chain/AccountChain.ts'
import { askLogs } from '../../chain/askLogs.ts'
import { reach } from '../../chain/ChainClient.ts'
import type { BridgedStep } from '../../journal/foldBridges.ts'
import type { EventOf } from '../../journal/journalEvent.ts'
import { sameAddress } from '../../model/Token.ts'
import { type BridgeDeposit, depositsIn, fillIn, fillTopics } from '../../protocols/across/events.ts'
import { readIsFilled } from '../../protocols/across/reads.ts'
import type { Parts } from '../Parts.ts'
import { findRefund, searchedBlocks } from './findRefund.ts'

/**
 * The origin's own log of a deposit that was made. Null where there is none: then the step did not do what it was to do.
 * @throws SaysoError `chain-unreachable`
 */
export async function readDeposit(
  { client, clock }: Parts,
  { planId, index, hash, account, chainId }: BridgedStep,
): Promise<EventOf<'deposited'> | null> {
  const { across } = client.network
  if (across === null) return null
  const logs = await reach(() => openAccountChain(client, clock, account).logs(hash))
  const [deposit] = depositsIn(logs, { spokePool: across.spokePool, chainId, account })
  if (deposit === undefined || !sameAddress(deposit.recipient, account)) return null
  return {
    kind: 'deposited',
    ...{ planId, index, hash },
    depositId: deposit.depositId,
    destination: deposit.destinationChainId,
    input: { token: deposit.inputToken, units: deposit.inputUnits },
    output: { token: deposit.outputToken, units: deposit.outputUnits },
    fillDeadline: deposit.fillDeadline,
  }
}

export type BridgeLook =
  /** Of one block of the destination: it may still be brought. */
  | { readonly status: 'on-its-way'; readonly seenAt: bigint }
  /** Nobody may bring it any more, and up to the origin's block `searchedTo` it is not paid back. */
  | { readonly status: 'late'; readonly seenAt: bigint; readonly searchedTo: bigint }
  /** `endedIn`: the block that brought the end, on the network where it ended. Null where it was not found. */
  | {
      readonly status: 'ended'
      readonly event: EventOf<'arrived'> | EventOf<'paid-back'>
      readonly endedIn: bigint | null
    }
  /** Nobody could say. `searchedTo`: up to there it is not paid back, and there is more to search. */
  | { readonly status: 'unknown'; readonly searchedTo: bigint | null }

/** What the look before found out, or other deposits. */
export type Before = {
  /** Up to this block of the origin the deposit is not paid back. */
  readonly searchedTo: bigint | null
  /** Refunds that other deposits were paid back by. */
  readonly used: ReadonlySet<string>
}

/**
 * What became of a deposit, by the destination's own books; where it can arrive no more, by what was paid out here.
 * @throws SaysoError `chain-unreachable`
 */
export async function lookAtBridge(
  here: Parts,
  there: Parts,
  { planId, index, hash, account, chainId, minedIn }: BridgedStep,
  deposited: EventOf<'deposited'>,
  before: Before,
): Promise<BridgeLook> {
  const across = here.client.network.across
  const destination = across?.destinations.find((one) => one.chainId === deposited.destination)
  if (across === null || destination === undefined) return { status: 'unknown', searchedTo: before.searchedTo }
  const step = { planId, index, hash }
  const deposit: BridgeDeposit = {
    originChainId: chainId,
    destinationChainId: deposited.destination,
    depositId: deposited.depositId,
    depositor: account,
    recipient: account,
    inputToken: deposited.input.token,
    outputToken: deposited.output.token,
    inputUnits: deposited.input.units,
    outputUnits: deposited.output.units,
    fillDeadline: deposited.fillDeadline,
  }
  const { viem } = there.client
  const read = readIsFilled(destination.spokePool, deposit)
  const block = await reach(() => viem.request({ method: 'eth_getBlockByNumber', params: ['latest', false] }))
  if (block?.number == null) return { status: 'unknown', searchedTo: before.searchedTo }
  const seenAt = hexToBigInt(block.number)
  // Of that very block: after its time nobody brings anything, so an answer of an earlier one would prove nothing.
  const params = [{ to: read.to, data: read.data }, block.number] as const
  if (read.decode(await reach(() => viem.request({ method: 'eth_call', params: [...params] })))) {
    const topics = fillTopics(chainId, deposited.depositId)
    const search = { address: destination.spokePool, topics, from: seenAt - searchedBlocks, to: seenAt }
    const found = ((await askLogs(there.client, search)) ?? []).flatMap((log) => {
      const fill = fillIn(log, destination.spokePool)
      return fill === null ? [] : [{ fill, log }]
    })
    const last = found.at(-1)
    const units = last?.fill.arrivedUnits ?? deposited.output.units
    return {
      status: 'ended',
      event: { kind: 'arrived', ...step, transaction: last?.log.transactionHash ?? null, units },
      endedIn: last === undefined ? null : hexToBigInt(last.log.blockNumber),
    }
  }
  if (hexToBigInt(block.timestamp) <= deposited.fillDeadline) return { status: 'on-its-way', seenAt }
  const { refund, searchedTo, whole } = await findRefund(
    here.client,
    { ...deposited.input, account, spokePool: across.spokePool },
    { after: before.searchedTo ?? minedIn, used: before.used },
  )
  if (refund !== null)
    return {
      status: 'ended',
      event: { kind: 'paid-back', ...step, transaction: refund.transactionHash },
      endedIn: hexToBigInt(refund.blockNumber),
    }
  return whole ? { status: 'late', seenAt, searchedTo } : { status: 'unknown', searchedTo }
}
