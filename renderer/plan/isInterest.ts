import type { ChangeView, PromiseView } from '../../src/model/Stage.ts'

/**
 * Whether what came is other than what was promised only by what a place pays or takes in the seconds in between: what is
 * lent or owed grows by itself, so a last digit more is nothing that is missing or still owed.
 */
export function isInterest(
  { promised, difference, within }: Pick<PromiseView, 'promised' | 'difference' | 'within'>,
  position: ChangeView['position'],
): boolean {
  if (position === null || position.counts !== 'asset' || !within) return false
  const [all, more] = unitsOf(promised, difference)
  return more !== 0n && more * 10_000n <= all
}

/** Both without their signs, in the same smallest unit. */
function unitsOf(a: string, b: string): readonly [bigint, bigint] {
  const digits = Math.max(...[a, b].map((decimal) => decimal.split('.')[1]?.length ?? 0))
  const [first = 0n, second = 0n] = [a, b].map((decimal) => {
    const [whole = '0', fraction = ''] = decimal.replace(/^[+-]/, '').split('.')
    return BigInt(whole + fraction.padEnd(digits, '0'))
  })
  return [first, second]
}
