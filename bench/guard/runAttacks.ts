import { diceFrom, kinds, randomStory } from '../../src/corridor/testing/randomStory.ts'
import { setPortfolio } from '../../src/corridor/testing/setPortfolio.ts'
import { judge } from '../../src/guard/judge.ts'
import type { Verdict } from '../../src/model/Verdict.ts'
import { median } from '../samples.ts'
import type { Attack, Family, Scene } from './attacks/Attack.ts'
import { bytesAttack } from './attacks/bytesAttack.ts'
import { modelAttack } from './attacks/modelAttack.ts'
import { pageAttack } from './attacks/pageAttack.ts'
import { rpcAttack } from './attacks/rpcAttack.ts'
import { tokenAttack } from './attacks/tokenAttack.ts'
import { harmDone } from './harmDone.ts'
import type { Harm } from './oracle/harmOf.ts'
import { friend, type GuardBench, thief } from './situations/openBench.ts'
import type { Situation } from './situations/Situation.ts'
import { sayIt } from './situations/sayIt.ts'

export type Tried = {
  readonly family: Family
  readonly kind: string
  readonly caught: boolean
  /** Rules that block it, or what refused it. */
  readonly by: readonly string[]
  /** What the chain says that it would have done. Null where nothing would reach the chain. */
  readonly harm: Harm | null
  readonly message: string
  readonly detail: string
}

export type FinePlan = {
  readonly message: string
  /** Milliseconds that `judge` took, the middle of three. */
  readonly ms: number
  /** Empty, or the oracle itself is wrong: nobody attacked these. */
  readonly harm: readonly string[]
}

export type Blocked = { readonly message: string; readonly why: string }

export type Outcome = {
  readonly tried: readonly Tried[]
  readonly fine: readonly FinePlan[]
  readonly blocked: readonly Blocked[]
  readonly noPlan: number
}

export type Wish = {
  readonly seed: number
  /** Attacks that are caught or harmful, at least. */
  readonly attacks: number
  /** Plans that nobody attacked, at least. */
  readonly plans: number
  /** Which story comes first, and how many of them are others' until the next. */
  readonly first: number
  readonly step: number
  readonly onStory?: (soFar: Outcome) => void
}

/** How often each family comes, of twenty. */
const shares: readonly Family[] = [
  ...(['bytes', 'bytes', 'bytes', 'bytes', 'bytes', 'rpc', 'rpc', 'rpc', 'rpc', 'rpc'] as const),
  ...(['rpc', 'model', 'model', 'model', 'page', 'page', 'page', 'token', 'token', 'token'] as const),
]
const messagesPerStory = 4

/** Attacks on real situations, each judged by the guard and, on the chain itself, by what it would really do. */
export async function runAttacks(bench: GuardBench, wish: Wish): Promise<Outcome> {
  const { seed, attacks, plans, first, step, onStory } = wish
  const tried: Tried[] = []
  const fine: FinePlan[] = []
  const blocked: Blocked[] = []
  const outcome = { tried, fine, blocked, noPlan: 0 }
  const counted = (): number => outcome.tried.filter((one) => one.caught || isHarmful(one)).length
  for (let index = first; counted() < attacks || outcome.fine.length < plans; index += step) {
    const dice = diceFrom(seed + index)
    // A few more than are needed on average: some change nothing that matters.
    const perPlan = Math.ceil((attacks / plans) * 1.2)
    await bench.inStory(async (open) => {
      const story = randomStory(dice, index % kinds.length, messagesPerStory)
      await setPortfolio(open, story.portfolio)
      const situations: Situation[] = []
      for (const message of story.messages) {
        const said = await sayIt(open, message)
        if (said.status === 'shown') situations.push(said.situation)
        else if (said.status === 'no-plan') outcome.noPlan += 1
        else {
          const blocks = said.findings.filter(({ level }) => level === 'BLOCK')
          outcome.blocked.push({ message, why: blocks.map(({ rule, sentence }) => `${rule}: ${sentence}`).join(' ') })
        }
      }
      for (const situation of situations) {
        const scene = { open, situation, dice, thief, friend, reader: bench.reader }
        outcome.fine.push(await leaveAlone(scene))
        for (let count = 0; count < perPlan; count += 1) {
          const one = await attackOnce(scene, dice.pick(shares), situations)
          if (one !== null) outcome.tried.push(one)
        }
      }
    })
    onStory?.(outcome)
  }
  return outcome
}

export function isHarmful({ harm }: Tried): boolean {
  return harm !== null && harm.reasons.length > 0
}

async function leaveAlone(scene: Scene): Promise<FinePlan> {
  const { input, message } = scene.situation
  const times = [1, 2, 3].map(() => {
    const started = performance.now()
    judge(input)
    return performance.now() - started
  })
  const ms = median(times)
  const harm = await harmDone(scene, input, undefined, true)
  return { message, ms, harm: harm.reasons }
}

async function attackOnce(scene: Scene, family: Family, situations: readonly Situation[]): Promise<Tried | null> {
  switch (family) {
    case 'page': {
      const one = await pageAttack(scene, situations)
      if (one === null) return null
      const harm = one.signed ? { reasons: ['signed without a person’s word'], lostUsd: 0 } : null
      const { message } = scene.situation
      return { family, kind: one.kind, caught: !one.signed, by: [one.by], harm, message, detail: '' }
    }
    case 'token': {
      const made = await tokenAttack(scene)
      if (made === null) return null
      try {
        return await judged(scene, made.attack)
      } finally {
        await made.restore()
      }
    }
    case 'model':
      return await judged(scene, await modelAttack(scene))
    case 'rpc':
      return await judged(scene, await rpcAttack(scene))
    case 'bytes':
      return await judged(scene, await bytesAttack(scene))
  }
}

/** Only BLOCK counts as caught: what a person may type their way through is through. */
async function judged(scene: Scene, attack: Attack | null): Promise<Tried | null> {
  if (attack === null) return null
  const verdict = judge(attack.input)
  const rules = verdict.findings.filter(({ level }) => level === 'BLOCK').map(({ rule }) => rule)
  const caught = verdict.level === 'BLOCK'
  const harm = await harmDone(scene, attack.real, attack.honest, !caught)
  const { family, kind } = attack
  const { message } = scene.situation
  return { family, kind, caught, by: [...new Set(rules)], harm, message, detail: caught ? '' : spell(attack, verdict) }
}

/** What whoever looks for the hole needs to see. */
function spell({ real, input }: Attack, { level, findings }: Verdict): string {
  const shown = findings.filter((finding) => finding.level !== 'INFO').map(({ rule }) => rule)
  const spelt = JSON.stringify({ level, shown, ...real, intents: input.intents }, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  )
  return spelt.slice(0, 6_000)
}
