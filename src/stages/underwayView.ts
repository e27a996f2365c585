import { networkOf } from '../chain/networks/networkOf.ts'
import type { BridgedStep } from '../journal/foldBridges.ts'
import { amountOf } from '../model/Amount.ts'
import type { UnderwayView } from '../model/Underway.ts'
import { amountView } from './amountView.ts'
import { movingStage } from './movingStage.ts'

/** What left over a bridge, as a face shows it. @param state where it is, for as long as it has no end */
export function underwayView(bridged: BridgedStep, state: Parameters<typeof movingStage>[1]): UnderwayView {
  const { end, promised, sent } = bridged
  const { sentence, next } = movingStage(bridged, state)
  const arrived = end?.kind === 'arrived' ? amountOf(promised.token, end.units) : promised
  return {
    planId: bridged.planId,
    deposit: bridged.hash,
    state: end === null ? state : end.kind,
    from: { id: bridged.chainId, name: networkOf(bridged.chainId)?.name ?? `chain ${bridged.chainId}` },
    to: { id: bridged.destination.chainId, name: bridged.destination.name },
    sent: amountView(sent, noPrices),
    arrives: amountView(arrived, noPrices),
    since: bridged.since,
    endedAt: bridged.endedAt,
    sentence,
    next,
  }
}

/** In dollars it is shown where it is counted. */
const noPrices: Parameters<typeof amountView>[1] = new Map()
