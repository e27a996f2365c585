import type { Address } from 'viem'
import { type NextNonce, nextNonce } from './nextNonce.ts'
import type { RecoveryPorts } from './ports.ts'

/** What is said of transactions that wait and are not this plan's, one sentence each. */
export function describeOthers({ others, ours }: Pick<NextNonce, 'others' | 'ours'>): readonly string[] {
  const elsewhere =
    others === 1
      ? 'Another wallet with this account, perhaps on another machine, has a transaction that waits before it.'
      : `Another wallet with this account, perhaps on another machine, has ${others} transactions that wait before it.`
  return [
    ...(others > 0 ? [elsewhere] : []),
    ...(ours ? ['Something that you approved before is on its way at the same time.'] : []),
    ...(others > 0 || ours ? ['What the two moved cannot be told apart in what was got.'] : []),
  ]
}

/** At the start: one sentence where somebody else uses this account right now. Nothing where the chain does not answer. */
export async function warnOfOthers(account: Address, ports: RecoveryPorts): Promise<readonly string[]> {
  const next = await nextNonce(account, ports).catch(() => null)
  const [said] = next === null || next.others === 0 ? [] : describeOthers(next)
  return said === undefined ? [] : [`${said} Whatever you do here comes after that.`]
}
