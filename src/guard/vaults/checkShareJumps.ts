import { decodeCall } from '../../decoding/decodeCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import type { Finding } from '../../model/Verdict.ts'
import type { GuardSettings } from '../GuardInput.ts'

const bps = 10_000n

/**
 * Holds the price of a share, of every vault that the calls go into or out of, against what it was when the plan was
 * shown. A vault that gains or loses a percent in minutes has been tampered with, or has lost money. Every finding blocks.
 */
export function checkShareJumps(
  seen: {
    readonly shown: PlayedSimulation
    readonly now: PlayedSimulation
    readonly calls: readonly Call[]
    readonly network: Network
  },
  { shareJumpBps }: GuardSettings,
): readonly Finding[] {
  const priceIn = ({ vaults }: PlayedSimulation, key: string) =>
    vaults.find(({ vault }) => keyOf(vault) === key)?.priceBeforeRay ?? null
  return [...vaultsIn(seen.calls, seen.network)].flatMap(([key, name]): readonly Finding[] => {
    const [was, is] = [priceIn(seen.shown, key), priceIn(seen.now, key)]
    if (was === null || is === null || was <= 0n)
      return [block(`What a share of ${name} is worth could not be read.`, { vault: key })]
    const jump = ((is > was ? is - was : was - is) * bps) / was
    if (jump <= shareJumpBps) return []
    return [
      block(`The price of a share of ${name} jumped by ${formatDecimal(jump, 2)} percent since you saw the plan.`, {
        vault: key,
      }),
    ]
  })
}

function vaultsIn(calls: readonly Call[], network: Network): ReadonlyMap<string, string> {
  return new Map(
    calls.flatMap((call): readonly (readonly [string, string])[] => {
      const decoded = decodeCall(call, network)
      if (decoded.kind !== 'deposit' && decoded.kind !== 'redeem' && decoded.kind !== 'take-out') return []
      return [[keyOf(decoded.vault.share.address), decoded.vault.name]]
    }),
  )
}

function block(sentence: string, facts: Finding['facts']): Finding {
  return { rule: 'share-jump', level: 'BLOCK', sentence, instead: 'Wait, and ask again later.', facts }
}
