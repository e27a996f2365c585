/** "$1,234.50" as "1234.50"; null where it is no plain amount of dollars. A comma only groups thousands. */
export function plainUsd(typed: string): string | null {
  const text = typed.trim().replace(/^\$\s*/, '')
  const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)
  const plain = grouped ? text.replaceAll(',', '') : text
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : null
}
