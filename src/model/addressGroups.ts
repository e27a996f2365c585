/** Digits of a group: what an eye takes in at once. */
const size = 4

export type AddressGroup = {
  readonly text: string
  /** The place of its first digit among the 40 after the 0x. */
  readonly from: number
}

/** An address as it is read aloud and compared: ten groups of four digits after the 0x, nothing left out. */
export function addressGroups(address: string): readonly AddressGroup[] {
  const digits = address.replace(/^0x/i, '')
  const groups: AddressGroup[] = []
  for (let from = 0; from < digits.length; from += size) groups.push({ text: digits.slice(from, from + size), from })
  return groups
}

/** The group that a digit stands in, and which one it is: "2nd". */
export function groupAt(address: string, place: number): { readonly name: string; readonly text: string } {
  const number = Math.floor(place / size) + 1
  const ending = number === 1 ? 'st' : number === 2 ? 'nd' : number === 3 ? 'rd' : 'th'
  return { name: `${number}${ending}`, text: addressGroups(address)[number - 1]?.text ?? '' }
}
