import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleProgram } from '../../../testing/bundleProgram.ts'
import { atRestart, boundaries } from './boundaries.ts'
import { playStory } from './playStory.ts'
import { startUnsavedChain, type UnsavedChain } from './startUnsavedChain.ts'

/** `npm run test:faults` asks for 1,000, and for the table of them in a file. */
const wanted = Number(process.env.SAYSO_FAULT_KILLS ?? 6)
const table = process.env.SAYSO_KILL_TABLE
const firstSeed = Number(process.env.SAYSO_FAULT_SEED ?? 1)
const deathsInAStory = 25

/** Where there are many, stories are played at once, each on a chain of its own. */
const chainsAtOnce = wanted > 2 * deathsInAStory ? Math.min(4, availableParallelism()) : 1

/** A chain for so many stories: of thousands of blocks Anvil forgets the states of some, and nobody can read there any more. */
const storiesOnAChain = 4

let root = ''
let program = ''
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sayso-kill-'))
  program = await bundleProgram(join(import.meta.dirname, 'liveOnce.ts'), join(root, 'program'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

describe('kill -9', () => {
  test('F01, F02, F03 default: at boundaries of random plans: nothing twice, nothing lost, the history as the chain', {
    timeout: Math.max(180_000, wanted * 15_000),
  }, async () => {
    const counts = new Map(boundaries.map((name) => [name, 0]))
    /** Those of the stories that are told, and those that the stories under way may still bring. */
    let [kills, toCome] = [0, 0]
    let [plans, seed, unharmed, failed] = [0, firstSeed, 0, false]

    async function playOn({ chain, refresh }: UnsavedChain): Promise<void> {
      for (let stories = 0; stories < storiesOnAChain && kills + toCome < wanted && !failed; stories += 1) {
        const deaths = Math.min(deathsInAStory, wanted - kills - toCome)
        const own = seed
        seed += 1
        toCome += deaths
        await refresh()
        const played = await playStory({ chain, program, root }, { seed: own, deaths, counts })
        toCome -= deaths
        expect(played.losses.join(' '), `story ${own}`).toBe('')
        // A story may happen to end before anybody dies; where that is not by chance, this would never come to its end.
        unharmed = played.kills.length > 0 ? 0 : unharmed + 1
        expect(unharmed, `stories up to ${own} without a kill`).toBeLessThan(4)
        for (const name of played.kills) counts.set(name, (counts.get(name) ?? 0) + 1)
        kills += played.kills.length
        plans += played.plans
        if (table !== undefined) writeFileSync(table, tell(kills, plans, counts))
      }
    }
    async function playAll(at: number): Promise<void> {
      for (let next = 0; kills + toCome < wanted && !failed; next += 1) {
        const folder = join(root, `chain-${at}-${next}`)
        mkdirSync(folder)
        const chain = await startUnsavedChain(folder)
        await playOn(chain).finally(chain.stop)
      }
    }
    const playing = Array.from({ length: chainsAtOnce }, (_, at) =>
      playAll(at).catch((thrown: unknown) => {
        failed = true
        throw thrown
      }),
    )
    for (const ended of await Promise.allSettled(playing)) if (ended.status === 'rejected') throw ended.reason

    expect(kills).toBeGreaterThanOrEqual(wanted)
    expect(plans).toBeGreaterThan(0)
    if (wanted < 1_000) return
    const killed = [...counts].flatMap(([name, count]) => (count > 0 ? [name.replace(atRestart, '')] : []))
    expect(boundaries.filter((name) => !killed.includes(name.replace(atRestart, '')))).toEqual([])
  })
})

function tell(kills: number, plans: number, counts: ReadonlyMap<string, number>): string {
  const lines = [...counts].map(([name, count]) => `${String(count).padStart(5)}  ${name}`)
  return [`${kills} kills of a process while it carried out ${plans} random plans:`, ...lines, ''].join('\n')
}
