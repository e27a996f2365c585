import { groupDigits } from '../model/decimal.ts'
import type { PlaceView } from '../model/Everywhere.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import type { BetweenView } from '../model/Underway.ts'
import { formatUsd } from '../model/Usd.ts'
import { leftForGap } from './portfolioView.ts'
import { usdIn } from './usdIn.ts'

/**
 * Several networks, each read at a block of its own: what one of them counts as on its way may be in an account of another by
 * the block that that one was read at. It is left out then; and where nobody can tell, it is said and in no sum.
 * @param stateOf where each deposit is as of the blocks of all that was read together; null where it is in an account
 */
export function settleBetween(
  places: readonly PlaceView[],
  stateOf: (deposit: string) => BetweenView['state'] | null,
): readonly PlaceView[] {
  return places.map((place) =>
    place.status === 'seen' && place.view.between.length > 0 ? { ...place, view: settled(place.view, stateOf) } : place,
  )
}

function settled(view: PortfolioView, stateOf: (deposit: string) => BetweenView['state'] | null): PortfolioView {
  const now = view.between.map((one) => ({ one, state: stateOf(one.deposit) }))
  if (now.every(({ one, state }) => one.state === state)) return view
  const uncounted = now.filter(({ state }) => state === null || state === 'unknown')
  const less = uncounted.reduce((sum, { one }) => sum + (one.amount.usd === null ? 0n : usdIn(one.amount.usd)), 0n)
  const unknown = uncounted.filter(({ one, state }) => state === 'unknown' && one.state !== 'unknown')
  return {
    ...view,
    totalUsd: formatUsd(usdIn(view.totalUsd) - less),
    between: now.flatMap(({ one, state }) => {
      if (state === null) return []
      return [state === 'unknown' ? { ...one, state, amount: { ...one.amount, usd: null } } : one]
    }),
    gaps: [
      ...view.gaps,
      ...unknown.map(({ one: { amount, to } }) => leftForGap(`${groupDigits(amount.amount)} ${amount.token}`, to.name)),
    ],
  }
}
