import { numberToHex, pad } from 'viem'
import type { OtherRun, PlayedSimulation, SimulatedStep } from '../../../src/model/Simulation.ts'
import type { PlayedTrial } from '../situations/Situation.ts'
import { inputOf, tryMade } from '../situations/sayIt.ts'
import type { Attack, Bytes, Scene } from './Attack.ts'
import { madeOf } from './bytesAttack.ts'
import { mutateBytes } from './mutateBytes.ts'
import { tamper } from './tamper.ts'
import { tamperAround } from './tamperAround.ts'

type Played = PlayedSimulation

/**
 * A node that lies about the trial. Either the bytes are bad and it shows the fine plan, or some of that beside the truth;
 * or the bytes are fine and it shows something else. Most of the time it lies in both trials alike.
 */
export async function rpcAttack(scene: Scene): Promise<Attack | null> {
  const { dice, situation } = scene
  const way = dice.upTo(9)
  if (way < 3) return tampered(scene, 'bytes fine', situation.input, situation.tried)
  const changed = mutateBytes(scene)
  if (changed === null) return null
  const [, real] = changed
  const shown = alignedWith(real, situation.tried.simulation, situation.input)
  if (way < 6) return attack(scene, 'bytes bad, the fine trial shown', real, withRun(scene, situation.tried, shown))
  const truth = await tryMade(scene.open, madeOf(scene, real))
  const { simulation } = truth
  if (simulation.status === 'unavailable') return null
  const played: PlayedTrial = { ...truth, simulation }
  if (way < 8) {
    const half = mixed(simulation, shown, scene)
    return attack(scene, 'bytes bad, half of the fine trial shown', real, withRun(scene, played, half))
  }
  return tampered(scene, 'bytes bad', real, played)
}

function attack(scene: Scene, kind: string, { calls, slots }: Bytes, tried: PlayedTrial): Attack {
  const real = { calls, slots }
  return { family: 'rpc', kind, real, input: inputOf(scene.open, madeOf(scene, real), tried) }
}

function tampered(scene: Scene, prefix: string, bytes: Bytes, tried: PlayedTrial): Attack | null {
  const { dice } = scene
  if (dice.chance(0.2)) {
    const [name, lied] = tamperAround(tried, dice)
    return attack(scene, `${prefix}, lies about ${name}`, bytes, lied)
  }
  let lied = tried.simulation
  let name: string | null = null
  const times = 1 + (dice.chance(0.3) ? dice.upTo(2) : 0)
  for (let time = 0; time < times; time += 1) {
    const changed = tamper(scene, lied)
    if (changed === null) continue
    name = name === null ? changed[0] : 'several lies'
    lied = changed[1]
  }
  return name === null ? null : attack(scene, `${prefix}, lies about ${name}`, bytes, withRun(scene, tried, lied))
}

/** The other trial tells the same, as a rule: a node that lies knows that it is asked twice. */
function withRun({ dice }: Scene, tried: PlayedTrial, simulation: Played): PlayedTrial {
  if (dice.chance(0.15)) return { ...tried, simulation }
  const elsewhere = tried.elsewhere.map((run): OtherRun => {
    const { steps, balances, allowances, unread } = simulation
    return { status: 'played', conditions: run.conditions, steps, balances, allowances, unread }
  })
  return { ...tried, simulation, elsewhere }
}

/** Each thing as the truth has it, or as the fine trial had it. */
function mixed(truth: Played, shown: Played, { dice }: Scene): Played {
  const one = <T>(a: T, b: T): T => (dice.chance(0.4) ? a : b)
  return {
    ...truth,
    status: 'ok',
    steps: truth.steps.map((step, index) => {
      const fine = shown.steps[index]
      return fine === undefined || dice.chance(0.5) ? { ...step, status: 'ok', reason: null } : fine
    }),
    balances: one(truth.balances, shown.balances),
    allowances: one(truth.allowances, shown.allowances.length === 0 ? truth.allowances : shown.allowances),
    received: one(truth.received, shown.received.length === 0 ? truth.received : shown.received),
    vaults: one(truth.vaults, shown.vaults),
    pools: one(truth.pools, shown.pools.length === 0 ? truth.pools : shown.pools),
    lendingAfter: one(truth.lendingAfter, shown.lendingAfter),
    healthAfterStep: one(truth.healthAfterStep, shown.healthAfterStep),
    exitsAfter: one(truth.exitsAfter, shown.exitsAfter),
    codeAt: one(truth.codeAt, shown.codeAt),
  }
}

/** The fine trial with a step for each of the other bytes: those that it knows, and quiet ones for those that are new. */
function alignedWith({ calls }: Bytes, played: Played, fine: Bytes): Played {
  const unused = fine.calls.map((call, index) => ({ call, step: played.steps[index] }))
  const order = calls.map((call, index): SimulatedStep => {
    const at = unused.findIndex((one) => one.call === call)
    const same = unused[at]?.step
    if (same !== undefined) {
      unused.splice(at, 1)
      return same
    }
    const stood = calls.length === fine.calls.length ? played.steps[index] : undefined
    const quiet = { status: 'ok', gasUsed: 60_000n, returnData: '0x', reason: null } as const
    if (!call.data.startsWith('0x095ea7b3') || call.data.length < 138) return stood ?? { ...quiet, logs: [] }
    // Who lets something be allowed has to show that it was.
    const topic = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
    const spender = pad(`0x${call.data.slice(34, 74)}`)
    const units = numberToHex(BigInt(`0x${call.data.slice(74, 138)}`), { size: 32 })
    return { ...quiet, logs: [{ address: call.to, topics: [topic, pad(played.account), spender], data: units }] }
  })
  const pairs = calls
    .filter((call) => call.data.startsWith('0x095ea7b3') && call.data.length >= 138)
    .map((call) => ({ token: call.to, spender: `0x${call.data.slice(34, 74)}` as const, before: 0n, after: 0n }))
  const known = played.allowances.map(({ token, spender }) => `${token}:${spender}`.toLowerCase())
  const fresh = pairs.filter(({ token, spender }) => !known.includes(`${token}:${spender}`.toLowerCase()))
  const health = played.healthAfterStep.at(-1) ?? null
  return {
    ...played,
    steps: order,
    allowances: [...played.allowances, ...fresh],
    healthAfterStep: calls.map((_, index) => played.healthAfterStep[index] ?? health),
  }
}
