import type { ReadRequest } from '../model/Reading.ts'

/** The names in the address book as they are looked for: in lower case. */
export const contactNames = ({ contacts }: Pick<ReadRequest, 'contacts'>): string[] =>
  Object.keys(contacts ?? {}).map((name) => name.toLowerCase())
