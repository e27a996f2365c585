import { parseAbi } from 'viem'

/** EIP-4626, `owner()` of EIP-173, and the share-price samples that the practice chain's vaults keep. */
export const vaultAbi = parseAbi([
  'function deposit(uint256 assets, address receiver) returns (uint256 shares)',
  'function redeem(uint256 shares, address receiver, address owner) returns (uint256 assets)',
  'function withdraw(uint256 assets, address receiver, address owner) returns (uint256 shares)',
  'function asset() view returns (address)',
  'function totalAssets() view returns (uint256)',
  'function totalSupply() view returns (uint256)',
  'function convertToAssets(uint256 shares) view returns (uint256)',
  'function maxDeposit(address receiver) view returns (uint256)',
  'function maxWithdraw(address owner) view returns (uint256)',
  'function owner() view returns (address)',
  'function observation(uint256 index) view returns (uint256 timestamp, uint256 priceRay)',
])
