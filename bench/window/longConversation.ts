import type { Page } from 'playwright-core'
import { buildPreview, openPreview } from '../../renderer/preview/shots/preview.ts'
import { inScratch } from '../scratch.ts'
import type { Section } from '../table.ts'
import { framesDuring } from './gaps.ts'
import { withBlank } from './withWindow.ts'

/** Two frames at 60 a second: what a person sees as a jerk. */
const longMs = 34

/** Scrolling through a very long conversation, from sample data, beside scrolling a page of nothing but lines. */
export async function measureLongConversation(turns: number): Promise<Section> {
  const title = `Scrolling through ${turns.toLocaleString('en')} messages`
  const blank = await withBlank(async (page) => {
    await page.setContent('<p style="height: 500000px">.</p>')
    return await scroll(page, 900)
  })
  return await inScratch((folder) =>
    withBlank(async (page) => {
      await buildPreview(folder)
      await openPreview(page, folder, `?turns=${turns}`)
      const log = page.getByRole('log', { name: 'Conversation' })
      await log.getByRole('article').first().waitFor({ timeout: 15_000 })
      const shown = await log.getByRole('article').count()
      await log.hover()
      const frames = await scroll(page, -900)
      return {
        title,
        rows: [
          {
            figure: 'a frame',
            unit: 'ms',
            values: frames,
            floor: { values: blank, is: 'a page of one letter, as long' },
          },
          {
            figure: 'the longest frame',
            unit: 'ms',
            values: [Math.max(...frames)],
            floor: { values: [Math.max(...blank)], is: 'the same there' },
            aim: '< 50',
          },
          {
            figure: `frames over ${longMs} ms, of ${frames.length}`,
            unit: 'frames',
            values: [frames.filter((ms) => ms > longMs).length],
          },
          { figure: 'messages in the page at once', unit: 'nodes', values: [shown] },
        ],
      }
    }),
  )
}

function scroll(page: Page, by: number): Promise<readonly number[]> {
  return framesDuring(page, async () => {
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(30)
    }
  })
}
