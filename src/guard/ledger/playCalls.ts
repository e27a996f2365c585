import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import { takesOf } from '../../decoding/takesOf.ts'
import { mulDivUp } from '../../model/decimal.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { GuardInput } from '../GuardInput.ts'
import { flowsOf } from './flowsOf.ts'

const bps = 10_000n

/** A place where the bytes do not add up, by the call it happens at. */
export type LedgerGap = {
  readonly at: number
  readonly sentence: string
  readonly facts: Readonly<Record<string, string>>
}

/**
 * What the bytes promise by themselves: every amount that leaves at its most, every one that arrives at its least.
 * It does not use what the simulation says came of them, so a simulation of other bytes cannot lend them its outcome.
 */
export type Ledger = {
  readonly net: ReadonlyMap<string, bigint>
  /**
   * By token: what `net` has leave on top of what the bytes let be taken. All of a debt is counted with what it may grow
   * by, and the plan's own approval may be for less.
   */
  readonly untakable: ReadonlyMap<string, bigint>
  readonly gaps: readonly LedgerGap[]
}

export function playCalls(calls: readonly DecodedCall[], input: GuardInput, played: PlayedSimulation): Ledger {
  const held = new Map(played.balances.map((balance) => [keyOf(balance.token), balance.before]))
  const allowed = new Map(played.allowances.map((pair) => [pairKey(pair.token, pair.spender), pair.before]))
  const net = new Map<string, bigint>()
  const untakable = new Map<string, bigint>()
  // By the plan's own bytes: what was allowed before is a node's word.
  const granted = new Map<string, bigint>()
  const gaps: LedgerGap[] = []
  const { rebasingUnits, vaultToleranceBps } = input.settings
  // What shares bring is counted with a tolerance off: a later step that counts on all of it fails on the chain at worst.
  const unsure = new Map<string, bigint>()

  calls.forEach((call, at) => {
    if (call.kind === 'approve') {
      allowed.set(pairKey(call.token.address, call.spender), call.units)
      granted.set(pairKey(call.token.address, call.spender), call.units)
    }
    const take = takesOf(call, input.network)
    const allowance = take ? allowed.get(pairKey(take.token, take.spender)) : undefined
    if (take && allowance !== undefined) {
      if (allowance < take.units)
        gaps.push({
          at,
          sentence: 'A step takes more than it was allowed before.',
          facts: { token: take.token, takes: `${take.units}`, allowed: `${allowance}` },
        })
      else allowed.set(pairKey(take.token, take.spender), allowance - take.units)
    }
    const flows = flowsOf(call, { input, played, net, unsure })
    for (const flow of flows) {
      const key = keyOf(flow.token)
      const now = (net.get(key) ?? 0n) + flow.units
      net.set(key, now)
      const most = take?.all === true ? granted.get(pairKey(take.token, take.spender)) : undefined
      if (most !== undefined && take !== null && key === keyOf(take.token) && -flow.units > most)
        untakable.set(key, (untakable.get(key) ?? 0n) - flow.units - most)
      if (call.kind === 'redeem' && flow.units > 0n && !isInBook(input.network, call.vault.share.address))
        unsure.set(key, (unsure.get(key) ?? 0n) + mulDivUp(flow.units, vaultToleranceBps, bps - vaultToleranceBps))
      const slack = rebasingUnits + (unsure.get(key) ?? 0n)
      const start = held.get(key)
      if (flow.units < 0n && (start === undefined || start + now < -slack))
        gaps.push({
          at,
          sentence: 'A step needs more than you hold when its turn comes.',
          facts: { token: flow.token, short: `${-now - (start ?? 0n)}` },
        })
    }
  })
  return { net, untakable, gaps }
}

function pairKey(token: string, spender: string): string {
  return `${keyOf(token)}:${keyOf(spender)}`
}
