import type { Page } from '@playwright/test'
import { bookStates } from './bookStates.ts'
import { chatStates } from './chatStates.ts'
import { frameStates } from './frameStates.ts'
import { moneyStates } from './moneyStates.ts'
import { pageStates } from './pageStates.ts'
import type { State } from './State.ts'
import { welcomeStates } from './welcomeStates.ts'

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

async function say(page: Page, message: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What do you want done?' }).fill(message)
  await page.keyboard.press('Enter')
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).last().scrollIntoViewIfNeeded()
}

async function sayAndWait(page: Page, message: string): Promise<void> {
  await say(page, message)
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor()
}

async function approve(page: Page, message: string): Promise<void> {
  await sayAndWait(page, message)
  await page.getByRole('button', { name: /^Review and sign: / }).click()
}

async function sayAndSee(page: Page, message: string, text: string): Promise<void> {
  await sayAndWait(page, message)
  await page.getByText(text).first().scrollIntoViewIfNeeded()
}

async function lookAhead(page: Page, message: string, days: string): Promise<void> {
  await sayAndWait(page, message)
  const slider = page.getByRole('slider', { name: 'Days from now' })
  await slider.fill(days)
  await page.getByText('Time machine').scrollIntoViewIfNeeded()
  await page.getByText('held as they are today').scrollIntoViewIfNeeded()
}

/** The one that README.md shows. */
export const readmeState: State = {
  name: 'plan',
  reach: (page) => sayAndWait(page, 'Put 1000 USDC into the safest place with the highest yield'),
}

