import { decodeCall } from '../../decoding/decodeCall.ts'
import { fillSlots, type Slot, slotSource } from '../../model/Slot.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { Draft, Rule } from '../Rule.ts'
import { mostBrought } from './slotsBrought.ts'
import { type Taken, takenBy } from './slotsTaken.ts'

/** A slot whose place in the bytes was checked, with what its call does. */
type Placed = { readonly slot: Slot; readonly taken: Taken }

export const slotRules: readonly Rule[] = [
  {
    id: 'slots-sound',
    looksAt: 'amounts that are measured later: their place in the bytes, their range, and the step that brings them',
    sentence:
      'An amount that is filled in later is exactly what an earlier step brought, goes only where the plan says, and is never more than fair.',
    evaluate: (judged) => {
      const { slots } = judged.input
      const findings: Draft[] = []
      const placed: Placed[] = []
      for (const slot of slots) {
        const found = place(judged, slot) ?? checkRange(judged, slot)
        if ('taken' in found) placed.push(found)
        else findings.push(found)
      }
      const sources = new Set(placed.map(({ slot }) => slotSource(slot)))
      const shared = [...sources].flatMap((source) =>
        checkTakers(
          judged,
          placed.filter(({ slot }) => slotSource(slot) === source),
        ),
      )
      return [...findings, ...shared]
    },
  },
]

/** Null where the slot stands in a call that is there, at a word that is there, and no other slot does. */
function place({ input }: Case, slot: Slot): Draft | null {
  const { calls, slots } = input
  const call = calls[slot.call]
  if (!call || !Number.isSafeInteger(slot.from) || slot.from < 0 || slot.from >= slot.call)
    return block(slot, 'is to be measured at a step that does not come before it')
  if (slot.min <= 0n || slot.max < slot.min || slot.expected < slot.min || slot.expected > slot.max)
    return block(slot, 'has a range that makes no sense')
  if (slots.some((other) => other !== slot && other.call === slot.call))
    return block(slot, 'stands where another one stands')
  try {
    const [alone] = fillSlots([call], [{ ...slot, call: 0 }], () => slot.min)
    return alone?.data.toLowerCase() === call.data.toLowerCase()
      ? null
      : block(slot, 'is not at its least in the bytes as they stand')
  } catch {
    return block(slot, 'lies outside its step')
  }
}

/** The call with the least and with the most in place: nothing but the amount may differ, and it may never be too much. */
function checkRange(judged: Case, slot: Slot): Draft | Placed {
  const { input, calls } = judged
  const call = input.calls[slot.call]
  const source = calls[slot.from]
  if (!call || !source) return block(slot, 'is to be measured at a step that does not come before it')
  const at = (units: bigint): Taken | null => {
    const [filled] = fillSlots([call], [{ ...slot, call: 0 }], () => units)
    return filled ? takenBy(decodeCall(filled, input.network), input) : null
  }
  const least = at(slot.min)
  const most = at(slot.max)
  if (!least || !most || least.units !== slot.min || most.units !== slot.max || least.rest !== most.rest)
    return block(slot, 'is no amount that is allowed, lent or deposited for you')
  if (!sameAddress(least.token, slot.token)) return block(slot, 'is of another token than the step takes')
  const brought = mostBrought(judged, source, slot.token)
  if (brought === null) return block(slot, 'is to be measured at a step that brings nothing of the kind')
  if (slot.max > brought)
    return block(slot, 'may be more than the step before can fairly bring', { fair: `${brought}` })
  return { slot, taken: least }
}

/** What one step brought is taken once, and allowed exactly for that: approve and take agree at every amount. */
function checkTakers({ calls }: Case, placed: readonly Placed[]): readonly Draft[] {
  const [first] = placed
  if (!first) return []
  const { slot } = first
  if (placed.some((one) => one.slot.min !== slot.min || one.slot.max !== slot.max))
    return [block(slot, 'has two ranges')]
  if (placed.some((one) => one.slot.expected !== slot.expected)) return [block(slot, 'was tried out with two amounts')]
  const taking = placed.filter(({ taken }) => taken.kind === 'taken')
  const allowing = placed.filter(({ taken }) => taken.kind === 'allowed')
  const [take] = taking
  if (!take || taking.length > 1) return [block(slot, 'is not taken exactly once')]
  // The approvals that are open for this taker when its turn comes: the last one counts.
  const before = calls.slice(0, take.slot.call).flatMap((call, index) => {
    if (call.kind !== 'approve' || !sameAddress(call.token.address, take.taken.token)) return []
    return sameAddress(call.spender, take.taken.spender) ? [{ index, units: call.units }] : []
  })
  const last = before.at(-1)
  const fits =
    allowing.length <= 1 &&
    allowing.every((one) => one.slot.call === last?.index) &&
    (last === undefined) === (allowing.length === 0)
  if (!fits) return [block(slot, 'is allowed and taken in different amounts')]
  // That nothing else is taken of the same allowance is for `approval-exact`, which holds at the least.
  return []
}

function block(slot: Slot, what: string, facts: Record<string, string> = {}): Draft {
  return {
    level: 'BLOCK',
    sentence: `The amount that step ${slot.call + 1} fills in later ${what}.`,
    instead: 'Ask for a new plan; nothing was signed.',
    facts: {
      call: `${slot.call}`,
      word: `${slot.word}`,
      from: `${slot.from}`,
      token: slot.token,
      min: `${slot.min}`,
      max: `${slot.max}`,
      ...facts,
    },
  }
}
