import type { Address } from 'viem'
import { heldTokens } from '../chain/takeSnapshot.ts'
import type { ShownPlan } from '../corridor/ShownPlans.ts'
import { describePlanBytes } from '../decoding/describePlanBytes.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { amountOf } from '../model/Amount.ts'
import type { ApprovalSheet, SheetAmount, SheetLoan } from '../model/ApprovalSheet.ts'
import type { RecipientView } from '../model/Contacts.ts'
import { consequence } from '../model/consequence.ts'
import type { Network } from '../model/Network.ts'
import type { LoanChange, Plan } from '../model/Plan.ts'
import { sameAddress } from '../model/Token.ts'
import { type Bound, formatUsd } from '../model/Usd.ts'
import { amountView, type Prices } from './amountView.ts'
import { arrivalsOf, type TokenUnits } from './arrivalsOf.ts'
import { earningInCents } from './earningInCents.ts'
import { endedIn } from './endedIn.ts'
import { loanView } from './figureViews.ts'
import { planStage } from './planStage.ts'
import { positionView } from './positionView.ts'

/**
 * @param relay the host that alone is given what is signed
 * @throws SaysoError `approval-refused` where a step cannot be read off its bytes: then nobody is asked to approve it.
 */
export function sheetOf(
  shown: ShownPlan,
  secondsLeft: bigint,
  recipientOf: (address: Address) => RecipientView,
  relay: string | null = null,
): ApprovalSheet {
  const { planId, plan, bound, snapshot, verdict, hash, simulation } = shown
  const { network, prices } = snapshot
  const { bounds } = bound
  const most = viewer(network, prices, 'at-most')
  const least = viewer(network, prices, 'at-least')
  const bytes = describePlanBytes(bound, network)
  if (bytes.status === 'unreadable') throw new SaysoError('approval-refused', bytes.sentence)
  return {
    planId,
    hash,
    summary: plan.summary,
    consequence: consequence(planStage(planId, plan, snapshot, recipientOf)),
    account: bound.account,
    chain: { id: bound.chainId, name: network.name, practice: network.kind === 'practice' },
    steps: bytes.steps,
    ends: endedIn(bound, simulation, network),
    receivers: bounds.mayReceive.map(({ to, ...amount }) => ({
      to,
      amount: most(amount),
      recipient: recipientOf(to),
    })),
    leaves: bounds.atMostOut.filter(({ units }) => units > 0n).map(most),
    arrives: arrivalsOf(bounds, simulation).map((each) => each.map(least)),
    owes: bounds.mayOwe.filter(({ units }) => units > 0n).map(most),
    loan: plan.loan === null ? null : sheetLoan(plan.loan, plan.earning),
    feeBudget: amountView(amountOf(network.native, bound.feeBudget), prices, 'at-most'),
    relay,
    level: verdict.level,
    findings: verdict.findings,
    confirmation: verdict.level === 'HARD' ? verdict.confirmation : null,
    expiresInSeconds: Number(secondsLeft),
  }
}

/** As the card tells it. Null where nothing is owed afterwards. */
function sheetLoan(loan: LoanChange, earning: Plan['earning']): SheetLoan | null {
  const { healthBefore, healthAfter, borrowRateAfterPercent, interestPerYearUsd, backedBy, alsoBacked } = loanView(loan)
  if (loan.healthAfter === null || healthAfter === null) return null
  const hundredths = loan.healthAfter / 10n ** 16n
  const fall = hundredths <= 100n ? 0n : ((hundredths - 100n) * 100n) / hundredths
  return {
    healthBefore,
    healthAfter,
    fallPercent: `${fall}`,
    ratePercent: borrowRateAfterPercent,
    interestPerYearUsd,
    netPerYearUsd: earning === null ? null : formatUsd(earningInCents(earning).netPerYear),
    backedBy,
    alsoBacked,
  }
}

/** What Sayso does not know by name is shown by its address and in its smallest units: better odd than wrong. */
function viewer(network: Network, prices: Prices, bound: Bound): (amount: TokenUnits) => SheetAmount {
  const known = heldTokens(network)
  return ({ token: address, units }) => {
    const token = known.find((each) => sameAddress(each.address, address))
    if (token === undefined)
      return { token: `smallest units of ${address}`, address, amount: units.toString(), usd: null, place: null }
    const amount = amountView(amountOf(token, units), prices, bound)
    const position = positionView(network, address)
    if (position === null) return { ...amount, place: null }
    const { asset, kind, place, counts } = position
    const unit = counts === 'shares' ? `shares, of ${asset}` : asset
    return { ...amount, token: kind === 'owed' ? `${unit} owed to ${place}` : `${unit} in ${place}`, place }
  }
}
