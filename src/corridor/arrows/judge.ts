import { heldTokens } from '../../chain/takeSnapshot.ts'
import { hashBoundPlan } from '../../model/BoundPlan.ts'
import type { Stage } from '../../model/Stage.ts'
import { holdToBounds } from '../../stages/holdToBounds.ts'
import { movesView } from '../../stages/planStage.ts'
import { pricesOf } from '../../stages/pricesOf.ts'
import { verdictStage } from '../../stages/verdictStage.ts'
import { bindPlan } from '../bindPlan.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { judgePlan } from '../judgePlan.ts'
import { brokenLimits } from '../limits/brokenLimits.ts'
import { placeEntered } from '../placeEntered.ts'
import type { Telling } from '../Telling.ts'
import type { Played } from './play.ts'

/**
 * Simulation → Verdict. The plan stands before a person's eyes after it, to be approved or dropped, unless it is blocked.
 * @throws what a node, the signer or a disk throws
 */
export async function* judge(played: Played, telling: Telling): AsyncGenerator<Stage, void> {
  const { parts, intents, request, names, plan, snapshot, tried, ceilings, budgetWei, quotedAt } = played
  const { planId, notes, timed } = telling
  const { conversation } = telling.said
  const { clock, conversations } = parts
  const { network } = parts.client
  const { simulation, exit } = tried
  const { slots, expiresAt, earning } = plan
  const calls = plan.steps.map(({ call }) => call)
  const broken = await brokenLimits(parts, { calls, slots, snapshot, budgetWei })
  const contacts = namesOn(parts.contacts, network.chainId)
  const verdict = judgePlan(parts, {
    said: { intents, words: request.turns, contacts, names },
    plan: { calls, slots, expiresAt },
    ...{ earning, snapshot, tried, budgetWei, quotedAt },
    brokenLimits: broken,
  })
  const judged = { level: verdict.level, findings: verdict.findings } as const
  const context = { network, prices: pricesOf(snapshot), tokens: heldTokens(network) }
  if (verdict.level === 'BLOCK' || verdict.bounds === null || simulation.status !== 'ok') {
    const stage = verdictStage(planId, { ...verdict, level: 'BLOCK' }, null, context)
    notes.end({ kind: 'judged', planId, ...judged, sentence: stage.sentence, hash: null, expiresAt: null })
    conversations.forgetLast(conversation)
    conversations.stop(conversation, broken)
    return yield timed(stage)
  }
  const bound = bindPlan(plan, ceilings, verdict.bounds, budgetWei)
  const hash = hashBoundPlan(bound)
  const held = holdToBounds(plan, verdict.bounds, simulation)
  const holds = movesView(held, context.prices)
  const standing = { hash, feeBudget: budgetWei, secondsLeft: expiresAt - clock.now(), holds }
  const stage = verdictStage(planId, verdict, standing, context)
  notes.end({ kind: 'judged', planId, ...judged, sentence: stage.sentence, hash, expiresAt })
  parts.shown.show({ planId, plan: held, snapshot, simulation, exit, verdict, bound, hash, names })
  conversations.hold(conversation, planId, placeEntered(plan))
  yield timed(stage)
}
