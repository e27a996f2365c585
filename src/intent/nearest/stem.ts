/** The part of a word that its endings do not change: "signed", "signs" and "signing" are one word here. */
export function stem(word: string): string {
  if (word.length < 5) return word
  const cut = word.replace(/(?:ings|ing|edly|ed|ies|es|s|ly)$/, '')
  return cut.length < 3 ? word : cut.replace(/(.)\1$/, '$1').replace(/[ey]$/, '')
}
