import type { State } from './State.ts'

/** The conversation: what is written, what was said before, and what is looked for. */
export const chatStates: readonly State[] = [
  {
    name: 'threads',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Conversations: / }).click()
      await page.getByRole('menuitem', { name: /^Show my portfolio/ }).waitFor()
    },
  },
  {
    name: 'past',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Conversations: / }).click()
      await page.getByRole('menuitem', { name: /^Show my portfolio/ }).click()
      await page.getByText('send 25 USDC to alice', { exact: true }).waitFor()
    },
  },
  {
    name: 'search',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'What do you want done?' }).waitFor()
      await page.keyboard.press('Control+f')
      await page.getByRole('combobox', { name: 'Words to look for' }).fill('usdc')
      await page.getByText('3 messages').or(page.getByText('4 messages')).waitFor()
    },
  },
  {
    name: 'search-none',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'What do you want done?' }).waitFor()
      await page.keyboard.press('Control+f')
      await page.getByRole('combobox', { name: 'Words to look for' }).fill('nothing like it')
      await page.getByText('No message has all').waitFor()
    },
  },
  {
    name: 'completions',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'What do you want done?' }).pressSequentially('send 5 USDC to @al')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'suggestions',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'What do you want done?' }).fill('show my portfolio')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Send', exact: true }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'too-long',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'What do you want done?' }).fill('put 5 usdc to work '.repeat(230))
      await page.getByText('Shorten it by').first().waitFor()
    },
  },
  {
    name: 'ten-thousand',
    search: '?turns=10000',
    reach: async (page) => {
      await page.locator('article[aria-posinset="10000"]').waitFor()
    },
  },
  {
    name: 'chat-german',
    search: '?language=de',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'Was soll getan werden?' }).fill('show my portfolio')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Senden', exact: true }).waitFor()
    },
  },
  {
    name: 'bring-back',
    reach: async (page) => {
      const field = page.getByRole('textbox', { name: 'What do you want done?' })
      await field.fill('help')
      await page.keyboard.press('Enter')
      const example = page.getByRole('button', { name: 'Swap 1 ETH for USDC' }).last()
      await example.waitFor()
      await field.fill('send 25 USDC to my landlord for the rent, and put what is left where it earns the most')
      await example.click()
      await page.getByRole('button', { name: /^Bring back what you wrote/ }).waitFor()
    },
  },
  {
    name: 'side-activity',
    sizes: [{ width: 1280, height: 800 }],
    reach: async (page) => {
      await page.getByRole('link', { name: 'All activity' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'past-rtl',
    search: '?rtl',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Conversations: / }).click()
      await page.getByRole('menuitem', { name: /^Show my portfolio/ }).click()
      await page.getByText('send 25 USDC to alice', { exact: true }).waitFor()
    },
  },
]
