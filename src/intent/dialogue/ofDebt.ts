import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'

/** "repay half" after a borrowing: of that debt, signed or not. A second debt leaves it open which is meant. Null where it is none. */
export function ofDebt(acts: readonly Block[], before: readonly Block[] | null): readonly Block[] | null {
  const [block, ...otherBlocks] = acts
  const [step, ...others] = block?.steps ?? []
  if (block === undefined || step?.kind !== 'repay' || otherBlocks.length + others.length > 0) return null
  if (findMissing(step).join() !== 'asset' || step.unclear.length > 0) return null
  const [debt, ...debts] = (before ?? []).flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'borrow'))
  if (debt?.said.asset === undefined || debts.length > 0) return null
  const { asset, protocol } = debt.said
  const said: Draft['said'] = {
    ...(protocol && { protocol: { ...protocol, by: 'as borrowed' } }),
    ...step.said,
    asset: { ...asset, by: 'as borrowed' },
  }
  return [{ ...block, steps: [{ ...step, said }] }]
}
