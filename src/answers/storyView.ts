import type { Story } from '../journal/foldStories.ts'
import type { ListedPlan, StoryView } from '../model/Activity.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Network } from '../model/Network.ts'
import { positionView } from '../stages/positionView.ts'
import { receiptStage } from '../stages/receiptStage.ts'

type ListedStory = Omit<Story, 'entry'> & { readonly entry: ListedPlan }

/** "USDC in Aave v3", as everywhere in the app, where the token itself is called aUSDC. */
function nameOf({ token, address }: { readonly token: string; readonly address: string }, network: Network): string {
  const position = positionView(network, address)
  if (position === null) return token
  const { asset, counts, kind, place } = position
  const unit = counts === 'shares' ? `shares, of ${asset}` : asset
  return kind === 'owed' ? `${unit} owed to ${place}` : `${unit} in ${place}`
}

/** A story as a face shows it. */
export function storyView({ receipt, ...story }: ListedStory, network: Network): StoryView {
  if (receipt === null) return { ...story, receipt: null }
  const { status, sentence, changes, leftAllowances, fee, steps } = receiptStage(story.entry.planId, receipt, {
    network,
    prices: new Map(),
    plan: null,
  })
  return {
    ...story,
    receipt: {
      ...{ status, sentence, leftAllowances },
      changes: changes.map((change) => ({ ...change, token: nameOf(change, network) })),
      // In dollars of when it was shown: today's would be another figure tomorrow.
      fee: { ...fee, usd: story.entry.cost.status === 'paid' ? story.entry.cost.feeUsd : null },
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
