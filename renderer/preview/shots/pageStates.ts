import type { Page } from '@playwright/test'
import type { State } from './State.ts'

const pages = [
  'portfolio',
  'activity',
  'approvals',
  'limits',
  'contacts',
  'wallet',
  'settings',
  'models',
  'networks',
  'checks',
] as const

/** 1280×800 at 200 %. */
const zoomed = { width: 640, height: 400 }
const huge = { width: 3840, height: 2160 }

/** Every page by its title alone, and then in German, from right to left, with larger text, at 200 % and at 4K; the conversation too. */
export const pageStates: readonly State[] = [
  ...(['portfolio', 'activity', 'wallet', 'settings', 'networks'] as const).map((name) => page(name, name)),
  ...pages.flatMap((name): State[] => [
    { ...page(name, `german-${name}`), search: '?language=de', themes: ['light'] },
    { ...page(name, `rtl-${name}`), search: '?rtl', themes: ['light'] },
    { ...page(name, `larger-${name}`), search: '?text=larger', themes: ['dark'] },
    { ...page(name, `zoom-${name}`), sizes: [zoomed], themes: ['dark'] },
    { ...page(name, `4k-${name}`), sizes: [huge], themes: ['light'] },
  ]),
  { ...plan('german-plan'), search: '?language=de', themes: ['light'] },
  { ...plan('rtl-plan'), search: '?rtl', themes: ['light'] },
  { ...plan('larger-plan'), search: '?text=larger', themes: ['light'] },
  { ...plan('zoom-plan'), sizes: [zoomed] },
  { ...plan('4k-plan'), sizes: [huge] },
  { ...plan('zoom-welcome'), search: '?welcome', sizes: [zoomed], reach: atTitle },
  { ...plan('4k-welcome'), search: '?welcome', sizes: [huge], themes: ['light'], reach: atTitle },
]

function page(path: string, name: string): State {
  return {
    name,
    reach: async (window) => {
      await window.evaluate((hash) => {
        location.hash = hash
      }, `/${path}`)
      await atTitle(window)
      // What the page asks of the core has come by then.
      await window.waitForTimeout(400)
    },
  }
}

function plan(name: string): State {
  return {
    name,
    reach: async (window) => {
      await window.getByRole('textbox').first().fill('Put 1000 USDC into the safest place with the highest yield')
      await window.keyboard.press('Enter')
      await window.getByRole('table').first().waitFor()
    },
  }
}

async function atTitle(window: Page): Promise<void> {
  await window.locator('main h1:visible:not(.sr-only)').first().waitFor()
}
