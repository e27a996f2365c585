import type { IntentOf } from '../../model/Reading.ts'
import { type RiskTier, usualTier } from '../safety/thresholds.ts'

type Wish = Pick<IntentOf<'earn'>, 'risk' | 'objective'>
type Named = Pick<IntentOf<'earn'>, 'protocols' | 'exclude'>

/**
 * The tiers to look in, the first that has a place wins. "Safest" means the safest alone; "the highest yield" admits places
 * of medium risk at once; who says both, or neither, gets those only where no place of low risk takes the money and pays.
 */
export function tiersFor({ risk, objective }: Wish): readonly [RiskTier, ...RiskTier[]] {
  if (risk !== undefined) return [risk]
  if (objective === 'yield') return [usualTier]
  return objective === 'safety' ? ['low'] : ['low', usualTier]
}

/** What a person should know of where was looked. Null where they said it themselves. */
export function tierNote({ risk, objective, ...named }: Wish & Named, tier: RiskTier): string | null {
  if (tier === 'high') return 'Places of high risk were looked at too, as you asked.'
  if (risk !== undefined || objective === 'safety') return null
  if (objective === 'yield')
    return 'Places of low and medium risk were looked at. Say “safest” for those of low risk alone.'
  return tier === 'low'
    ? 'Only places of low risk could be chosen; the others were compared all the same. Say “highest yield” for those of medium risk too.'
    : `${leavesOut(named) ? 'None of the places of low risk that you left open' : 'No place of low risk'} takes this and pays for its costs, so those of medium risk were looked at too.`
}

/** Whether the person's own words rule places out: what is said of the rest must not sound as if those had failed. */
export function leavesOut({ protocols = [], exclude = [] }: Named): boolean {
  return protocols.length > 0 || exclude.length > 0
}

/** Whether places were ruled out until those of the tier that was to be looked in first were not enough. A place that the person named is what they chose. */
export function isBeyond(intent: Wish & Named, tier: RiskTier): boolean {
  const { protocols = [], exclude = [] } = intent
  return tier !== tiersFor(intent)[0] && exclude.length > 0 && protocols.length === 0
}
