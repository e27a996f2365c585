import type { AmountView, StageOf } from './Stage.ts'

/**
 * What of a plan lies between the least and what is expected, apart: `slips` may be missing of what arrives, and `stays`
 * comes on top of what a later step takes on, and is left in the wallet.
 */
export function dustViews({ dust, gets }: Pick<StageOf<'plan'>, 'dust' | 'gets'>): {
  readonly slips: readonly AmountView[]
  readonly stays: readonly AmountView[]
} {
  const arrives = ({ address }: AmountView) => gets.some(({ minimum }) => minimum.address === address)
  return { slips: dust.filter(arrives), stays: dust.filter((each) => !arrives(each)) }
}
