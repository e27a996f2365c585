import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import type { Story } from '../journal/foldStories.ts'
import type { ListedPlan } from '../model/Activity.ts'
import { amountOf } from '../model/Amount.ts'
import { storyView } from './storyView.ts'

const [reserve] = practice.aave?.reserves ?? []
if (reserve === undefined) throw new Error('The practice chain lends nothing.')
const entry: ListedPlan = {
  planId: 'p',
  chainId: practice.chainId,
  askedAt: '',
  message: '',
  summary: '',
  status: 'done',
  sentence: '',
  transactions: [],
  assets: [],
  cost: { status: 'nothing' },
}

test('what lies in a place has the name that it has everywhere, and not that of its token', () => {
  const story: Omit<Story, 'entry'> = {
    ...{ moments: [], steps: [], findings: [], approvedBy: 'window' },
    receipt: {
      ...{ status: 'done', planHash: `0x${'1'.repeat(64)}`, steps: [], stepsNotSent: [], leftAllowances: [], fee: 0n },
      ...{ sentence: 'Done.' },
      changes: [reserve.aToken, reserve.variableDebtToken].map((token) => ({
        ...{ promised: amountOf(token, 5n), got: amountOf(token, 5n), within: true },
      })),
    },
  }
  const { receipt } = storyView({ ...story, entry }, practice)
  const symbol = practice.tokens.find(({ address }) => address === reserve.asset)?.symbol.replace('WETH', 'ETH')
  expect(receipt?.changes.map(({ token }) => token)).toEqual([`${symbol} in Aave v3`, `${symbol} owed to Aave v3`])
  expect(receipt?.changes[0]?.address).toBe(reserve.aToken.address)
})
