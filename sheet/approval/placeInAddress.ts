import { addressGroups } from '../../src/model/addressGroups.ts'
import type { Words } from '../words/Words.ts'

/**
 * Where the characters that have to be typed stand in the one address that money goes to. Beside the field they would only
 * be copied: nobody would look at the address. Null where they are not of it.
 */
export function placeInAddress(wanted: string, receivers: readonly string[], words: Words['approval']): string | null {
  const [address, ...others] = new Set(receivers.map((one) => one.toLowerCase()))
  if (address === undefined || others.length > 0) return null
  const part = wanted.toLowerCase()
  if (lastOfAddress(wanted, receivers) > 0) return words.lastOfAddress(part.length)
  const groups = addressGroups(address)
  const found = groups.filter(({ text }) => text === part)
  return found.length === 1 && found[0] !== undefined ? words.groupOfAddress(groups.indexOf(found[0]) + 1) : null
}

/** How many characters at the end of the one address that money goes to have to be typed. 0 where others are asked for. */
export function lastOfAddress(wanted: string | null, receivers: readonly string[]): number {
  const [address, ...others] = new Set(receivers.map((one) => one.toLowerCase()))
  if (wanted === null || address === undefined || others.length > 0) return 0
  return wanted.length === 6 && address.endsWith(wanted.toLowerCase()) ? wanted.length : 0
}
