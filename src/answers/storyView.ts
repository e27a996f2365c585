import type { Story } from '../journal/foldStories.ts'
import type { StoryView } from '../model/Activity.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Network } from '../model/Network.ts'
import { receiptStage } from '../stages/receiptStage.ts'

/** A story as a face shows it. What a fee was worth in dollars back then is nowhere written, so none are said. */
export function storyView({ receipt, ...story }: Story, network: Network): StoryView {
  if (receipt === null) return { ...story, receipt: null }
  const { status, sentence, changes, leftAllowances, fee, steps } = receiptStage(story.entry.planId, receipt, {
    network,
    prices: new Map(),
  })
  return {
    ...story,
    receipt: {
      ...{ status, sentence, changes, leftAllowances, fee },
      steps: steps.map((step) => {
        const settled = receipt.steps.find(({ transaction }) => transaction === step.transaction)
        return {
          ...step,
          block: settled?.blockNumber?.toString() ?? null,
          fee: formatDecimal(settled?.fee ?? 0n, network.native.decimals),
        }
      }),
    },
  }
}
