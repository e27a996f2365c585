import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { installBridge } from './installBridge.ts'
import { originOf } from './places.ts'

/**
 * Puts the two functions on a page, and carries what its main frame says at its own address. Neither is a name of the
 * whole browser: another window has none of it. Returns the name that replies are delivered under.
 */
export async function joinPage(
  page: Page,
  { name, origin }: { readonly name: 'bridge' | 'sheet'; readonly origin: string },
  receive: (document: unknown, message: unknown) => void,
): Promise<string> {
  const binding = `sayso_${randomBytes(16).toString('hex')}`
  const hook = `sayso_${randomBytes(16).toString('hex')}`
  await page.exposeBinding(binding, ({ frame }, document: unknown, message: unknown) => {
    if (frame === page.mainFrame() && originOf(frame.url()) === origin) receive(document, message)
  })
  await page.addInitScript(installBridge, { name, binding, hook })
  return hook
}
