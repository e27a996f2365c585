import type { ApprovalsView, GrantView } from '../../src/api/Core.ts'
import { isZero } from '../ui/figures.ts'

/** The permissions by which a trap, or somebody unknown, could take something that is held now. Of a coin that is known alone. */
export function openGrants(views: readonly Pick<ApprovalsView, 'grants'>[]): readonly GrantView[] {
  return views
    .flatMap(({ grants }) => grants)
    .filter(
      ({ known, trap, spender, couldTakeUsd }) =>
        known && (trap || spender.name === null) && couldTakeUsd !== null && !isZero(couldTakeUsd),
    )
}
