import { readLatestBlock } from '../chain/AccountChain.ts'
import type { Change, Measured } from '../execution/ports.ts'
import { checkOpinions } from '../guard/nodes/checkOpinions.ts'
import { checkWithinBounds } from '../guard/outcome/checkWithinBounds.ts'
import { checkCode } from '../guard/spoof/checkCode.ts'
import { compareRuns } from '../guard/spoof/compareRuns.ts'
import { checkShareJumps } from '../guard/vaults/checkShareJumps.ts'
import { fillSlots, slotSource } from '../model/Slot.ts'
import type { Finding } from '../model/Verdict.ts'
import { aLittleLater, asSent } from '../simulation/Conditions.ts'
import { playElsewhere } from '../simulation/playElsewhere.ts'
import { simulate } from '../simulation/simulate.ts'
import { checkNames } from './names/checkNames.ts'
import { askOpinions } from './opinions/askOpinions.ts'
import type { Parts } from './Parts.ts'
import type { ShownPlan } from './ShownPlans.ts'

/**
 * Plays the steps from `index` on again, on the chain as it is now, and twice more under other conditions: exactly as they
 * would be sent, and a few blocks later. Together with what the steps before did change, they
 * must end within the bounds that were approved. No finding means that the next step may be signed.
 */
export async function checkRest(
  parts: Parts,
  shown: ShownPlan,
  index: number,
  soFar: readonly Change[],
  measured: Measured = new Map(),
): Promise<readonly Finding[]> {
  const { client, clock, account } = parts
  const block = await readLatestBlock(client, clock)
  const { bound } = shown
  // What was not measured yet is played at the least that it can be: whatever comes on top only adds to what arrives.
  const calls = fillSlots(bound.calls, bound.slots, (slot) => measured.get(slotSource(slot)) ?? slot.min)
  const target = {
    account,
    calls: calls.slice(index),
    watchedCalls: calls,
    watchedRights: bound.bounds.allowedAfter ?? [],
    block,
    now: clock.now(),
  }
  const ceilings = bound.calls.slice(index).map(({ gas }) => gas)
  const [simulation, sent, later, opinions, renamed] = await Promise.all([
    simulate(client, target),
    playElsewhere(client, target, asSent(target, ceilings), { leaving: false }),
    playElsewhere(client, target, aLittleLater(target, ceilings), { leaving: false }),
    askOpinions(client, target, parts.pause),
    checkNames(parts, shown.names),
  ])
  if (renamed.length > 0) return renamed
  // That two nodes differ is said before what follows from the word of the one.
  const unconfirmed = checkOpinions(opinions, { simulation, network: client.network }, shown.verdict)
  if (unconfirmed.length > 0) return unconfirmed
  if (simulation.status === 'unavailable') return checkWithinBounds(simulation, bound.bounds, client.network, account)
  const changes = new Map(soFar.map(({ token, units }) => [token.toLowerCase(), units]))
  const balances = new Map(
    simulation.balances.map(({ token, before }) => [
      token.toLowerCase(),
      before - (changes.get(token.toLowerCase()) ?? 0n),
    ]),
  )
  const allowances = new Map(
    shown.simulation.allowances.map(({ token, spender, before }) => [`${token}:${spender}`.toLowerCase(), before]),
  )
  const start = { balances, allowances }
  const within = checkWithinBounds(simulation, bound.bounds, client.network, account, start)
  // What fails by itself is said as that: elsewhere it fails as well.
  if (within.length > 0) return within
  return [
    ...compareRuns(simulation, [sent.run, later.run], { bounds: bound.bounds, network: client.network, start }).map(
      (found) => ({ ...found, rule: 'same-elsewhere' }),
    ),
    ...checkCode(shown.simulation, simulation),
    ...checkShareJumps({ shown: shown.simulation, now: simulation, calls, network: client.network }, parts.guard),
  ]
}
