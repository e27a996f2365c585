import { keyOf } from '../../decoding/keyOf.ts'
import { knownTokens } from '../../decoding/knownContracts.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'
import type { GuardInput } from '../GuardInput.ts'
import { deriveIntent } from './deriveIntent.ts'
import { deriveLoanBounds, type OwedBounds } from './deriveLoanBounds.ts'
import type { Change, IntentOutcome, Outcome } from './Outcome.ts'
import { Underivable } from './Underivable.ts'

/** More ways than this come from a sentence that nobody can check at a glance. */
const mostWays = 64

/** What may leave and what must arrive, from the intents, the feeds and the catalogue. The plan is not asked. */
export function deriveOutcome(input: GuardInput, played: PlayedSimulation): Outcome {
  try {
    const outcomes: IntentOutcome[] = []
    let ways: readonly Change[] = [new Map()]
    for (const intent of input.intents) {
      const previous = outcomes.at(-1)?.yields ?? null
      const outcome = deriveIntent(intent, {
        input,
        played,
        previous,
        soFar: ways,
        brought: outcomes.map(({ yields }) => yields),
      })
      outcomes.push(outcome)
      ways = joinWays(ways, outcome.ways)
    }
    const sends = outcomes.flatMap((outcome) => outcome.sends)
    const named = new Set([
      ...outcomes.flatMap((outcome) => outcome.ways.flatMap((way) => [...way.keys()])),
      ...outcomes.flatMap((outcome) => outcome.mayRise.map((token) => keyOf(token.address))),
    ])
    const risen = outcomes.flatMap((outcome) => [
      ...outcome.ways.flatMap((way) => [...way].flatMap(([token, units]) => (units > 0n ? [token] : []))),
      ...outcome.mayRise.map((token) => keyOf(token.address)),
    ])
    const ended = outcomes.flatMap((outcome) => outcome.endsAtZero ?? [])
    const elsewhere = outcomes.flatMap((outcome) => outcome.elsewhere ?? [])
    const owed = deriveLoanBounds(
      input,
      played,
      outcomes.flatMap((outcome) => outcome.debts ?? []),
    )
    return {
      status: 'known',
      bounds: toBounds(input, { ways, sends, owed, named: withTwin(named, input), ended, elsewhere }),
      sends,
      trades: outcomes.flatMap((outcome) => outcome.trades),
      mayRise: new Set(risen),
      debts: owed.debts,
      elsewhere,
    }
  } catch (thrown) {
    if (!(thrown instanceof Underivable)) throw thrown
    const { rule, message, instead, facts } = thrown
    return { status: 'unknown', rule, sentence: message, instead, facts }
  }
}

/** Every way of the one with every way of the other, their changes added up. */
function joinWays(a: readonly Change[], b: readonly Change[]): readonly Change[] {
  if (a.length * b.length > mostWays) throw tangled()
  return a.flatMap((one) =>
    b.map((other): Change => {
      const sum = new Map(one)
      for (const [token, units] of other) sum.set(token, (sum.get(token) ?? 0n) + units)
      return sum
    }),
  )
}

/** The native coin passes through its wrapped twin, and the other way round. */
function withTwin(named: ReadonlySet<string>, { network }: GuardInput): ReadonlySet<string> {
  const twins = [network.native, network.wrapped].map((token) => keyOf(token.address))
  return twins.some((twin) => named.has(twin)) ? new Set([...named, ...twins]) : named
}

type Parts = {
  readonly ways: readonly Change[]
  readonly sends: IntentOutcome['sends']
  readonly owed: OwedBounds
  /** Every token that a sentence touches, those that only pass through included. */
  readonly named: ReadonlySet<string>
  /** Rights that must be gone. */
  readonly ended: NonNullable<IntentOutcome['endsAtZero']>
  readonly elsewhere: NonNullable<IntentOutcome['elsewhere']>
}

function toBounds(input: GuardInput, { ways, sends, owed, named, ended, elsewhere }: Parts): OutcomeBounds {
  const addresses = new Map(knownTokens(input.network).map((token) => [keyOf(token.address), token.address]))
  const sides = ways.map((way) => {
    const lines = [...way].map(([key, units]) => {
      const token = addresses.get(key)
      if (token === undefined) throw new Error(`No token of the catalogue is ${key}.`)
      return { token, units }
    })
    return {
      out: lines.filter((line) => line.units < 0n).map((line) => ({ token: line.token, units: -line.units })),
      in: lines.filter((line) => line.units > 0n),
    }
  })
  const [first] = sides
  const spell = (lines: readonly { token: string; units: bigint }[]): string =>
    lines
      .map((line) => `${keyOf(line.token)} ${line.units}`)
      .sort()
      .join()
  // What may leave is the same in every way, or a way in would excuse another way's loss.
  if (!first || sides.some((side) => spell(side.out) !== spell(first.out))) throw tangled()
  const leaving = new Set(first.out.map((line) => keyOf(line.token)))
  const arriving = new Set(sides.flatMap((side) => side.in.map((line) => keyOf(line.token))))
  // Of what only passes through nothing may leave: said in so many words, so that whoever holds to the bounds watches it.
  const passing = [...named].flatMap((key) => {
    const token = addresses.get(key)
    return token === undefined || leaving.has(key) || arriving.has(key) ? [] : [{ token, units: 0n }]
  })
  return {
    atMostOut: [...first.out, ...passing],
    atLeastIn: sides.map((side) => side.in),
    maxOwedBase: owed.maxOwedBase,
    mayOwe: owed.debts.map((debt) => ({ token: debt.token, units: debt.later })),
    mayReceive: sends.map((send) => ({ to: send.to, token: send.token.address, units: send.units.high })),
    ...(ended.length === 0 ? {} : { allowedAfter: ended.map((right) => ({ ...right, units: 0n })) }),
    ...(elsewhere.length === 0
      ? {}
      : {
          arrivesElsewhere: elsewhere.map(({ chainId, arrives, least }) => ({ chainId, token: arrives, units: least })),
        }),
  }
}

function tangled(): Underivable {
  return new Underivable(
    'intent-checkable',
    'This sentence does so much at once that its outcome cannot be checked.',
    'Ask for one thing at a time.',
  )
}
