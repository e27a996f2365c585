import type { ChangeView } from '../../src/model/Stage.ts'

/** A place whose own books differ by a last digit from what came or went: its name, the difference and of what. */
export type Rounded = { readonly place: string; readonly amount: string; readonly asset: string }

/**
 * Where the change of what lies in a place is the wallet's own but for one or two of the smallest units: places keep their
 * books in their own way, and round. Said, since 299.999999 beside 300 looks like something missing.
 */
export function roundedBy(changes: readonly ChangeView[]): readonly Rounded[] {
  return changes.flatMap(({ position, change }): readonly Rounded[] => {
    if (position?.kind !== 'lent' || position.counts !== 'asset') return []
    const inWallet = changes.filter((other) => other.position === null && other.token === position.asset)
    const [other] = inWallet
    if (other === undefined || inWallet.length > 1) return []
    const digits = Math.max(digitsOf(change), digitsOf(other.change))
    // With fewer digits it is no smallest unit.
    if (digits < 6) return []
    const sum = unitsOf(change, digits) + unitsOf(other.change, digits)
    const off = sum < 0n ? -sum : sum
    if (off === 0n || off > 2n) return []
    return [{ place: position.place, amount: `0.${off.toString().padStart(digits, '0')}`, asset: position.asset }]
  })
}

function digitsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0
}

function unitsOf(decimal: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = decimal.replace(/^[+-]/, '').split('.')
  const units = BigInt(whole + fraction.padEnd(digits, '0'))
  return decimal.startsWith('-') ? -units : units
}
