import { formatDecimal } from './decimal.ts'
import type { AmountView, StageOf } from './Stage.ts'

/**
 * What of a plan lies between the least and what is expected, apart: `slips` may be missing of what arrives, and `stays`
 * comes on top of what a later step takes on, and is left in the wallet. What may be missing is what is expected less the
 * minimum, as both are shown: whoever takes one from the other, here or in the approval window, comes to the same. Give it `gets` with what the simulation saw (`seenArrivals`), where there is one.
 */
export function dustViews({ dust, gets }: Pick<StageOf<'plan'>, 'dust' | 'gets'>): {
  readonly slips: readonly AmountView[]
  readonly stays: readonly AmountView[]
} {
  const arriving = ({ address }: AmountView) => gets.find(({ minimum }) => minimum.address === address)
  return {
    slips: dust.flatMap((each) => {
      const of = arriving(each)
      const slip = of === undefined ? null : between(of)
      return slip === null ? [] : [slip]
    }),
    stays: dust.filter((each) => arriving(each) === undefined),
  }
}

/** Null where nothing may be missing. */
function between({ expected, minimum }: StageOf<'plan'>['gets'][number]): AmountView | null {
  const amount = minus(expected.amount, minimum.amount)
  if (amount.startsWith('-') || !/[1-9]/.test(amount)) return null
  // To the cent as both are shown, so that the difference is the one that can be seen.
  const usd = expected.usd === null || minimum.usd === null ? null : cents(minus(expected.usd, minimum.usd))
  return { ...expected, amount, usd }
}

function minus(more: string, less: string): string {
  const digits = Math.max(fractionOf(more).length, fractionOf(less).length)
  return formatDecimal(unitsOf(more, digits) - unitsOf(less, digits), digits)
}

function unitsOf(decimal: string, digits: number): bigint {
  const [whole = '0'] = decimal.split('.')
  return BigInt(`${whole}${fractionOf(decimal).padEnd(digits, '0')}`)
}

function fractionOf(decimal: string): string {
  return decimal.split('.')[1] ?? ''
}

function cents(usd: string): string {
  return `${usd.split('.')[0]}.${fractionOf(usd).padEnd(2, '0')}`
}
