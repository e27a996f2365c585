/**
 * Decimal strings and integers of smallest units, exactly. No floating point: a `number` never holds an amount.
 */

export type ParsedDecimal =
  | { readonly status: 'ok'; readonly units: bigint }
  | { readonly status: 'invalid' | 'too-fine' }

/**
 * "1000.5" with 6 decimals is 1000500000n. `too-fine` where the text has more digits after the point than the token
 * can hold and they are not zeros: cutting them would move another amount than the person wrote.
 */
export function parseDecimal(text: string, decimals: number): ParsedDecimal {
  const match = /^(\d{1,60})(?:\.(\d{1,60}))?$/.exec(text)
  if (!match) return { status: 'invalid' }
  const whole = match[1] ?? '0'
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return { status: 'too-fine' }
  return { status: 'ok', units: BigInt(whole + fraction.padEnd(decimals, '0')) }
}

/** 1000500000n with 6 decimals is "1000.5": plain, no separators, no trailing zeros. Negative values carry a "-". */
export function formatDecimal(units: bigint, decimals: number): string {
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** `value * numerator / denominator`, rounded down (towards negative infinity for negative values). */
export function mulDivDown(value: bigint, numerator: bigint, denominator: bigint): bigint {
  const product = value * numerator
  const quotient = product / denominator
  return product % denominator !== 0n && product < 0n !== denominator < 0n ? quotient - 1n : quotient
}

/** `value * numerator / denominator`, rounded up. */
export function mulDivUp(value: bigint, numerator: bigint, denominator: bigint): bigint {
  return -mulDivDown(-value, numerator, denominator)
}

/** "1234567.89" as "1,234,567.89", digit by digit: a figure never passes through a floating-point number. */
export function groupDigits(plain: string): string {
  const negative = plain.startsWith('-')
  const [whole = '0', fraction] = plain.slice(negative ? 1 : 0).split('.')
  const grouped = [...whole]
    .map((digit, at) => (at > 0 && (whole.length - at) % 3 === 0 ? `,${digit}` : digit))
    .join('')
  return `${negative ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

export function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n
}
