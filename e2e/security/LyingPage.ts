import { expect } from '@playwright/test'
import { z } from 'zod'
import type { App } from '../app/App.ts'

const verdict = z.object({
  kind: z.literal('event'),
  data: z.object({ stage: z.literal('verdict'), planId: z.string(), hash: z.string() }),
})

/** A page that somebody took over: their script runs in its own world and says whatever it likes on its bridge. */
export class LyingPage {
  readonly #app: App
  #next = 10_000_000

  private constructor(app: App) {
    this.#app = app
  }

  /** Everything that is said to the page from here on is kept. */
  static async of(app: App): Promise<LyingPage> {
    await app.page.evaluate(() => {
      const heard: unknown[] = []
      Reflect.set(window, 'heard', heard)
      Reflect.get(window, 'bridge').listen((message: unknown) => heard.push(message))
    })
    return new LyingPage(app)
  }

  /** Sends it as it is, so many times. */
  async send(message: unknown, times = 1): Promise<void> {
    await this.#app.page.evaluate(
      ([said, count]) => {
        for (let sent = 0; sent < count; sent += 1) Reflect.get(window, 'bridge').send(said)
      },
      [message, times] as const,
    )
  }

  /** Asks for something under numbers that nobody uses, so many times. Gives back the first number. */
  async ask(kind: 'query' | 'mutation' | 'subscription', path: string, input: unknown, times = 1): Promise<number> {
    const first = this.#next
    this.#next += times
    await this.#app.page.evaluate(
      ([id, count, request]) => {
        for (let at = 0; at < count; at += 1) Reflect.get(window, 'bridge').send({ ...request, id: id + at })
      },
      [first, times, { kind, path, input }] as const,
    )
    return first
  }

  /** Runs a script in the page's own world. */
  async run(code: string): Promise<unknown> {
    return await this.#app.page.evaluate(code)
  }

  heard(): Promise<readonly unknown[]> {
    return this.#app.page.evaluate(() => Reflect.get(window, 'heard'))
  }

  /** What was answered under a number, in order. */
  async answers(id: number): Promise<readonly unknown[]> {
    return this.#app.page.evaluate(
      (wanted) => Reflect.get(window, 'heard').filter((message: { id?: number }) => message.id === wanted),
      id,
    )
  }

  /** The last plan that can be approved, as the page was told of it. */
  async lastPlan(): Promise<{ readonly planId: string; readonly hash: string }> {
    const all = (await this.heard()).flatMap((message) => {
      const parsed = verdict.safeParse(message)
      return parsed.success ? [parsed.data.data] : []
    })
    const last = all.at(-1)
    expect(last).toBeDefined()
    return { planId: last?.planId ?? '', hash: last?.hash ?? '' }
  }
}
