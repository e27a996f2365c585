import type { Hex } from 'viem'
import type { ErrorCode } from '../errors/SaysoError.ts'
import type { Amount } from '../model/Amount.ts'
import { type BoundPlan, canonicalJson, hashBoundPlan } from '../model/BoundPlan.ts'
import { isConfirmed } from '../model/isConfirmed.ts'
import { isPracticeChain } from '../model/practiceChains.ts'
import type { Verdict } from '../model/Verdict.ts'
import type { Act, ApprovedPlan } from './ApprovedPlan.ts'
import type { TokenPrice } from './SignRequest.ts'

export type ApprovalRequest = {
  readonly planId: string
  readonly plan: BoundPlan
  readonly verdict: Verdict
  readonly act: Act
  readonly titles: readonly string[]
  readonly promised: readonly Amount[]
  readonly prices: readonly TokenPrice[]
  /** The chain's present time, in seconds. */
  readonly chainTime: bigint
}

export type Approval =
  | { readonly status: 'approved'; readonly approved: ApprovedPlan }
  | {
      readonly status: 'refused'
      readonly reason: 'blocked' | 'not-confirmed' | 'not-by-flag' | 'changed' | 'expired' | 'malformed'
      readonly code: ErrorCode
      readonly sentence: string
    }

const made = new WeakSet<object>()

/** The one place where a plan becomes an approved one. Nothing else can make what `signStep` accepts. */
export function approvePlan(request: ApprovalRequest): Approval {
  const refusal = refuse(request)
  if (refusal !== null) return refusal
  const { act, planId, titles, promised, prices, chainTime } = request
  const plan = structuredClone(request.plan)
  const approved = freezeDeep({
    planId,
    hash: hashBoundPlan(plan),
    plan,
    titles: [...titles],
    promised: structuredClone(promised),
    prices: structuredClone(prices),
    by: act.by,
    typed: act.typed ?? null,
    approvedAt: chainTime,
  })
  made.add(approved)
  return { status: 'approved', approved }
}

/** Whether this very object came out of `approvePlan`, in this process. */
export function isApprovedPlan(value: unknown): value is ApprovedPlan {
  return typeof value === 'object' && value !== null && made.has(value)
}

function refuse({ plan, verdict, act, titles, chainTime }: ApprovalRequest): Approval | null {
  if (verdict.level === 'BLOCK' || verdict.bounds === null || verdict.findings.some(({ level }) => level === 'BLOCK'))
    return refused('blocked', 'approval-refused', 'This plan is blocked, and there is no way through.')
  if (plan.calls.length === 0 || titles.length !== plan.calls.length)
    return refused('malformed', 'internal', 'This plan has no steps, or not a title for each. Nothing was signed.')
  const hash: Hex = hashBoundPlan(plan)
  if (act.shownHash !== hash || canonicalJson(plan.bounds) !== canonicalJson(verdict.bounds))
    return refused('changed', 'plan-changed', 'The plan is not the one that was shown. Look at it again.')
  if (chainTime >= plan.expiresAt)
    return refused('expired', 'plan-expired', 'The plan is too old to be signed. Say it again for a fresh one.')
  const hard = verdict.level === 'HARD' || verdict.findings.some(({ level }) => level === 'HARD')
  if (act.by === 'yes-flag' && (hard || !isPracticeChain(plan.chainId)))
    return refused(
      'not-by-flag',
      'approval-refused',
      'Only a person can approve this plan: --yes is not enough for it.',
    )
  const confirmed =
    verdict.confirmation !== null && act.typed !== undefined && isConfirmed(act.typed, verdict.confirmation)
  if (hard && !confirmed)
    return refused('not-confirmed', 'approval-refused', 'What has to be typed was not typed, word for word.')
  return null
}

function refused(
  reason: Extract<Approval, { status: 'refused' }>['reason'],
  code: ErrorCode,
  sentence: string,
): Approval {
  return { status: 'refused', reason, code, sentence }
}

function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const item of Object.values(value)) freezeDeep(item)
  return Object.freeze(value)
}
