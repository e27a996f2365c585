/** The whole part of a square root, by Newton's method from above. */
export function squareRoot(value: bigint): bigint {
  if (value === 0n) return 0n
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
