import type { Page } from '@playwright/test'
import type { State } from './State.ts'

/** The first steps. */
export const welcomeStates: readonly State[] = [
  { name: 'welcome', search: '?welcome', reach: (page) => welcomeAt(page, 'Say what you want') },
  {
    name: 'welcome-wallet',
    search: '?welcome',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Set up a real wallet' }).click()
      await page.getByRole('button', { name: 'Open the wallet’s window' }).click()
      await page.getByText('The wallet’s window is open').waitFor()
    },
  },
  {
    name: 'welcome-made',
    search: '?welcome&made',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Set up a real wallet' }).click()
      await page.getByRole('button', { name: 'Choose a network' }).waitFor()
    },
  },
  {
    name: 'welcome-reader',
    search: '?welcome',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Try it with practice money' }).click()
      await page.getByText('Found: choose one').waitFor()
    },
  },
  {
    name: 'welcome-reader-absent',
    search: '?welcome&trouble',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Try it with practice money' }).click()
      await page.getByText('How to get one').click()
    },
  },
  {
    name: 'welcome-say',
    search: '?welcome',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Try it with practice money' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await welcomeAt(page, 'Say the first sentence')
    },
  },
  {
    name: 'welcome-german',
    search: '?welcome&language=de',
    reach: (page) => welcomeAt(page, 'Sagen Sie, was'),
  },
  { name: 'welcome-rtl', search: '?welcome&rtl', reach: (page) => welcomeAt(page, 'Say what you want') },
]

async function welcomeAt(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
