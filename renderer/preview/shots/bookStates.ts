import type { Page } from '@playwright/test'
import type { State } from './State.ts'

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

/** The pages of the rules, the contacts and the limits. */
export const bookStates: readonly State[] = [
  {
    name: 'checks',
    reach: async (page) => {
      await goTo(page, '/checks')
      await page.getByText('approval-unlimited').waitFor()
    },
  },
  {
    name: 'contacts',
    reach: async (page) => {
      await goTo(page, '/contacts')
      await page.getByRole('heading', { name: 'landlord' }).waitFor()
    },
  },
  {
    name: 'contacts-look-alike',
    reach: async (page) => {
      await goTo(page, '/contacts')
      await page.getByRole('textbox', { name: 'Name, one word' }).fill('carol')
      await page.getByRole('textbox', { name: 'Address, whole' }).fill('0x5290Ab81c0d7Ce44f12D59e2aB63D1eF05729eE7')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('button', { name: 'Add it all the same' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'contacts-rename',
    reach: async (page) => {
      await goTo(page, '/contacts')
      await page.getByRole('button', { name: 'Rename landlord' }).click()
      await page.getByRole('textbox', { name: 'Another name for landlord' }).fill('alina')
      await page.getByRole('button', { name: 'Rename', exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'contacts-removed',
    reach: async (page) => {
      await goTo(page, '/contacts')
      await page.getByRole('button', { name: 'Remove landlord' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
      await page.getByRole('button', { name: 'Undo: put landlord back' }).waitFor()
    },
  },
  {
    name: 'contacts-none',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/contacts')
      await page.getByText('Nobody yet').waitFor()
    },
  },
  {
    name: 'checks-search',
    reach: async (page) => {
      await goTo(page, '/checks')
      await page.getByRole('searchbox').fill('allowance')
      await page.getByText('1 of 4 rules').waitFor()
    },
  },
  {
    name: 'checks-no-match',
    reach: async (page) => {
      await goTo(page, '/checks')
      await page.getByRole('searchbox').fill('horoscope')
      await page.getByRole('button', { name: 'Show all rules' }).waitFor()
    },
  },
  {
    name: 'limits-template',
    reach: async (page) => {
      await goTo(page, '/limits')
      await page.getByRole('button', { name: 'Never more than $500 a day', exact: true }).click()
      await page.getByRole('button', { name: 'Set it' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'limits',
    reach: async (page) => {
      await goTo(page, '/limits')
      await page.getByRole('heading', { name: 'Never more than $500 a day' }).waitFor()
    },
  },
  {
    name: 'limits-change',
    reach: async (page) => {
      await goTo(page, '/limits')
      await page.getByRole('button', { name: 'Change Never more than $500 a day' }).click()
      await page.getByRole('textbox', { name: 'New amount, in dollars' }).fill('800')
      await page.getByRole('button', { name: 'Set', exact: true }).click()
      await page.getByText('Asked for: never more than $800 a day').waitFor()
      await page.getByRole('button', { name: 'Change Never more than $500 a day' }).click()
    },
  },
  {
    name: 'limits-add',
    reach: async (page) => {
      await goTo(page, '/limits')
      await page.getByRole('combobox', { name: 'On' }).selectOption('protocols')
      await page.getByRole('checkbox', { name: 'Aave' }).check()
      await page.getByText('The wait gives you time to notice').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'limits-none',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/limits')
      await page.getByText('No limit is set').waitFor()
    },
  },
]
