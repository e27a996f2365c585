/**
 * Figures for people, made from the core's decimal strings by text alone: no `number` ever holds an amount. Commas
 * group, the point separates, whatever the locale: "1.000" must never mean a thousand here.
 */

/** "-1234567.5" is "−1,234,567.5", to the last digit. A leading "+" stays. */
export function exactAmount(decimal: string): string {
  const { sign, whole, fraction } = partsOf(decimal)
  return `${sign}${grouped(whole)}${fraction === '' ? '' : `.${fraction}`}`
}

/** As `exactAmount`, cut to what a person can take in. What was cut is marked with "…". */
export function shortAmount(decimal: string): string {
  const { sign, whole, fraction } = partsOf(decimal)
  const leadingZeros = whole === '0' ? (/^0*/.exec(fraction)?.[0].length ?? 0) : -4
  const digits = whole.length > 4 ? 2 : Math.max(6, leadingZeros + 4)
  if (fraction.length <= digits) return exactAmount(decimal)
  return `${sign}${grouped(whole)}.${fraction.slice(0, digits)}…`
}

/** Whether it is so little that its figure only takes up room: under half a cent, and six zeros before the first digit. */
export function isDust(amount: string, usd: string | null): boolean {
  return usd !== null && isZero(usd) && !isZero(amount) && /^[-+]?0\.0{6}/.test(amount)
}

/** Whether it is something, and worth less than a cent. What has no price may be worth anything. */
export function isUnderACent(amount: string, usd: string | null): boolean {
  return usd !== null && isZero(usd) && !isZero(amount)
}

/** "-1234.5" is "−$1,234.50". */
export function dollars(usd: string): string {
  const { sign, whole, fraction } = partsOf(usd)
  return `${sign}$${grouped(whole)}.${fraction.slice(0, 2).padEnd(2, '0')}`
}

/** How long something took. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`
  return ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`
}

/** Time that is left: "19 min", and seconds in the last minute. Never "19:19", which reads as a time of day. */
export function clock(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
}

export function isNegative(decimal: string): boolean {
  return decimal.startsWith('-') && /[1-9]/.test(decimal)
}

export function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal)
}

/** A change always carries its sign; nothing at all carries none. */
export function signed(decimal: string): string {
  if (isZero(decimal)) return '0'
  return decimal.startsWith('-') || decimal.startsWith('+') ? decimal : `+${decimal}`
}

function partsOf(decimal: string): { sign: string; whole: string; fraction: string } {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  // What is not a decimal is shown as it came: better odd than wrong.
  if (!match) return { sign: '', whole: decimal, fraction: '' }
  return { sign: match[1] === '-' ? '−' : (match[1] ?? ''), whole: match[2] ?? '0', fraction: match[3] ?? '' }
}

function grouped(whole: string): string {
  return /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
}
