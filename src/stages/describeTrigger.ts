import type { IntentOf } from '../model/Reading.ts'

/** What a standing order waits for: "ETH falls below $2000". */
export function describeTrigger(when: IntentOf<'order'>['when']): string {
  if ('every' in when) return `every ${when.every}`
  if ('healthFactor' in when) return `your health factor falls below ${when.healthFactor.below}`
  if ('gas' in when) return `gas falls below ${when.gas.below} gwei`
  if ('drift' in when) return `your shares are off by more than ${when.drift.above} %`
  if ('apy' in when)
    return 'betterBy' in when.apy
      ? `another place pays ${when.apy.betterBy} % more`
      : `what ${when.apy.asset} earns falls below ${when.apy.below} %`
  return 'below' in when.price
    ? `${when.price.asset} falls below $${when.price.below}`
    : `${when.price.asset} rises above $${when.price.above}`
}
