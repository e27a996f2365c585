import type { PlanWords } from './PlanWords.ts'

/** How long it takes until money is back: "at once, in one transaction", "after 3 days". */
export function chainWait(seconds: string, t: PlanWords): string {
  const whole = Number(seconds)
  if (whole === 0) return t('wait.atOnce')
  if (whole >= 86_400) return t('wait.days', { count: Math.ceil(whole / 86_400) })
  if (whole >= 3_600) return t('wait.hours', { count: Math.ceil(whole / 3_600) })
  return t('wait.minutes', { count: Math.ceil(whole / 60) })
}
