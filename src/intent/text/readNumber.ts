import { plainDecimal, timesTenTo } from './decimal.ts'

/**
 * The value of a number as people write it (`1,000.50`, `1 000`, `0,25`, `1e3`, `1.200,50`), or null where the writing
 * has two readings (`1.500`) or none (`1.2.3`).
 */
export function readNumber(text: string): string | null {
  const cut = text.toLowerCase().indexOf('e')
  const mantissa = readPlain(cut < 0 ? text : text.slice(0, cut))
  if (mantissa === null || cut < 0) return mantissa
  const exponent = Number(text.slice(cut + 1))
  return Number.isInteger(exponent) && Math.abs(exponent) <= 30 ? timesTenTo(mantissa, exponent) : null
}

const digits = (text: string) => text.length > 0 && [...text].every((char) => char >= '0' && char <= '9')

function readPlain(text: string): string | null {
  if (text.length > 60) return null
  const plain = joinGroups(joinGroups(joinGroups(text, ' '), '_'), "'")
  if (plain === null) return null
  const dots = plain.split('.')
  const commas = plain.split(',')
  if (dots.length > 1 && commas.length > 1) return readBoth(plain)
  if (commas.length > 1) return readComma(commas)
  if (dots.length > 1) return readDot(dots)
  return digits(plain) ? plainDecimal(plain) : null
}

/** The last of the two separators is the decimal one; the other must group in threes. */
function readBoth(text: string): string | null {
  const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  const [whole = '', part = '', ...more] = text.split(decimal)
  const joined = joinGroups(whole, decimal === '.' ? ',' : '.')
  if (more.length > 0 || joined === null || !digits(joined) || !digits(part)) return null
  return plainDecimal(`${joined}.${part}`)
}

function readComma(parts: string[]): string | null {
  const [whole = '', part = ''] = parts
  const grouped = joinGroups(parts.join(','), ',')
  if (grouped !== null && digits(grouped)) return plainDecimal(grouped)
  return parts.length === 2 && digits(whole) && digits(part) && part.length <= 3
    ? plainDecimal(`${whole}.${part}`)
    : null
}

function readDot(parts: string[]): string | null {
  const [whole = '', part = ''] = parts
  if (parts.length > 2) {
    const grouped = joinGroups(parts.join('.'), '.')
    return grouped !== null && digits(grouped) ? plainDecimal(grouped) : null
  }
  if (!digits(part) || !(whole === '' || digits(whole))) return null
  const couldGroup =
    part.length === 3 && part.endsWith('0') && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0')
  return couldGroup ? null : plainDecimal(`${whole === '' ? '0' : whole}.${part}`)
}

/** Takes out a grouping separator, if every group after the first has three digits; null where it groups otherwise. */
function joinGroups(text: string | null, separator: string): string | null {
  if (text === null) return null
  const [first = '', ...groups] = text.split(separator)
  if (groups.length === 0) return text
  const whole = groups.map((group, i) => (i === groups.length - 1 ? (group.split('.')[0]?.split(',')[0] ?? '') : group))
  const well =
    first.length >= 1 &&
    first.length <= 3 &&
    !first.startsWith('0') &&
    whole.every((group) => group.length === 3 && digits(group))
  return well ? first + groups.join('') : null
}
