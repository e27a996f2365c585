/** Exhausts a union: a case that nobody handles does not compile, and one that slips through at run time is loud. */
export function missingCase(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
