import type { WindDayView, WindView } from '../../src/api/Core.ts'
import { dollars } from '../ui/figures.ts'

const points = [0, 1, 7, 30, 90, 180, 365]
const note =
  'Rates and prices held as they are today, and nobody else acts. The network’s fee of about $0.71 is taken off; what getting out again costs is not, so a figure after all costs is lower.'

/** Samples: what the time machine might say of a deposit, or of a loan. Figures here are made up. */
export function sampleWind(planId: string, message: string): WindView {
  const first = message.split(' ')[0]?.toLowerCase()
  if (first === 'old') return { status: 'unavailable', planId, sentence: 'This plan is too old to be looked at.' }
  const loan = first === 'borrow'
  return {
    status: 'ok',
    planId,
    feeUsd: '0.71',
    note,
    days: points.map((days) => (loan ? loanDay(days) : depositDay(days, first === 'split' ? 1_000_000 : 1_000))),
  }
}

function depositDay(days: number, deposit: number): WindDayView {
  const worth = (deposit * (1 + (0.0412 * days) / 365)).toFixed(2)
  const start = deposit.toFixed(2)
  const difference = (Number(worth) - deposit - 0.71).toFixed(2)
  const held = { token: 'USDC', address: '0x', amount: worth, usd: worth, place: 'Aave v3' }
  const idle = { ...held, amount: start, usd: start, place: null }
  const more = difference.startsWith('-') ? `${dollars(difference.slice(1))} less` : `${dollars(difference)} more`
  return {
    days,
    at: String(1_800_000_000 + days * 86_400),
    withPlan: { holdings: [held], worthUsd: worth, healthFactor: null },
    withoutPlan: { holdings: [idle], worthUsd: start, healthFactor: null },
    differenceUsd: difference,
    sentence: `${when(days)} you would hold ${dollars(worth).slice(1)} USDC in Aave v3 (${dollars(worth)}); doing nothing: ${dollars(start).slice(1)} USDC (${dollars(start)}). That is ${more} than doing nothing, after this plan’s network fee.`,
  }
}

function loanDay(days: number): WindDayView {
  const owed = (500 * (1 + (0.051 * days) / 365)).toFixed(2)
  const worth = (500 - Number(owed)).toFixed(2)
  const difference = (Number(worth) - 0.71).toFixed(2)
  const debt = { token: 'USDC', address: '0x', amount: `-${owed}`, usd: `-${owed}`, place: 'Aave v3' }
  const cash = { token: 'USDC', address: '0x', amount: '500', usd: '500.00', place: null }
  return {
    days,
    at: String(1_800_000_000 + days * 86_400),
    withPlan: { holdings: [cash, debt], worthUsd: worth, healthFactor: '1.83' },
    withoutPlan: { holdings: [], worthUsd: '0.00', healthFactor: null },
    differenceUsd: difference,
    sentence: `${when(days)} you would have 500 USDC ($500.00) more than doing nothing, and owe ${owed} USDC to Aave v3 ($${owed}) more: what is owed grows by its interest. That is ${dollars(difference.slice(1))} less than doing nothing, after this plan’s network fee. Your health factor would be 1.83; doing nothing, nothing would be owed.`,
  }
}

function when(days: number): string {
  return days === 0 ? 'Right after it' : days === 1 ? 'In 1 day' : `In ${days} days`
}
