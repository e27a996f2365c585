import type { SigningBook } from '../signInOrder.ts'

/** Stands in for the limits of a wallet without any: it remembers which plans were begun, as the disk does. */
export function rememberingBook(): SigningBook & { readonly fees: readonly bigint[] } {
  const begun = new Set<string>()
  const fees: bigint[] = []
  return {
    count: ({ planId, hash }) => void begun.add(`${planId} ${hash}`),
    wasCounted: ({ planId, hash }) => begun.has(`${planId} ${hash}`),
    countFee: (_, fee) => void fees.push(fee),
    fees,
  }
}
