import type { Hex } from 'viem'
import { amountOf } from '../model/Amount.ts'
import type { Network } from '../model/Network.ts'
import type { MovesView, StageOf } from '../model/Stage.ts'
import type { Level, Verdict } from '../model/Verdict.ts'
import { amountView, type Prices } from './amountView.ts'

const sentences: Readonly<Record<Level, string>> = {
  PASS: 'Checked: it does what you said, and nothing else.',
  WARN: 'Checked: it does what you said. Read the warnings before you approve.',
  HARD: 'Checked, but this one needs your typed confirmation.',
  BLOCK: 'Blocked: this cannot be signed. Nothing was sent.',
}

export function verdictStage(
  planId: string,
  verdict: Verdict,
  bound: {
    readonly hash: Hex
    readonly feeBudget: bigint
    readonly secondsLeft: bigint
    readonly holds: MovesView
  } | null,
  context: { readonly network: Network; readonly prices: Prices },
): Omit<StageOf<'verdict'>, 'ms'> {
  return {
    stage: 'verdict',
    planId,
    hash: bound?.hash ?? null,
    level: verdict.level,
    sentence: sentences[verdict.level],
    findings: verdict.findings,
    confirmation: verdict.level === 'HARD' ? verdict.confirmation : null,
    holds: bound?.holds ?? null,
    feeBudget:
      bound === null ? null : amountView(amountOf(context.network.native, bound.feeBudget), context.prices, 'at-most'),
    expiresInSeconds: bound === null ? 0 : Number(bound.secondsLeft),
  }
}
