import { sentences } from '../sentences.ts'
import type { Section } from '../table.ts'
import { longestGap } from './gaps.ts'
import { composerOf, sayAndWait, withBlank, withWindow } from './withWindow.ts'

/** Whether a person can go on typing while a plan is computed and drawn. */
export async function measurePlanning(rounds: number): Promise<Section> {
  const blank = await withBlank(async (page) => {
    const gaps: number[] = []
    for (let round = 0; round < rounds; round += 1) gaps.push(await longestGap(page, () => page.waitForTimeout(500)))
    return gaps
  })
  const gaps = await withWindow(async (page) => {
    const found: number[] = []
    for (let round = -1; round < rounds; round += 1) {
      const gap = await longestGap(page, async () => {
        await sayAndWait(page, sentences.earn)
        // What is drawn after the last stage counts too.
        await composerOf(page).pressSequentially('and then')
      })
      await composerOf(page).fill('')
      // The first compiles and loads what the others find.
      if (round >= 0) found.push(gap)
    }
    return found
  })
  return {
    title: `While a plan is computed and drawn, and a person types (${rounds} plans)`,
    rows: [
      {
        figure: 'longest that the page did not answer',
        unit: 'ms',
        values: gaps,
        floor: { values: blank, is: 'a blank page, doing nothing for half a second' },
        aim: '< 50',
      },
      { figure: 'the same, the worst of all', unit: 'ms', values: [Math.max(...gaps)], aim: '< 50' },
    ],
  }
}
