import { type Address, slice } from 'viem'
import type { Call } from '../model/Step.ts'

/** Who receives by a transfer, of the coin or a token, that nobody's contract stands behind. */
export function bareRecipients(calls: readonly Call[]): readonly Address[] {
  const transferSelector = '0xa9059cbb'
  return calls.flatMap((call): readonly Address[] => {
    if (call.data === '0x') return [call.to]
    if (call.data.startsWith(transferSelector) && call.data.length >= 2 + 2 * 36) return [slice(call.data, 16, 36)]
    return []
  })
}
