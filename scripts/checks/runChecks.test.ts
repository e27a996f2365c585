import { expect, test } from 'vitest'
import type { Check, Say } from './Check.ts'
import { runChecks } from './runChecks.ts'

const passed = { passed: 1, failed: 0, skipped: 0 }

/** A check that ends when it is told to, and what it has said and done by then. */
function heldCheck(title: string, heavy = false) {
  let begun: Say | null = null
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const check: Check = {
    title,
    heavy,
    run: async (say) => {
      begun = say
      await ended
      return passed
    },
  }
  return { check, hasBegun: () => begun !== null, say: (text: string) => begun?.(text), end }
}

/** What is due already has happened. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function listen() {
  let heard = ''
  const write: Say = (piece) => {
    heard += String(piece)
  }
  return { write, heard: () => heard }
}

test('default', async () => {
  const { write, heard } = listen()
  const check = (title: string): Check => ({
    title,
    run: async (say) => {
      say(`${title} says\n`)
      return { passed: 2, failed: 0, skipped: 1 }
    },
  })
  const ran = await runChecks([check('one'), check('two')], write, () => 0)
  expect(ran.map(({ title, count }) => [title, count.passed])).toEqual([
    ['one', 2],
    ['two', 2],
  ])
  expect(heard()).toBe(
    '\n== one\none says\n-- one: 2 passed, 0 failed, 1 skipped, 0 s\n\n== two\ntwo says\n-- two: 2 passed, 0 failed, 1 skipped, 0 s\n',
  )
})

test('behavior: a heavy one and a light one run side by side, and two of a kind one after another', async () => {
  const [heavyA, heavyB] = [heldCheck('heavy a', true), heldCheck('heavy b', true)]
  const [lightA, lightB] = [heldCheck('light a'), heldCheck('light b')]
  const all = [heavyA, lightA, heavyB, lightB]
  const running = runChecks(
    all.map(({ check }) => check),
    () => {},
  )
  await settle()
  expect(all.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, false])
  lightA.end()
  await settle()
  expect(all.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, true])
  heavyA.end()
  await settle()
  expect(heavyB.hasBegun()).toBe(true)
  heavyB.end()
  lightB.end()
  expect((await running).map(({ title }) => title)).toEqual(['heavy a', 'light a', 'heavy b', 'light b'])
})

test('behavior: the first is heard as it goes, the next when it has ended', async () => {
  const { write, heard } = listen()
  const [heavy, light] = [heldCheck('heavy', true), heldCheck('light')]
  const running = runChecks([heavy.check, light.check], write, () => 0)
  await settle()
  light.say('from the light one\n')
  heavy.say('from the heavy one\n')
  expect(heard()).toBe('\n== heavy\nfrom the heavy one\n')
  light.end()
  await settle()
  expect(heard()).not.toContain('light')
  heavy.end()
  await running
  expect(heard()).toBe(
    '\n== heavy\nfrom the heavy one\n-- heavy: 1 passed, 0 failed, 0 s\n\n== light\nfrom the light one\n-- light: 1 passed, 0 failed, 0 s\n',
  )
})

test('behavior: one that throws has failed, and those after it still run', async () => {
  const { write, heard } = listen()
  const broken: Check = {
    title: 'broken',
    run: async () => {
      throw new Error('It fell over.')
    },
  }
  const whole: Check = { title: 'whole', run: async () => passed }
  const ran = await runChecks([broken, whole], write, () => 0)
  expect(ran.map(({ count }) => count.failed)).toEqual([1, 0])
  expect(heard()).toContain('== broken\nIt fell over.\n-- broken: 0 passed, 1 failed, 0 s\n')
})
