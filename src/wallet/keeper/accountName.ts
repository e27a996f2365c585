/** What moves the cursor, turns the direction of reading, or is not seen at all. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

/** Null where an account may be called so; else why not, in one sentence. */
export function nameProblem(name: string, others: readonly { readonly name: string }[]): string | null {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 60) return 'A name has 1 to 60 characters.'
  if (unsafe.test(trimmed)) return 'This name has characters that cannot be seen. Use letters, digits and spaces.'
  if (/^0x/i.test(trimmed)) return 'A name that looks like an address would be taken for one. Choose another.'
  if (others.some((other) => spelling(other.name) === spelling(trimmed)))
    return 'Another account has this name already. Choose another.'
  return null
}

function spelling(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
