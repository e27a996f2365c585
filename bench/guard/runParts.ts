import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Outcome } from './runAttacks.ts'
import type { Order, Report } from './worker.ts'

const program = fileURLToPath(new URL('./worker.ts', import.meta.url))

/**
 * The attacks in so many processes at once, each with every so-manyth story: what they come to does not depend on which is
 * the faster. @throws Error where one of them ends without saying what it came to
 */
export async function runParts(
  wish: Omit<Order, 'first' | 'step'>,
  parts: number,
  onProgress: (tried: number) => void,
): Promise<Outcome> {
  const counts = new Array<number>(parts).fill(0)
  const outcomes = await Promise.all(
    counts.map((_, first) =>
      runPart(
        {
          seed: wish.seed,
          attacks: Math.ceil(wish.attacks / parts),
          plans: Math.ceil(wish.plans / parts),
          first,
          step: parts,
        },
        (tried) => {
          counts[first] = tried
          onProgress(counts.reduce((sum, count) => sum + count, 0))
        },
      ),
    ),
  )
  return {
    tried: outcomes.flatMap(({ tried }) => tried),
    fine: outcomes.flatMap(({ fine }) => fine),
    blocked: outcomes.flatMap(({ blocked }) => blocked),
    noPlan: outcomes.reduce((sum, { noPlan }) => sum + noPlan, 0),
  }
}

function runPart(order: Order, onProgress: (tried: number) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { serialization: 'advanced' })
    let outcome: Outcome | null = null
    child.on('message', (report: Report) => {
      if (report.over) outcome = report.outcome
      else onProgress(report.tried)
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (outcome === null) reject(new Error(`A part of the attacks ended with ${code}.`))
      else resolve(outcome)
    })
    child.send(order)
  })
}
