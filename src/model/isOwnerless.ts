/** Nobody has a key for an address this low: zero, precompiles, and what people burn to. */
const lowest = 2n ** 64n
const burns = new Set(['0x000000000000000000000000000000000000dead', `0xdead${'0'.repeat(36)}`, `0x${'f'.repeat(40)}`])

/** Whether what is sent to this address is lost for certain. */
export function isOwnerless(address: string): boolean {
  return BigInt(address) < lowest || burns.has(address.toLowerCase())
}
