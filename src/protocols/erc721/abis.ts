import { parseAbi } from 'viem'

/** EIP-721; `isApprovedForAll` is EIP-1155's too. */
export const erc721Abi = parseAbi([
  'function isApprovedForAll(address owner, address operator) view returns (bool)',
  'function getApproved(uint256 tokenId) view returns (address)',
])
