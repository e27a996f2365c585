import type { Locator } from '@playwright/test'
import type { App } from './App.ts'

/** The card's picture of the money; its name says what it shows. */
export function flow({ plan }: App): Locator {
  return plan.getByRole('img', { name: /^Where the money goes: / })
}

type Edit = 'Change the amount' | 'Change the slippage'

/** The small window in which one figure of the card is changed. */
export function editor({ page }: App, name: Edit): Locator {
  return page.getByRole('dialog', { name })
}

/** Writes a figure into it and has it planned anew. */
export async function edit(app: App, name: Edit, written: string): Promise<void> {
  await app.plan.getByRole('button', { name }).click()
  await editor(app, name).getByRole('textbox').fill(written)
  await editor(app, name).getByRole('button', { name: 'Plan it anew' }).click()
}
