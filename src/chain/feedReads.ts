import { type Address, decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem'
import type { Read } from '../model/Read.ts'

const feedAbi = parseAbi([
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
])

/** A feed's last answer (scaled by its decimals) and when it was given (chain seconds). */
export function readFeed(feed: Address): Read<{ answer: bigint; updatedAt: bigint }> {
  return {
    to: feed,
    data: encodeFunctionData({ abi: feedAbi, functionName: 'latestRoundData' }),
    decode: (data) => {
      const [, answer, , updatedAt] = decodeFunctionResult({ abi: feedAbi, functionName: 'latestRoundData', data })
      return { answer, updatedAt }
    },
  }
}

/** Chainlink's word on a rollup's sequencer: 0 is up, and since when (chain seconds). */
export function readSequencer(feed: Address): Read<{ up: boolean; since: bigint }> {
  return {
    to: feed,
    data: encodeFunctionData({ abi: feedAbi, functionName: 'latestRoundData' }),
    decode: (data) => {
      const [, answer, startedAt] = decodeFunctionResult({ abi: feedAbi, functionName: 'latestRoundData', data })
      return { up: answer === 0n, since: startedAt }
    },
  }
}
