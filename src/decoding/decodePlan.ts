import { type BoundPlan, canonicalJson } from '../model/BoundPlan.ts'
import type { Network } from '../model/Network.ts'
import { fillSlots, type Slot } from '../model/Slot.ts'
import { sameAddress } from '../model/Token.ts'
import type { DecodedCall } from './DecodedCall.ts'
import { decodeCall } from './decodeCall.ts'

/** One call of a plan, as it goes out at the least. Where it has a slot, also at the most. */
export type DecodedStep = {
  readonly call: DecodedCall
  readonly measured: { readonly slot: Slot; readonly most: DecodedCall } | null
}

/**
 * Every call of a plan, by the catalogue and its bytes. A call with a slot is read with the least and with the most in
 * place: the two must be the same but for the amount, and the amount must be the slot's, or the call is `unknown`.
 */
export function decodePlan(
  { calls, slots }: Pick<BoundPlan, 'calls' | 'slots'>,
  network: Network,
): readonly DecodedStep[] {
  return calls.map((call, index): DecodedStep => {
    const own = slots.filter((slot) => slot.call === index)
    const [slot] = own
    if (slot === undefined) return { call: decodeCall(call, network), measured: null }
    if (own.length > 1) return unknown('Several of its amounts are filled in later.')
    if (slot.min > slot.max) return unknown('An amount that is filled in later has a range that makes no sense.')
    const at = (units: bigint): DecodedCall => {
      const [filled = call] = fillSlots([call], [{ ...slot, call: 0 }], () => units)
      return decodeCall(filled, network)
    }
    try {
      const least = at(slot.min)
      const most = at(slot.max)
      if (least.kind === 'unknown') return unknown(least.why)
      if (canonicalJson(decodeCall(call, network)) !== canonicalJson(least))
        return unknown('An amount that is filled in later is not at its least in the bytes.')
      return isAmountOf(least, slot, slot.min) && isAmountOf(most, slot, slot.max) && sameButUnits(least, most)
        ? { call: least, measured: { slot, most } }
        : unknown('What is filled in later is not its amount.')
    } catch {
      return unknown('What is filled in later lies outside its bytes.')
    }
  })
}

function isAmountOf(call: DecodedCall, slot: Slot, units: bigint): boolean {
  switch (call.kind) {
    case 'approve':
    case 'transfer':
      return call.units === units && sameAddress(call.token.address, slot.token)
    case 'supply':
    case 'repay':
      return call.units === units && sameAddress(call.reserve.asset, slot.token)
    case 'deposit':
      return call.units === units && sameAddress(call.vault.asset, slot.token)
    default:
      return false
  }
}

function sameButUnits(a: DecodedCall, b: DecodedCall): boolean {
  return canonicalJson({ ...a, units: 0n }) === canonicalJson({ ...b, units: 0n })
}

function unknown(why: string): DecodedStep {
  return { call: { kind: 'unknown', why }, measured: null }
}
