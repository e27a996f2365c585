import type { Page } from 'playwright-core'
import { z } from 'zod'

/**
 * How long the page's one thread was not to be had, at the most, while something was done: a timer asks again and again,
 * and what it waits beyond its own time somebody else took. Timers wait 4 ms at the least.
 */
const watch = `(() => {
  const state = { longest: 0, on: true, last: performance.now() }
  window.saysoGaps = state
  const look = () => {
    const now = performance.now()
    state.longest = Math.max(state.longest, now - state.last)
    state.last = now
    if (state.on) setTimeout(look, 4)
  }
  look()
})()`

/** The same for frames: how long each took, from one to the next. */
const watchFrames = `(() => {
  const state = { frames: [], on: true }
  window.saysoFrames = state
  let last = performance.now()
  const look = (now) => {
    state.frames.push(now - last)
    last = now
    if (state.on) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

export async function longestGap(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(watch)
  await during()
  return z.number().parse(await page.evaluate('window.saysoGaps.on = false, window.saysoGaps.longest'))
}

export async function framesDuring(page: Page, during: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(watchFrames)
  await during()
  return z
    .array(z.number())
    .parse(await page.evaluate('window.saysoFrames.on = false, window.saysoFrames.frames.slice(1)'))
}
