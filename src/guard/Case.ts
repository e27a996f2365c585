import type { DecodedCall } from '../decoding/DecodedCall.ts'
import { decodeCall } from '../decoding/decodeCall.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import { fillSlots } from '../model/Slot.ts'
import type { Call } from '../model/Step.ts'
import type { Finding } from '../model/Verdict.ts'
import type { GuardInput } from './GuardInput.ts'
import { type Ledger, playCalls } from './ledger/playCalls.ts'
import { checkWithinBounds } from './outcome/checkWithinBounds.ts'
import { deriveOutcome } from './outcome/deriveOutcome.ts'
import type { Outcome } from './outcome/Outcome.ts'
import { tightenBounds } from './outcome/tightenBounds.ts'

/** What is judged, with what follows from it: made once, looked at by every rule. */
export type Case = {
  readonly input: GuardInput
  /** Null where the plan was not played to its end: then nothing can be said about its outcome. */
  readonly played: PlayedSimulation | null
  /** One for each call, in order, with the least in each measured amount. */
  readonly calls: readonly DecodedCall[]
  /** The same as they were tried out: with what each measured amount was expected to be. */
  readonly tried: readonly DecodedCall[]
  readonly outcome: Outcome
  /** What lies outside the bounds. Empty where there are none to hold it against. */
  readonly outside: readonly Finding[]
  /** What the bytes themselves promise. Null with `played`. */
  readonly ledger: Ledger | null
}

export function openCase(input: GuardInput): Case {
  const calls = input.calls.map((call) => decodeCall(call, input.network))
  const tried = callsAsTried(input).map((call) => decodeCall(call, input.network))
  const played = input.simulation.status === 'ok' ? input.simulation : null
  if (!played) return { input, played, calls, tried, outcome: notPlayed, outside: [], ledger: null }
  const ledger = playCalls(calls, input, played)
  const derived = deriveOutcome(input, played)
  const outcome: Outcome =
    derived.status === 'known' ? { ...derived, bounds: tightenBounds(derived.bounds, calls, ledger, input) } : derived
  const outside =
    outcome.status === 'known' ? checkWithinBounds(played, outcome.bounds, input.network, input.account) : []
  return { input, played, calls, tried, outcome, outside, ledger }
}

/** A slot that fits nowhere is for its own rule to say: here the bytes then stand as they are. */
function callsAsTried({ calls, slots }: GuardInput): readonly Call[] {
  try {
    return fillSlots(calls, slots, ({ expected }) => expected)
  } catch {
    return calls
  }
}

const notPlayed: Outcome = {
  status: 'unknown',
  rule: 'simulation-ok',
  sentence: 'The plan could not be tried out.',
  instead: '',
  facts: {},
}
