import { inScratch } from '../scratch.ts'
import { type Outcome, runAttacks, type Wish } from './runAttacks.ts'
import { openBench } from './situations/openBench.ts'

/** A share of the attacks, in a process and on a chain of its own: what it came to goes to whoever started it. */

export type Order = Omit<Wish, 'onStory'>
export type Report =
  | { readonly over: false; readonly tried: number }
  | { readonly over: true; readonly outcome: Outcome }

process.once('message', (order: Order) => {
  const report = (what: Report): void => {
    process.send?.(what)
  }
  void inScratch(async (directory) => {
    const bench = await openBench(directory)
    try {
      const outcome = await runAttacks(bench, {
        ...order,
        onStory: ({ tried }) => report({ over: false, tried: tried.length }),
      })
      report({ over: true, outcome })
    } finally {
      await bench.close()
    }
  }).finally(() => process.disconnect())
})