/** Each state of the window, and how a person gets there. */
export const states: readonly State[] = [
  { name: 'trouble', search: '?trouble', reach: (page) => page.getByText('does not answer').first().waitFor() },
  { name: 'empty', reach: async (page) => page.getByText('Block').first().waitFor() },
  {
    name: 'streaming',
    reach: async (page) => {
      await say(page, 'slow one: put 1000 USDC somewhere safe')
      await page.getByText('Finding the best way').waitFor()
    },
  },
  readmeState,
  {
    name: 'plan-middle',
    reach: async (page) => {
      await sayAndWait(page, 'Put 1000 USDC into the safest place with the highest yield')
      await scrollTo(page, 'article table')
    },
  },
  {
    name: 'plan-edit',
    reach: async (page) => {
      await sayAndWait(page, 'Put 1000 USDC into the safest place with the highest yield')
      await page.getByRole('button', { name: 'Change the amount' }).click()
      await page.getByRole('textbox', { name: 'Amount of USDC' }).fill('1.000,50')
      await page.getByRole('button', { name: 'Plan it anew' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'wind', reach: (page) => lookAhead(page, 'Put 1000 USDC into the safest place', '90') },
  { name: 'wind-split', reach: (page) => lookAhead(page, 'split 1000000 USDC over the best places', '365') },
  { name: 'wind-borrow', reach: (page) => lookAhead(page, 'borrow 500 USDC', '180') },
  { name: 'wind-old', reach: (page) => sayAndSee(page, 'old plan', 'too old to be looked at') },
  {
    name: 'split',
    reach: async (page) => {
      await sayAndWait(page, 'split 1000000 USDC over the best places')
      await scrollTo(page, 'article table:has-text("Where each part goes")')
    },
  },
  {
    name: 'borrow',
    reach: async (page) => {
      await sayAndWait(page, 'borrow 500 USDC against my ETH')
      await scrollTo(page, 'article table:has-text("Health factor")')
    },
  },
  {
    name: 'rebalance',
    reach: async (page) => {
      await sayAndWait(page, 'rebalance to 60/40 eth/usdc')
      await scrollTo(page, 'article table:has-text("Wanted")')
    },
  },
  {
    name: 'workings',
    reach: async (page) => {
      await sayAndWait(page, 'split 1000000 USDC over the best places')
      await page.getByText('How this is worked out').last().waitFor()
      for (const fold of await page.getByText('How this is worked out').all()) await fold.click()
      await scrollTo(page, 'article dt:has-text("What splitting brings")')
    },
  },
  {
    name: 'plan-end',
    reach: async (page) => {
      await sayAndWait(page, 'Put 1000 USDC into the safest place with the highest yield')
      for (const fold of await page.getByText('Raw call').all()) await fold.click()
      await scrollTo(page, 'article footer')
    },
  },
  {
    name: 'warn-end',
    reach: async (page) => {
      await sayAndWait(page, 'swap 1 ETH for USDC')
    },
  },
  {
    name: 'hard',
    reach: async (page) => {
      await sayAndWait(page, `send 25 USDC to 0x${'9d'.repeat(20)}`)
      await scrollTo(page, 'article footer')
    },
  },
  { name: 'block', reach: (page) => sayAndWait(page, 'dream of 48 % a year') },
  {
    name: 'revert',
    reach: async (page) => {
      await sayAndWait(page, 'revert please')
    },
  },
  {
    name: 'expired',
    reach: async (page) => {
      await sayAndWait(page, 'expire soon')
      await page
        .getByRole('button', { name: /^(?:Say|Write) it again$/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'waiting',
    reach: async (page) => {
      await approve(page, 'wait for me')
      await page.getByText('Waiting for you in the approval window').waitFor()
    },
  },
  {
    name: 'declined',
    reach: async (page) => {
      await approve(page, 'decline it')
      await page.getByText('You closed the approval window').first().waitFor()
    },
  },
  {
    name: 'progress',
    reach: async (page) => {
      await approve(page, 'linger of it')
      await page.getByText('Sent, waiting').waitFor()
    },
  },
  {
    name: 'receipt',
    reach: async (page) => {
      await approve(page, 'Put 1000 USDC into the safest place with the highest yield')
      await page.getByRole('region', { name: 'Receipt' }).waitFor()
    },
  },
  {
    name: 'receipt-missed',
    reach: async (page) => {
      await approve(page, 'swap 1 ETH for USDC')
      await page.getByRole('region', { name: 'Receipt' }).waitFor()
    },
  },
  {
    name: 'receipt-failed',
    reach: async (page) => {
      await approve(page, 'fail on the way')
      await page.getByRole('region', { name: 'Receipt' }).waitFor()
    },
  },
  {
    name: 'dropped',
    reach: async (page) => {
      await sayAndWait(page, 'Put 1000 USDC somewhere safe')
      await page.getByRole('button', { name: 'Not now' }).click()
      await page.getByText('Dropped').first().waitFor()
    },
  },
  {
    name: 'replies',
    reach: async (page) => {
      await sayAndWait(page, 'sell all ETH below 2000')
      await sayAndWait(page, 'offline swap')
      await sayAndWait(page, 'how much should I earn')
    },
  },
  { name: 'question', reach: (page) => sayAndWait(page, 'buy ETH with USDC') },
  {
    name: 'words',
    reach: async (page) => {
      await sayAndWait(page, 'Put 1000 USDC into the safest place with the highest yield')
      await page.getByRole('button', { name: '1000', exact: true }).hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  {
    name: 'reading',
    reach: async (page) => {
      await goTo(page, '/models')
      await page.getByRole('button', { name: 'Get qwen3:4b' }).click()
      await page.getByText('31 %').waitFor()
    },
  },
  {
    name: 'reading-absent',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/models')
      await page.getByText('Ollama does not answer').waitFor()
    },
  },
  {
    name: 'approvals',
    reach: async (page) => {
      await goTo(page, '/approvals')
      await page.getByRole('button', { name: 'Revoke all' }).waitFor()
    },
  },
  {
    name: 'approvals-end',
    reach: async (page) => {
      await goTo(page, '/approvals')
      await page.getByText('Since when').first().click()
      await page.getByRole('button', { name: 'Revoke all' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'approvals-none',
    reach: async (page) => {
      await sayAndWait(page, 'none approved')
      await goTo(page, '/approvals')
      await page.getByText('No contract may take anything').waitFor()
    },
  },
  {
    name: 'approvals-gaps',
    reach: async (page) => {
      await sayAndWait(page, 'gaps in it')
      await goTo(page, '/approvals')
      await page.getByText('it could not read everything').waitFor()
    },
  },
  {
    name: 'approvals-slow',
    reach: async (page) => {
      await say(page, 'slow approvals')
      await goTo(page, '/approvals')
      await page.getByRole('main').getByText('Looking at the chain…').waitFor()
    },
  },
  {
    name: 'approvals-down',
    search: '?trouble',
    reach: async (page) => {
      await goTo(page, '/approvals')
      await page.getByText('could not be read, so nobody').waitFor()
    },
  },
  { name: 'revoke', reach: (page) => sayAndWait(page, 'revoke all approvals') },
  ...bookStates,
  ...moneyStates,
  { name: 'look-alike', reach: (page) => sayAndSee(page, 'alike to somebody', 'What the check found') },
  {
    name: 'answers',
    reach: async (page) => {
      await sayAndWait(page, 'show my portfolio')
      await sayAndWait(page, 'yields for USDC')
    },
  },
  {
    name: 'long',
    reach: async (page) => {
      await sayAndWait(page, `my secret words ${'x'.repeat(3_000)}`)
    },
  },
  {
    name: 'narrow-activity',
    reach: async (page) => {
      await page.getByText('Block').first().waitFor()
      const activity = page.getByRole('button', { name: 'Activity' })
      if (await activity.isVisible()) await activity.click()
    },
  },
  {
    name: 'narrow-holdings',
    reach: async (page) => {
      await page.getByText('Block').first().waitFor()
      const holdings = page.getByRole('button', { name: 'Holdings' })
      if (await holdings.isVisible()) await holdings.click()
    },
  },
  {
    name: 'about',
    reach: async (page) => {
      await page.getByText('Block').first().waitFor()
      const fold = page.getByText('Your account and this copy of Sayso')
      if (await fold.isVisible()) await fold.click()
    },
  },
  {
    name: 'start-over',
    reach: async (page) => {
      await page.getByText('Block').first().waitFor()
      const holdings = page.getByRole('button', { name: 'Holdings' })
      if (await holdings.isVisible()) await holdings.click()
      await page.getByRole('button', { name: 'Start over' }).click()
    },
  },
  ...chatStates,
  ...welcomeStates,
  ...pageStates,
  ...frameStates,
]
