import type { Network } from '../../model/Network.ts'

/** What a unit of gas is tipped on one network, in wei. */
export type TipRule = {
  /** Less than this is not taken, whatever the last blocks took. */
  readonly least: bigint
  /** Where nobody says what is tipped, or nobody believes it. */
  readonly usual: bigint
  /** More than this is not believed, unless the base fee is higher still. */
  readonly most: bigint
}

const gwei = 10n ** 9n

/** `DefaultMinSuggestedPriorityFee` of op-geth, which is what viem takes for the OP Stack too. */
const opStack: TipRule = { least: gwei / 1_000n, usual: gwei / 1_000n, most: gwei }

const rules: ReadonlyMap<number, TipRule> = new Map([
  // geth's own least for a block since 1.14.4 (go-ethereum#29895) is 0.001 gwei.
  [1, { least: gwei / 1_000n, usual: gwei, most: 10n * gwei }],
  [10, opStack],
  [8453, opStack],
  // The sequencer takes transactions as they come, and gives tips back (nitro, “Tips in L2”).
  [42161, { least: 0n, usual: 0n, most: 0n }],
  // PIP-35: no node of Polygon takes less than 25 gwei into its pool.
  [137, { least: 25n * gwei, usual: 30n * gwei, most: 500n * gwei }],
])

/** Null where the tip is a share of the base fee: on the practice chain, where nobody competes. */
export function tipRule({ chainId, kind }: Pick<Network, 'chainId' | 'kind'>): TipRule | null {
  return kind === 'practice' ? null : (rules.get(chainId) ?? { least: 1n, usual: gwei, most: 10n * gwei })
}

/** A tenth of the base fee, and never nothing. */
export function tipByShare(baseFeePerGas: bigint): bigint {
  return baseFeePerGas / 10n + 1n
}

/** The highest tip that anybody believes at this base fee. Null where it is a share of that anyway. */
export function mostTip(network: Pick<Network, 'chainId' | 'kind'>, baseFeePerGas: bigint): bigint | null {
  const rule = tipRule(network)
  if (rule === null) return null
  return rule.most > 0n && baseFeePerGas > rule.most ? baseFeePerGas : rule.most
}
