/**
 * The revisions of Aave's pool whose answers and arithmetic this folder knows: `POOL_REVISION` of
 * `@aave/core-v3@1.19.3` (v3.0.x). Later ones answer in other shapes and keep virtual balances.
 */
const understood: readonly bigint[] = [1n]

export function understandsRevision(revision: bigint): boolean {
  return understood.includes(revision)
}
