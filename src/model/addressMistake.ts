const length = 40

/** What is wrong with a text that was to be an address and is none, and what to do about it. */
export function addressMistake(text: string): string {
  if (text.includes('…') || text.includes('...'))
    return 'An address that is cut short in the middle cannot be used. Copy it again, whole.'
  const digits = /^0x/i.test(text) ? [...text.slice(2)] : null
  if (digits === null) return 'An address is 0x and 40 digits after it, each 0 to 9 or a to f. Copy it again, whole.'
  const odd = digits.find((one) => !/^[0-9a-f]$/i.test(one))
  if (odd !== undefined && /^[g-z]$/i.test(odd))
    return `That address has a mistake in it: “${odd}” stands in no address, only 0 to 9 and a to f do. Copy it again, whole.`
  if (odd !== undefined) return 'An address is 0x and 40 digits after it, each 0 to 9 or a to f. Copy it again, whole.'
  const more = digits.length - length
  if (more < 0) return `That address is too short: ${characters(-more)} missing. Copy it again, whole.`
  if (more > 0)
    return `That address is too long, by ${counted(more)}: it has ${digits.length} after 0x, and an address has ${length}. Copy it again, whole.`
  return 'That address has a mistake in it: its capital letters do not fit. Copy it again, whole.'
}

const counted = (count: number): string => (count === 1 ? '1 character' : `${count} characters`)
const characters = (count: number): string => `${counted(count)} ${count === 1 ? 'is' : 'are'}`
