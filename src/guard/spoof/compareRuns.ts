import type { Address } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'
import type { OtherRun, PlayedSimulation, SimulatedStep } from '../../model/Simulation.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'
import { readLog } from '../logs/readLog.ts'
import { type ApprovedStart, checkWithinBounds } from '../outcome/checkWithinBounds.ts'
import type { Draft } from '../Rule.ts'

type Played = Extract<OtherRun, { status: 'played' }>

/** Units by which any balance may be off: what rebases is rounded on both sides. */
const roundingUnits = 4n
/** Interest of less than a minute, even at three times a year's worth: ten millionths. */
const driftPart = 100_000n

const again = 'Do not go on. A contract that behaves otherwise when it is watched is not to be trusted.'

/** What a run has to end within as well, and where it is counted from. */
export type Within = { readonly bounds: OutcomeBounds; readonly network: Network; readonly start?: ApprovedStart }

/**
 * Holds the simulation against runs of the same calls under other conditions: each step must end alike, move and allow
 * the same things for the same parties, and leave the same balances, but for a moment's interest. Each must end within the
 * bounds as well. Every finding blocks.
 */
export function compareRuns(
  simulation: PlayedSimulation,
  runs: readonly OtherRun[],
  within: Within | null,
): readonly Draft[] {
  if (runs.length === 0)
    return [block('The plan was tried out in one way only, so a contract that sees this could deceive.', {})]
  return runs.flatMap((run): readonly Draft[] => {
    const { conditions } = run
    if (run.status === 'unavailable')
      return [
        block('The plan could not be tried out under other conditions, so nothing is signed.', {
          conditions,
          reason: run.reason,
        }),
      ]
    const difference =
      stepDifference(simulation, run) ??
      balanceDifference(simulation, run) ??
      allowanceDifference(simulation, run) ??
      (within === null ? null : outsideBounds(simulation, run, within))
    if (difference === null) return []
    return [
      block('The plan ends otherwise when it is tried out under other conditions: a contract may be deceiving you.', {
        conditions,
        ...difference,
      }),
    ]
  })
}

type Difference = Readonly<Record<string, string>>

function stepDifference(simulation: PlayedSimulation, run: Played): Difference | null {
  if (run.steps.length !== simulation.steps.length) return { steps: `${run.steps.length}` }
  for (const [index, step] of simulation.steps.entries()) {
    const other = run.steps[index]
    if (other === undefined || other.status !== step.status)
      return { step: `${index + 1}`, tried: step.status, here: other?.status ?? 'missing', reason: other?.reason ?? '' }
    const [seen, here] = [movedIn(step, simulation.account), movedIn(other, simulation.account)]
    const odd = [...here].find((line) => !seen.has(line)) ?? [...seen].find((line) => !here.has(line))
    if (odd !== undefined) return { step: `${index + 1}`, onlyInOne: odd }
  }
  return null
}

/** What a step moves or allows that has to do with the account: which token, and who is on the other side. */
function movedIn(step: SimulatedStep, account: Address): ReadonlySet<string> {
  return new Set(
    step.logs.flatMap((log): readonly string[] => {
      const read = readLog(log, account)
      if (read === null) return []
      switch (read.kind) {
        case 'transfer': {
          // Whether a position is said to be born or to die by a unit depends on its interest: the balances tell.
          const other = keyOf(read.from) === keyOf(account) ? read.to : read.from
          return [`transfer of ${keyOf(read.token)}, ${keyOf(other)}`]
        }
        case 'approval':
          return [`allowance of ${keyOf(read.token)}, ${keyOf(read.owner)} to ${keyOf(read.spender)}`]
        case 'other':
          return [`right in ${keyOf(read.token)}`]
        default:
          return read satisfies never
      }
    }),
  )
}

function balanceDifference(simulation: PlayedSimulation, run: Played): Difference | null {
  const others = new Map(run.balances.map((line) => [keyOf(line.token), line]))
  for (const { token, before, after } of simulation.balances) {
    const other = others.get(keyOf(token))
    if (other === undefined) return { token, here: 'unread' }
    const change = after - before
    const otherChange = other.after - other.before
    const room = roundingUnits + (size(before) + size(change) + flowOf(simulation, token)) / driftPart
    if (size(otherChange - change) > room) return { token, tried: `${change}`, here: `${otherChange}` }
  }
  const known = new Set(simulation.unread.map(({ what }) => what))
  const only = run.unread.filter(({ what }) => !known.has(what))
  return only.length > 0
    ? {
        unread: only
          .map(({ what }) => what)
          .join(', ')
          .slice(0, 300),
      }
    : null
}

/** All that moves of a token on the way: what comes in and goes on leaves a difference of its own interest behind. */
function flowOf({ steps, account }: PlayedSimulation, token: Address): bigint {
  return steps
    .flatMap(({ logs }) => logs)
    .reduce((sum, log) => {
      const read = readLog(log, account)
      if (read?.kind !== 'transfer' || keyOf(read.token) !== keyOf(token)) return sum
      return sum + (read.units ?? 0n)
    }, 0n)
}

/** The run as if it were the simulation itself: whatever the tolerances are, its outcome has to be one that was meant. */
function outsideBounds(
  simulation: PlayedSimulation,
  run: Played,
  { bounds, network, start }: Within,
): Difference | null {
  const { steps, balances, allowances } = run
  const asRun = { ...simulation, steps, balances, allowances }
  const [found] = checkWithinBounds(asRun, bounds, network, simulation.account, start)
  return found === undefined ? null : { ...found.facts, found: found.sentence }
}

function allowanceDifference(simulation: PlayedSimulation, run: Played): Difference | null {
  for (const { token, spender, after } of simulation.allowances) {
    const other = run.allowances.find(
      (pair) => keyOf(pair.token) === keyOf(token) && keyOf(pair.spender) === keyOf(spender),
    )
    if (other === undefined) return { token, spender, here: 'unread' }
    // What is left above a whole debt differs by a moment's interest.
    if (size(other.after - after) > roundingUnits + after / driftPart)
      return { token, spender, tried: `${after}`, here: `${other.after}` }
  }
  return null
}

function size(units: bigint): bigint {
  return units < 0n ? -units : units
}

function block(sentence: string, facts: Difference): Draft {
  return { level: 'BLOCK', sentence, instead: again, facts }
}
