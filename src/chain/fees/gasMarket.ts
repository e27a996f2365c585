import type { GasMarket } from '../../model/GasMarket.ts'
import type { Network } from '../../model/Network.ts'
import type { FeeHistory } from './readFeeHistory.ts'
import { mostTip, tipByShare, tipRule } from './tipRule.ts'

/** The block whose header the history is held against. */
type Header = { readonly number: bigint; readonly baseFeePerGas: bigint }

/** Whether a history says of a block what its own header says. */
export function fits({ baseFees }: FeeHistory, { number, baseFeePerGas }: Header): boolean {
  return baseFees.get(number) === baseFeePerGas
}

/**
 * What gas costs on top of a block, by what the last ones took. A history that does not say of this block what its own header
 * says is not believed; neither is a tip above what anybody pays there. What is not believed falls to what is usual, and that
 * is said.
 */
export function gasMarket(network: Network, header: Header, history: FeeHistory | null): GasMarket {
  const rule = tipRule(network)
  if (rule === null)
    return {
      tipPerGas: tipByShare(header.baseFeePerGas),
      tipFrom: 'share',
      medianBaseFee: history?.medianBaseFee ?? null,
    }
  // By the middle of the last blocks, so that a base fee that somebody made up lifts nothing.
  const believed = history !== null && fits(history, header) ? history : null
  const medianBaseFee = believed?.medianBaseFee ?? null
  const tip = believed?.medianTip ?? null
  if (rule.most === 0n) return { tipPerGas: 0n, tipFrom: 'blocks', medianBaseFee }
  if (tip === null) return { tipPerGas: rule.usual, tipFrom: 'unread', medianBaseFee }
  if (tip > (mostTip(network, medianBaseFee ?? 0n) ?? tip))
    return { tipPerGas: rule.usual, tipFrom: 'absurd', medianBaseFee }
  return { tipPerGas: tip < rule.least ? rule.least : tip, tipFrom: 'blocks', medianBaseFee }
}
