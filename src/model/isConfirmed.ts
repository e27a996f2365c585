/**
 * Part of an address, as it has to be typed: its last six digits, or one group of four. With a number among them, so that
 * no token's symbol is taken for one.
 */
const partOfAddress = /^(?=.*[0-9])(?:[0-9a-f]{4}|[0-9a-f]{6})$/i

/**
 * Whether what was typed is what had to be typed, character by character. Only in part of an address capitals and small
 * letters are the same: there they mean the same digit.
 */
export function isConfirmed(typed: string, wanted: string): boolean {
  return foldedFor(typed, wanted) === foldedFor(wanted, wanted)
}

/** Whether what was typed goes on to what has to be typed. */
export function leadsToConfirmed(typed: string, wanted: string): boolean {
  return foldedFor(wanted, wanted).startsWith(foldedFor(typed, wanted))
}

function foldedFor(text: string, wanted: string): string {
  // Only what is a digit in both writings is folded: no letter of another script becomes one.
  return partOfAddress.test(wanted) ? text.replace(/[A-F]/g, (digit) => digit.toLowerCase()) : text
}
