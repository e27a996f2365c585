/** Basis points as a percentage without idle zeros: 150 is "1.5". */
export function percentOf(bps: bigint): string {
  if (bps % 100n === 0n) return `${bps / 100n}`
  return `${bps / 100n}.${(bps % 100n).toString().padStart(2, '0')}`.replace(/0$/, '')
}
