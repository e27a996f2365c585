import { networkOf } from '../chain/networks/networkOf.ts'
import { missingCase } from '../errors/missingCase.ts'
import type { BridgedStep } from '../journal/foldBridges.ts'
import { amountOf } from '../model/Amount.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { StageOf } from '../model/Stage.ts'
import { theNetwork } from '../model/theNetwork.ts'
import type { UnderwayState } from '../model/Underway.ts'

/**
 * What left over a bridge and where it is now, in one sentence.
 * @param state where it is, for as long as it has no end
 */
export function movingStage(
  bridged: BridgedStep,
  state: Extract<UnderwayState, 'on-its-way' | 'late' | 'unknown'>,
): Omit<StageOf<'moving'>, 'ms'> {
  const { planId, end, onward, sent, promised } = bridged
  const from = placeName(bridged.chainId)
  const to = placeName(bridged.destination.chainId)
  const base = { stage: 'moving', planId, next: null } as const
  if (end === null) {
    const told = { sent: describeAmount(sent), promised: describeAmount(promised), from, to }
    return { ...base, status: 'on-its-way', transaction: bridged.hash, sentence: notThere(state, told) }
  }
  if (end.kind === 'paid-back')
    return {
      ...base,
      status: 'paid-back',
      transaction: end.transaction,
      sentence: `Nobody brought the ${describeAmount(sent)} to ${to} in time, and Across paid them back on ${from}.`,
    }
  const got = amountOf(promised.token, end.units)
  const short = promised.units - end.units
  const less = short > 0n ? ` That is ${describeAmount(amountOf(promised.token, short))} less than promised.` : ''
  return {
    ...base,
    status: 'arrived',
    transaction: end.transaction,
    sentence: `${describeAmount(got)} arrived on ${to}.${less}`,
    next: onward === null ? null : { chainId: onward.chainId, network: to, message: onward.message },
  }
}

type Told = { readonly sent: string; readonly promised: string; readonly from: string; readonly to: string }

function notThere(state: Parameters<typeof movingStage>[1], { sent, promised, from, to }: Told): string {
  switch (state) {
    case 'on-its-way':
      return `${sent} left ${from} and are on their way to ${to}, where ${promised} arrive. Sayso keeps looking, after a restart too.`
    case 'late':
      return `Nobody brought the ${sent} to ${to} in time. Across pays them back on ${from}, usually within some hours; Sayso keeps looking.`
    case 'unknown':
      return `${sent} left ${from} for ${to}, and whether they have arrived is not known yet. Sayso looks for them until it is.`
    default:
      return missingCase(state)
  }
}

function placeName(chainId: number): string {
  const network = networkOf(chainId)
  return network === null ? `chain ${chainId}` : theNetwork(network)
}
