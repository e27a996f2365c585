import { parseDecimal } from './decimal.ts'
import type { OpenSentence } from './PlanEdits.ts'

/** Why what was written is no figure for a gap. `too-fine`: it has more digits after the point than there can be. */
export type FillProblem = 'empty' | 'unreadable' | 'zero' | 'too-fine'

/** The sentence with what was written in its gap, as a plain decimal; or why that is no figure. "1,000" is a thousand, "1.000" is one. */
export function fillSentence(
  { before, after }: OpenSentence,
  written: string,
  decimals: number,
): { readonly sentence: string } | { readonly problem: FillProblem } {
  const text = written.trim()
  if (text === '') return { problem: 'empty' }
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const parsed = parseDecimal(plain, decimals)
  if (parsed.status !== 'ok') return { problem: parsed.status === 'too-fine' ? 'too-fine' : 'unreadable' }
  if (parsed.units === 0n) return { problem: 'zero' }
  return { sentence: `${before}${plain}${after}` }
}
