import type { ChangeView } from '../../src/model/Stage.ts'
import type { PlanWords } from './PlanWords.ts'

/** What a change is of, in words that a person has: "USDC in Aave v3", where the token is called aUSDC. */
export function assetName({ token, position }: Pick<ChangeView, 'token' | 'position'>, t: PlanWords): string {
  if (position === null) return token
  const { kind, asset, place } = position
  return kind === 'owed' ? t('changes.owed', { asset, place }) : t('changes.lent', { asset, place })
}

/** The unit that stands behind its amounts. Null where they count shares, which have a word of their own. */
export function unitOf({ token, position }: Pick<ChangeView, 'token' | 'position'>): string | null {
  if (position === null) return token
  return position.counts === 'shares' ? null : position.asset
}
