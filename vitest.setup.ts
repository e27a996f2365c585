import { configureGlobal } from 'fast-check'
import { afterAll, expect } from 'vitest'

/**
 * Every property test draws the same examples in every run, so that a run that was turned down can be run again and
 * fails in the same place, and one that passed here passes elsewhere. Other examples are drawn on purpose, with
 * `SAYSO_SEED=7 npx vitest run`: a search, whose finds become tests of their own. A test that names its own seed keeps it.
 */
const seed = Number(process.env.SAYSO_SEED ?? 20_261_120)
if (!Number.isInteger(seed)) throw new Error(`SAYSO_SEED is a whole number, not ${process.env.SAYSO_SEED}.`)

configureGlobal({ seed })

const { setTimeout: clock } = globalThis

// One worker runs many files: a clock that a file puts in the place of the real one and leaves there stops the next.
afterAll(() => {
  expect(globalThis.setTimeout, 'This file leaves a clock behind that is not the real one.').toBe(clock)
})
