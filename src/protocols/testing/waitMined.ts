import { type Address, type Hex, TransactionReceiptNotFoundError } from 'viem'

type Receipt = { readonly status: 'success' | 'reverted'; readonly contractAddress?: Address | null | undefined }
type Asked = { readonly getTransactionReceipt: (of: { hash: Hex }) => Promise<Receipt> }

/**
 * Waits for a transaction of a test, on a chain that mines at once. It asks for the receipt again and again, and not only at
 * a new block: there may be none, and after a chain was put back there is none that is newer than those seen before.
 *
 * @throws Error where it reverted, or came into no block in ten seconds
 */
export async function waitMined(rpc: Asked, hash: Hex): Promise<Receipt> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const receipt = await rpc.getTransactionReceipt({ hash }).catch(notYet)
    if (receipt?.status === 'success') return receipt
    if (receipt !== null) throw new Error(`The transaction ${hash} reverted.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`The transaction ${hash} came into no block.`)
}

function notYet(thrown: unknown): null {
  if (thrown instanceof TransactionReceiptNotFoundError) return null
  throw thrown
}
