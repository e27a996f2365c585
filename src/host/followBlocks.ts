import type { Executor } from '../execution/createExecutor.ts'
import type { Receipt } from '../model/Receipt.ts'

/** About a block of the slowest network. */
const usualMs = 15_000

/**
 * Has the executor look again and again at what the chain has not answered for, or may take back. Gives back how to stop.
 * What goes wrong is tried again the next time.
 */
export function followBlocks(
  executor: Pick<Executor, 'follow'>,
  onReceipt: (receipt: Receipt) => void,
  everyMs = usualMs,
): () => void {
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    executor
      .follow()
      .then((receipts) => receipts.forEach(onReceipt))
      .catch(() => {})
      .finally(() => {
        looking = false
      })
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
