import { parseDecimal } from '../decimal.ts'

/** `two-ways`: "1.000" is a thousand to one and one to another; nobody guesses which. */
export type FigureProblem = 'empty' | 'unreadable' | 'two-ways' | 'zero' | 'too-fine'

export type Figure =
  | { readonly status: 'ok'; readonly plain: string }
  | { readonly status: 'problem'; readonly problem: FigureProblem }

/**
 * A figure as it was typed, as a plain decimal without zeros at either end: "1,000.50" is 1000.5. Sayso itself writes commas
 * between thousands and a point before the fraction, so in English "1,000" is a thousand; where the language writes it the other
 * way round, whatever both could mean is asked about. "0,5" has one reading everywhere.
 * @param decimals digits after the point that there can be
 */
export function figureIn(typed: string, decimals: number, language: string): Figure {
  const text = typed.trim().replace(/^\$ ?/, '')
  if (text === '') return problem('empty')
  const plain = plainOf(text, language)
  if (plain === null) return problem('unreadable')
  if (plain === 'two-ways') return problem('two-ways')
  const parsed = parseDecimal(plain, decimals)
  if (parsed.status !== 'ok') return problem(parsed.status === 'too-fine' ? 'too-fine' : 'unreadable')
  if (parsed.units === 0n) return problem('zero')
  const [whole = '0', fraction = ''] = plain.split('.')
  const short = fraction.replace(/0+$/, '')
  return { status: 'ok', plain: `${whole.replace(/^0+(?=\d)/, '')}${short === '' ? '' : `.${short}`}` }
}

const problem = (what: FigureProblem): Figure => ({ status: 'problem', problem: what })

function plainOf(text: string, language: string): string | 'two-ways' | null {
  // A space, and the narrow ones that some languages write, only ever groups.
  const spaced = /^\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/.test(text)
  const joined = spaced ? text.replace(/[ \u00a0\u202f'’]/g, '') : text
  if (/^\d+$/.test(joined)) return joined
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(joined)) return joined.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(joined)) return joined.replaceAll('.', '').replace(',', '.')
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(joined)) return joined.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(joined)) return joined.replaceAll('.', '')
  const [, whole, mark, rest] = /^(\d*)([.,])(\d+)$/.exec(joined) ?? []
  if (whole === undefined || rest === undefined) return null
  const groups = !spaced && /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3
  if (groups && language === 'en' && mark === ',') return `${whole}${rest}`
  // "2.125" in English is read as it stands; "1.500" is not.
  if (groups && (language !== 'en' || rest.endsWith('0'))) return 'two-ways'
  return `${whole === '' ? '0' : whole}.${rest}`
}
