import type { PlanWords } from './PlanWords.ts'

/** What a health factor means, in one sentence. @param factor two digits after the point; null where nothing is owed */
export function healthMeaning(factor: string | null, t: PlanWords): string {
  if (factor === null) return t('loan.meaning.none')
  const danger = t('loan.meaning.danger')
  if (!/^\d+\.\d{2}$/.test(factor)) return danger
  const hundredths = BigInt(factor.replace('.', ''))
  if (hundredths <= 100n) return `${danger} ${t('loan.meaning.now')}`
  // Rounded down: better to say that less is enough.
  const fall = ((hundredths - 100n) * 100n) / hundredths
  return `${danger} ${t('loan.meaning.fall', { percent: fall.toString() })}`
}
