import type { BuildShare } from '../../src/model/build/BuildFields.ts'
import { hundredths } from '../../src/model/build/builtSentence.ts'
import { figureIn } from '../../src/model/build/figureIn.ts'
import { formatDecimal } from '../../src/model/decimal.ts'

/** What the shares come to so far: "90". Null where none is a figure. */
export function sumOf(shares: readonly BuildShare[]): string | null {
  const figures = shares.map(({ percent }) => figureIn(percent.replace(/ ?%$/, ''), 2, 'en'))
  const plain = figures.flatMap((figure) => (figure.status === 'ok' ? [hundredths(figure.plain)] : []))
  if (plain.length === 0) return null
  return formatDecimal(
    plain.reduce((sum, one) => sum + one, 0n),
    2,
  )
}
