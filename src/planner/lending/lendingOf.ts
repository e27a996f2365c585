import { maxUint256 } from 'viem'
import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { LendingState, Snapshot } from '../../model/Snapshot.ts'
import type { Step } from '../../model/Step.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import {
  type Lending,
  type LendingPosition,
  lendingTotals,
  mayBeCollateral,
  withPosition,
} from '../../protocols/aave/health.ts'
import { debtAfter } from '../../protocols/aave/rates.ts'
import { keepsVirtualBalances } from '../../protocols/aave/revisions.ts'
import type { Draft } from '../Draft.ts'
import { impossible, type PlanStop, unsupported } from '../PlanStop.ts'

export type KnownLending = { readonly status: 'lending'; readonly lending: Lending }

const unread = 'How you stand with Aave v3 could not be read, so nothing was planned. Please try again.'

/** The account's loan after the steps so far, or why it cannot be reckoned with. */
export function lendingOf({ snapshot, steps }: Pick<Draft, 'snapshot' | 'steps'>): KnownLending | PlanStop {
  const start = lendingAtStart(snapshot)
  if (start.status !== 'lending') return start
  return {
    status: 'lending',
    lending: steps.reduce((lending, step) => lendingAfter(lending, step, snapshot), start.lending),
  }
}

/**
 * The account's loan at the snapshot's block. Believed only where the arithmetic here gives the very figures that the
 * contract itself gives: whatever is not understood of a market, or of an account, shows there.
 */
export function lendingAtStart(snapshot: Snapshot): KnownLending | PlanStop {
  const { aave, network } = snapshot
  if (aave.status === 'none')
    return unsupported(`Understood, but Sayso knows no lending market on ${theNetwork(network)} yet. Nothing is set.`)
  if (aave.status === 'unread') return impossible(unread)
  if (aave.status === 'unknown-revision')
    return unsupported(
      `Aave v3 on ${theNetwork(network)} answers as revision ${aave.revision}, which Sayso does not know, so it will not touch a loan there. Nothing is set.`,
    )
  if (aave.status === 'unknown-group')
    return unsupported(
      `Your account with Aave v3 is in a group of like assets (e-mode ${aave.category}) whose rules Sayso does not know, so it will not touch a loan there. Nothing is set; leave the group in Aave’s own app first.`,
    )
  const positions: LendingPosition[] = []
  for (const [key, { supplied, variableDebt, stableDebt, usedAsCollateral }] of aave.holdings) {
    const reserve = snapshot.reserves.get(key)
    const token = network.tokens.find(({ address }) => sameAddress(address, key))
    if (token === undefined || reserve === undefined) {
      if (supplied + variableDebt + stableDebt > 0n) return impossible(unread)
      continue
    }
    if (stableDebt > 0n)
      return unsupported(
        `You owe ${describeAmount(amountOf(token, stableDebt))} at Aave's old stable rate, which Sayso cannot handle. Nothing is set; change it to the variable rate in Aave's own app first.`,
      )
    positions.push({ reserve, decimals: token.decimals, supplied, debt: variableDebt, usedAsCollateral })
  }
  const lending: Lending = { positions, eMode: aave.eMode }
  if (snapshot.lending === null) return impossible(unread)
  if (!isAsTheMarketSays(lending, aave.revision, snapshot.lending))
    return unsupported(
      'What Aave v3 says of your loan and what Sayso makes of it differ, so Sayso will not touch it. Nothing is set; use Aave’s own app for this.',
    )
  return { status: 'lending', lending }
}

/**
 * Collateral and debt to the unit, and the health to its last digit. Since v3.5 the health may be off by what one basis
 * point of the threshold makes: where it is rounded has changed between revisions, and moves nothing else.
 */
function isAsTheMarketSays(lending: Lending, revision: bigint, said: LendingState): boolean {
  const { collateral, debt, health, liquidationThresholdBps } = lendingTotals(lending)
  if (collateral !== said.collateralBase || debt !== said.debtBase) return false
  if (health === null || !keepsVirtualBalances(revision)) return (health ?? maxUint256) === said.healthFactor
  const off = health > said.healthFactor ? health - said.healthFactor : said.healthFactor - health
  return off * liquidationThresholdBps <= said.healthFactor + liquidationThresholdBps
}

/** What one step makes of the loan. Amounts at their minimum; rounding in the market may differ by a unit. */
export function lendingAfter(lending: Lending, step: Step, { network }: Snapshot): Lending {
  const pool = network.aave?.pool
  if (pool === undefined || !('venue' in step) || !sameAddress(step.venue.address, pool)) return lending
  if (step.kind === 'collateral')
    return withPosition(lending, step.asset.address, (found) => ({ ...found, usedAsCollateral: step.counts }))
  if (step.kind !== 'supply' && step.kind !== 'withdraw' && step.kind !== 'borrow' && step.kind !== 'repay')
    return lending
  const { token, units } = step.amount
  return withPosition(lending, token.address, (found) => {
    switch (step.kind) {
      case 'supply':
        return {
          ...found,
          supplied: found.supplied + units,
          usedAsCollateral: found.usedAsCollateral || (found.supplied === 0n && countsAtOnce(lending, found)),
        }
      case 'withdraw': {
        const left = found.supplied > units ? found.supplied - units : 0n
        return { ...found, supplied: left, usedAsCollateral: found.usedAsCollateral && left > 0n }
      }
      case 'borrow':
        return { ...found, debt: debtAfter(found.reserve, found.debt, units) }
      case 'repay':
        return { ...found, debt: units >= found.debt ? 0n : debtAfter(found.reserve, found.debt, -units) }
    }
  })
}

/** Whether a first supply counts as collateral by itself (`ValidationLogic.validateAutomaticUseAsCollateral`). */
export function countsAtOnce(lending: Lending, { reserve }: LendingPosition): boolean {
  return reserve.debtCeiling === 0n && mayBeCollateral(lending, reserve)
}

export function positionOf(lending: Lending, token: Token): LendingPosition | undefined {
  return lending.positions.find(({ reserve }) => sameAddress(reserve.asset, token.address))
}

/** The token that a position is in. */
export function tokenOf({ network }: Snapshot, { reserve }: LendingPosition): Token {
  return network.tokens.find(({ address }) => sameAddress(address, reserve.asset)) ?? network.wrapped
}
