import { maxUint256 } from 'viem'
import type { Aave } from './aave.ts'
import { labelledAddress, type Site } from './site.ts'
import { giveTokens, type Ticker, type Tokens, units } from './tokens.ts'

type Amounts = Readonly<Partial<Record<Ticker, number>>>
type Participant = { readonly label: string; readonly supplies: Amounts; readonly borrows: Amounts }

/**
 * Who lends and who borrows, in whole tokens. Each reserve has a borrower, or its supply rate would be zero. Usage
 * comes out at 82 % (USDC), 80 % (USDT), 86 % (DAI), 88 % (WETH), 10 % (WBTC) and 12 % (wstETH); the borrowers' health factors
 * are between 1.18 and 1.35, so that nothing is liquidated while prices stand still.
 */
const participants: readonly Participant[] = [
  { label: 'lender of dollars', supplies: { USDC: 120_000_000, USDT: 200_000_000, DAI: 100_000_000 }, borrows: {} },
  {
    label: 'buyer of dips',
    supplies: { WETH: 200_000, WBTC: 5_000 },
    borrows: { USDC: 279_000_000, USDT: 160_000_000, DAI: 86_000_000 },
  },
  { label: 'staking loop', supplies: { wstETH: 220_000 }, borrows: { WETH: 176_000 } },
  { label: 'seller of coins', supplies: { USDC: 180_000_000 }, borrows: { WBTC: 500, wstETH: 26_400 } },
]

/** Aave's number for a variable rate. */
const variableRate = 2n

/** Supplies first, all of them: borrowing draws on what the others brought. `steady` is what the sound vault brings. */
export async function seedAave(site: Site, aave: Aave, tokens: Tokens): Promise<void> {
  for (const { label, supplies } of participants) {
    const account = labelledAddress(label)
    for (const [token, amount] of amountsOf(tokens, supplies)) {
      await giveTokens(site, token, account, amount)
      await site.send(account, token, 'approve', [aave.pool.address, maxUint256])
      await site.send(account, aave.pool, 'supply', [token.address, amount, account, 0])
    }
  }
}

export async function seedBorrowers(site: Site, aave: Aave, tokens: Tokens): Promise<void> {
  for (const { label, borrows } of participants) {
    const account = labelledAddress(label)
    for (const [token, amount] of amountsOf(tokens, borrows)) {
      await site.send(account, aave.pool, 'borrow', [token.address, amount, variableRate, 0, account])
    }
  }
}

function amountsOf(tokens: Tokens, amounts: Amounts) {
  return Object.values(tokens).flatMap((token) => {
    const whole = amounts[token.symbol]
    return whole === undefined ? [] : [[token, units(token, whole)] as const]
  })
}
