/**
 * The revisions of Aave's pool whose answers and arithmetic this folder knows, as its `POOL_REVISION` says: 1 is
 * `@aave/core-v3@1.19.3` (v3.0.x); 9, 10 and 11 are v3.5, v3.6 and v3.7. Sources of the latter: the interfaces in
 * `@aave-dao/aave-address-book`, Aave's documentation, and the change notes of its releases. Others stay unknown.
 */
const understood: readonly bigint[] = [1n, 9n, 10n, 11n]

export function understandsRevision(revision: bigint): boolean {
  return understood.includes(revision)
}

/**
 * Whether the pool counts in its own books what lies in a reserve (since v3.1), rounds every position against whoever
 * holds it (since v3.5), and has one contract for all its curves.
 */
export function keepsVirtualBalances(revision: bigint): boolean {
  return revision >= 9n
}

/** Until v3.6 collateral could be isolated and loans siloed. Since v3.7 the bits that said so mean nothing. */
export function knowsIsolation(revision: bigint): boolean {
  return revision <= 10n
}
