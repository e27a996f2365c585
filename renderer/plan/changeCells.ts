import type { ChangeView } from '../../src/model/Stage.ts'
import { shortAmount, signed } from '../ui/figures.ts'
import { assetName, unitOf } from './assetName.ts'
import type { PlanWords } from './PlanWords.ts'

/** A row of "What changes", as it is shown. */
export function changeCells(change: ChangeView, t: PlanWords): { readonly name: string; readonly figures: string[] } {
  return {
    name: assetName(change, t),
    figures: [shortAmount(change.before), shortAmount(change.after), counted(signed(change.change), change, t)],
  }
}

/** With its unit, or as shares of a place. */
export function counted(amount: string, change: ChangeView, t: PlanWords): string {
  const unit = unitOf(change)
  return unit === null ? t('changes.shares', { amount: shortAmount(amount) }) : `${shortAmount(amount)} ${unit}`
}
