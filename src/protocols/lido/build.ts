import { type Address, encodeFunctionData, zeroAddress } from 'viem'
import type { Amount } from '../../model/Amount.ts'
import type { ExitRequest } from '../../model/Snapshot.ts'
import type { Call } from '../../model/Step.ts'
import { stakedEtherAbi, withdrawalQueueAbi } from './abis.ts'

/** The queue's own limits of one request, in wei: `WithdrawalQueue.sol`. */
export const leastExit = 100n
export const mostExit = 1_000n * 10n ** 18n

/** Stakes so many wei of the native coin. The staked token goes to whoever calls; nobody is named as referrer. */
export function buildStake(token: Address, wei: bigint): Call {
  return {
    to: token,
    value: wei,
    data: encodeFunctionData({ abi: stakedEtherAbi, functionName: 'submit', args: [zeroAddress] }),
  }
}

/**
 * Puts staked tokens in the queue, as requests that are the account's own. The queue takes the tokens by an approval.
 * @throws RangeError where it is less than the queue takes
 */
export function buildRequestExit(queue: Address, amount: Amount, account: Address): Call {
  return {
    to: queue,
    value: 0n,
    data: encodeFunctionData({
      abi: withdrawalQueueAbi,
      functionName: 'requestWithdrawals',
      args: [exitParts(amount.units), account],
    }),
  }
}

/** Claims requests that are ready: the ether goes to the caller, who must own them. */
export function buildClaim(queue: Address, requests: readonly Pick<ExitRequest, 'id' | 'hint'>[]): Call {
  // The real queue wants the ids in rising order.
  const sorted = requests.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    to: queue,
    value: 0n,
    data: encodeFunctionData({
      abi: withdrawalQueueAbi,
      functionName: 'claimWithdrawals',
      args: [sorted.map(({ id }) => id), sorted.map(({ hint }) => hint)],
    }),
  }
}

/**
 * One request is at most 1,000 ether: more becomes several, as even as can be, so that none falls below the least.
 * @throws RangeError where it is less than the queue takes
 */
export function exitParts(units: bigint): readonly bigint[] {
  if (units < leastExit) throw new RangeError(`The queue takes no less than ${leastExit} wei.`)
  const count = (units + mostExit - 1n) / mostExit
  const share = units / count
  const rest = units % count
  return Array.from({ length: Number(count) }, (_, index) => (BigInt(index) < rest ? share + 1n : share))
}
