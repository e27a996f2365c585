/** "-12.34" is -1234. What is no such decimal is nothing known. */
export function centsOf(usd: string): bigint | null {
  return /^-?\d+\.\d{2}$/.test(usd) ? BigInt(usd.replace('.', '')) : null
}

/** 1234 is "12.34". */
export function usdOfCents(cents: bigint): string {
  const digits = `${cents < 0n ? -cents : cents}`.padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
