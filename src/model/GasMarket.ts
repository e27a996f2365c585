/** What gas costs on top of a block, beside its base fee. Wei for a unit of gas. */
export type GasMarket = {
  /** What comes on top of the base fee. */
  readonly tipPerGas: bigint
  /**
   * `blocks`: what the last blocks took, within what the network takes at the least. `share`: of the base fee. `unread` and
   * `absurd`: what is usual there, since nobody said, or what was said is far above what anybody pays.
   */
  readonly tipFrom: 'blocks' | 'share' | 'unread' | 'absurd'
  /** Of the last twenty blocks. Null where it could not be read, or does not fit the block's own header. */
  readonly medianBaseFee: bigint | null
}
