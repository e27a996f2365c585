/** Addresses are compared in lower case; every map and set of the guard is keyed so. */
export function keyOf(address: string): string {
  return address.toLowerCase()
}
