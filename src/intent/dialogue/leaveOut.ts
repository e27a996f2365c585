import type { TurnReading } from '../readTurn.ts'
import type { Block, Draft, Said } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'

/**
 * What a turn changes of what a rebalancing leaves out: "but leave my wbtc alone" adds to it, and it stays where the shares
 * are said for the first time, or in other words without a new order. Null where it does neither.
 */
export function leaveOut(live: readonly Block[] | null, said: TurnReading): readonly Block[] | null {
  const old = onlyRebalance(live ?? [])
  if (old === null) return null
  if (said.spared !== null)
    return within(old.block, old.step, join(old.step.said.leaveOut, said.spared.value, said.spared))
  const now = onlyRebalance(said.blocks)
  const left = old.step.said.leaveOut
  if (now === null || left === undefined || now.step.said.targets === undefined) return null
  const answers = findMissing(old.step).length > 0 || !said.mentions.some((one) => one.type === 'verb')
  if (!answers || findMissing(now.step).length > 0) return null
  // Who gives it a share now no longer leaves it out.
  const shared = now.step.said.targets.value.map(({ asset }) => asset)
  const value = left.value.filter((asset) => !shared.includes(asset))
  if (value.length === 0) return null
  return within(now.block, now.step, join(now.step.said.leaveOut, value, left))
}

type Left = Said<string[]>

function onlyRebalance(blocks: readonly Block[]): { readonly block: Block; readonly step: Draft } | null {
  const [block, ...more] = blocks
  const [step, ...others] = block?.steps ?? []
  return block !== undefined && step?.kind === 'rebalance' && more.length + others.length === 0 ? { block, step } : null
}

function join(before: Left | undefined, value: readonly string[], { from }: Left): Left {
  return {
    value: [...new Set([...(before?.value ?? []), ...value])],
    from: [...(before?.from ?? []), ...from],
  }
}

function within(block: Block, step: Draft, leaveOut: Left): readonly Block[] {
  return [{ ...block, steps: [{ ...step, said: { ...step.said, leaveOut } }] }]
}
