import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Read } from '../../model/Read.ts'
import type { ExitRequest } from '../../model/Snapshot.ts'
import { stakedEtherAbi, withdrawalLensAbi } from './abis.ts'

const ray = 10n ** 27n

/** What an account holds in shares, which do not grow. Its balance in wei is `balanceOf`, as with any token. */
export function readStakedShares(token: Address, account: Address): Read<bigint> {
  return {
    to: token,
    data: encodeFunctionData({ abi: stakedEtherAbi, functionName: 'sharesOf', args: [account] }),
    decode: (data) => decodeFunctionResult({ abi: stakedEtherAbi, functionName: 'sharesOf', data }),
  }
}

/** Ether for one whole share, in ray: asked for that many shares, since the answer is in wei. */
export function readPooledPerShare(token: Address): Read<bigint> {
  return {
    to: token,
    data: encodeFunctionData({ abi: stakedEtherAbi, functionName: 'getPooledEthByShares', args: [ray] }),
    decode: (data) => decodeFunctionResult({ abi: stakedEtherAbi, functionName: 'getPooledEthByShares', data }),
  }
}

type Total = 'getTotalPooledEther' | 'getCurrentStakeLimit' | 'ratePerYearRay'

/** Everybody's staked ether or what may still be staked now, in wei; or the stand-in's own stated gain, in ray. */
export function readStakingTotal(token: Address, functionName: Total): Read<bigint> {
  return {
    to: token,
    data: encodeFunctionData({ abi: stakedEtherAbi, functionName }),
    decode: (data) => decodeFunctionResult({ abi: stakedEtherAbi, functionName, data }),
  }
}

/** What the account waits for in the queue and has not claimed, the oldest request first. */
export function readExitRequests(lens: Address, queue: Address, account: Address): Read<readonly ExitRequest[]> {
  return {
    to: lens,
    data: encodeFunctionData({ abi: withdrawalLensAbi, functionName: 'requestsOf', args: [queue, account] }),
    decode: (data) => {
      const [ids, statuses, hints] = decodeFunctionResult({
        abi: withdrawalLensAbi,
        functionName: 'requestsOf',
        data,
      })
      return ids
        .map((id, index): ExitRequest => {
          const status = statuses[index]
          const hint = hints[index]
          if (status === undefined || hint === undefined) throw new Error('The lens answered with fewer rows than ids.')
          return {
            id,
            amount: status.amountOfStETH,
            requestedAt: status.timestamp,
            claimable: status.isFinalized && !status.isClaimed,
            hint,
          }
        })
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}
