/** What a health factor means, in one sentence. @param factor two digits after the point; null where nothing is owed */
export function healthMeaning(factor: string | null): string {
  if (factor === null) return 'Nothing is owed afterwards, so nothing of yours can be sold for it.'
  const danger = 'Below 1.00 anybody may sell your collateral to repay what you owe, at a loss for you (liquidation).'
  if (!/^\d+\.\d{2}$/.test(factor)) return danger
  const hundredths = BigInt(factor.replace('.', ''))
  if (hundredths <= 100n) return `${danger} That can happen at once.`
  // Rounded down: better to say that less is enough.
  const fall = ((hundredths - 100n) * 100n) / hundredths
  return `${danger} It comes to that if your collateral loses about ${fall} % against what you owe.`
}
