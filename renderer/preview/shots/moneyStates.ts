import type { Page } from '@playwright/test'
import type { State } from './State.ts'

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

async function sayAndWait(page: Page, message: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What do you want done?' }).fill(message)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor()
}

/** Has everything that is held read again. */
async function fund(page: Page): Promise<void> {
  const holdings = page.getByRole('button', { name: 'Holdings' })
  if (await holdings.isVisible()) await holdings.click()
  await page.getByRole('button', { name: 'Give me practice money' }).click()
  await page.getByText('Practice money arrived.').waitFor()
}

/** What is held and what was done, each in every state that its page has. */
export const moneyStates: readonly State[] = [
  {
    name: 'portfolio-open',
    reach: async (page) => {
      await goTo(page, '/portfolio')
      await page.getByRole('img', { name: /^From / }).waitFor()
      await page.getByText('Dollars').first().click()
    },
  },
  {
    name: 'portfolio-end',
    reach: async (page) => {
      await goTo(page, '/portfolio')
      await page.getByRole('img', { name: /^From / }).waitFor()
      await page.getByText('As a table').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'portfolio-everywhere',
    reach: async (page) => {
      await goTo(page, '/portfolio')
      await page.getByRole('button', { name: 'All networks' }).click()
      await page.getByText('Does not answer').waitFor()
      await page.getByText('Base', { exact: true }).last().click()
    },
  },
  {
    name: 'portfolio-empty',
    reach: async (page) => {
      await sayAndWait(page, 'nothing held')
      await fund(page)
      await goTo(page, '/portfolio')
      await page.getByRole('heading', { name: 'Net worth over time' }).waitFor()
    },
  },
  {
    name: 'between-networks',
    reach: async (page) => {
      await sayAndWait(page, 'between networks')
      await page.getByRole('button', { name: 'Plan the second part' }).first().waitFor()
    },
  },
  {
    name: 'portfolio-between',
    reach: async (page) => {
      await sayAndWait(page, 'between networks')
      await goTo(page, '/portfolio')
      await page.getByRole('list', { name: 'Between networks' }).last().waitFor()
    },
  },
  {
    name: 'portfolio-worst',
    reach: async (page) => {
      await sayAndWait(page, 'worst of it')
      await fund(page)
      await page
        .getByRole('button', { name: 'Give me practice money' })
        .first()
        .click({ timeout: 2_000 })
        .catch(() => {})
      await goTo(page, '/portfolio')
      await page.getByRole('heading', { name: 'Net worth over time' }).waitFor()
    },
  },
  {
    name: 'portfolio-down',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/portfolio')
      await page.getByText('so nobody can say what you hold').waitFor()
    },
  },
  {
    name: 'activity-open',
    reach: async (page) => {
      await goTo(page, '/activity')
      await page.getByRole('button', { name: /Swap 0.5 ETH/ }).click()
      await page.getByRole('table', { name: /Promised and got/ }).waitFor()
    },
  },
  {
    name: 'activity-filtered',
    reach: async (page) => {
      await goTo(page, '/activity')
      await page.getByRole('searchbox').fill('aave')
      await page.getByRole('button', { name: 'Export CSV' }).click()
      await page.getByText('written to').waitFor()
    },
  },
  {
    name: 'activity-empty',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/activity')
      await page.getByText('Nothing has been planned yet').waitFor()
    },
  },
]
