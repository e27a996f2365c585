import { utf8ToBytes } from '@noble/hashes/utils.js'

/** One spelling for what looks the same on two keyboards (NFKC). The caller wipes it. */
export function passwordBytes(password: string): Uint8Array {
  return utf8ToBytes(password.normalize('NFKC'))
}
