import { type Address, zeroAddress } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownContracts } from '../../decoding/knownContracts.ts'
import type { Network } from '../../model/Network.ts'
import type { SimulatedLog } from '../../model/Simulation.ts'
import type { Finding, OutcomeBounds } from '../../model/Verdict.ts'
import { readLog } from '../logs/readLog.ts'

/** `logs` of a simulation, or of the chain. Whatever leaves the account goes to a contract of the catalogue, or to whom a sentence named, up to what it named. */
export function explainSends(
  logs: readonly SimulatedLog[],
  bounds: OutcomeBounds,
  network: Network,
  account: Address,
): readonly Finding[] {
  const contracts = knownContracts(network)
  const sent = new Map<string, { to: Address; token: Address; units: bigint | null }>()
  for (const log of logs) {
    const read = readLog(log, account)
    if (read?.kind !== 'transfer' || keyOf(read.from) !== keyOf(account)) continue
    const to = keyOf(read.to)
    if (to === keyOf(account) || to === zeroAddress || contracts.has(to)) continue
    const key = `${to}:${keyOf(read.token)}`
    const sofar = sent.get(key)?.units ?? (sent.has(key) ? null : 0n)
    sent.set(key, {
      to: read.to,
      token: read.token,
      units: sofar === null || read.units === null ? null : sofar + read.units,
    })
  }
  return [...sent.values()].flatMap((line): Finding[] => {
    const most = bounds.mayReceive
      .filter((may) => keyOf(may.to) === keyOf(line.to) && keyOf(may.token) === keyOf(line.token))
      .reduce((sum, may) => sum + may.units, 0n)
    if (line.units !== null && line.units <= most) return []
    return [
      {
        rule: 'goes-elsewhere',
        level: 'BLOCK',
        sentence: 'Something of yours would go to an address that you did not name.',
        instead: 'Ask again for a new plan; nothing was signed.',
        facts: { to: line.to, token: line.token, units: `${line.units ?? 'unknown'}`, atMost: `${most}` },
      },
    ]
  })
}
