import { parseAbi } from 'viem'

/** EIP-20. Return values are left out of the writing functions: USDT has none, and receipts and balances judge anyway. */
export const erc20Abi = parseAbi([
  'function approve(address spender, uint256 value)',
  'function transfer(address to, uint256 value)',
  'function balanceOf(address owner) view returns (uint256)',
  'function allowance(address owner, address spender) view returns (uint256)',
])
