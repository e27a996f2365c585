import type { ChainPort, MinedTransaction } from './ports.ts'

/**
 * How many blocks there are from the one that held the transaction to the latest, both counted; `gone` where the chain has
 * another block in that place. Null where the node does not say: one that lags behind has taken nothing back.
 */
export async function blockDepth(
  { blockNumber, blockHash }: Pick<MinedTransaction, 'blockNumber' | 'blockHash'>,
  chain: ChainPort,
): Promise<number | 'gone' | null> {
  try {
    const height = await chain.height()
    if (height < blockNumber) return null
    const hash = await chain.blockHash(blockNumber)
    if (hash === null) return null
    return hash === blockHash ? Number(height - blockNumber) + 1 : 'gone'
  } catch {
    return null
  }
}
