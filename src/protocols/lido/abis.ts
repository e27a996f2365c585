import { parseAbi } from 'viem'

/**
 * Lido's stETH (`Lido.sol`, `StETH.sol` of github.com/lidofinance/lido-dao, v2), and last the one function that only the
 * practice chain's stand-in has: what a share gains in a year, in ray of its first worth.
 */
export const stakedEtherAbi = parseAbi([
  'function submit(address referral) payable returns (uint256 shares)',
  'function sharesOf(address account) view returns (uint256)',
  'function getPooledEthByShares(uint256 shares) view returns (uint256)',
  'function getTotalPooledEther() view returns (uint256)',
  'function getCurrentStakeLimit() view returns (uint256)',
  'function ratePerYearRay() view returns (uint256)',
])

/** Lido's withdrawal queue: `WithdrawalQueue.sol` of the same. */
export const withdrawalQueueAbi = parseAbi([
  'function requestWithdrawals(uint256[] amounts, address owner) returns (uint256[] requestIds)',
  'function claimWithdrawals(uint256[] requestIds, uint256[] hints)',
])

/** `scripts/chain/contracts/WithdrawalLens.sol`: the queue's own answers, put together in one. */
export const withdrawalLensAbi = parseAbi([
  'struct Status { uint256 amountOfStETH; uint256 amountOfShares; address owner; uint256 timestamp; bool isFinalized; bool isClaimed; }',
  'function requestsOf(address queue, address owner) view returns (uint256[] ids, Status[] statuses, uint256[] hints)',
])
