import type { Page } from '@playwright/test'
import type { State } from './State.ts'

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Search' }).click()
  await page.getByRole('combobox', { name: /^Find a page/ }).fill(text)
}

async function say(page: Page, message: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What do you want done?' }).fill(message)
  await page.keyboard.press('Enter')
}

/** The palette, what is told beside it, and the pages about this copy of Sayso. */
export const frameStates: readonly State[] = [
  { name: 'palette', reach: (page) => search(page, '') },
  { name: 'palette-found', reach: (page) => search(page, 'la') },
  { name: 'palette-say', reach: (page) => search(page, 'put 1000 USDC into the safest place') },
  {
    name: 'palette-busy',
    reach: async (page) => {
      await say(page, 'slow one: put 1000 USDC somewhere safe')
      await search(page, 'show my portfolio')
    },
  },
  {
    name: 'news',
    reach: async (page) => {
      await say(page, 'Put 1000 USDC into the safest place with the highest yield')
      await goTo(page, '/limits')
      await page.getByText('Your plan is ready').first().waitFor()
      await search(page, 'practice money')
      await page.keyboard.press('Enter')
      await page.getByText('Practice money arrived').first().waitFor()
    },
  },
  {
    name: 'wallet',
    reach: async (page) => {
      await goTo(page, '/wallet')
      await page.getByRole('button', { name: 'Lock now' }).waitFor()
    },
  },
  {
    name: 'wallet-none',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/wallet')
      await page.getByText('You need none for practice').waitFor()
    },
  },
  {
    name: 'networks',
    reach: async (page) => {
      await goTo(page, '/networks')
      await page.getByText('It answers', { exact: true }).waitFor()
    },
  },
  {
    // What was refused stands in sight, however low the window.
    name: 'networks-refused',
    sizes: [
      { width: 900, height: 700 },
      { width: 700, height: 450 },
    ],
    reach: async (page) => {
      await goTo(page, '/networks')
      await page.getByRole('button', { name: 'Work on Base' }).click()
      await page.getByText('Base takes a wallet of your own').waitFor()
    },
  },
  {
    name: 'networks-silent',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/networks')
      await page.getByRole('main').getByText('It does not answer', { exact: true }).waitFor()
    },
  },
  {
    name: 'settings',
    reach: async (page) => {
      await goTo(page, '/settings')
      await page.getByRole('switch').waitFor()
    },
  },
  {
    name: 'settings-german',
    reach: async (page) => {
      await goTo(page, '/settings')
      await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
      await page.getByText('Sayso liest Nachrichten').waitFor()
    },
  },
]
