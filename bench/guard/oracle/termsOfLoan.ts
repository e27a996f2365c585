import type { IntentOf } from '../../../src/model/Reading.ts'
import { amountOf, heldIn, owedOf, symbolNamed } from './amounts.ts'
import { type Had, noTerms, tradeCost, usdOf } from './Terms.ts'
import type { Brought, Part } from './termsOf.ts'
import { inWallet } from './termsOfTrade.ts'

/** A loan brings what is owed more by it. A repayment takes no more than it lowers the debt by, and what funding it costs. */
export function termsOfLoan(intent: IntentOf<'borrow'> | IntentOf<'repay'>, had: Had, brought: Brought | null): Part {
  return intent.kind === 'borrow' ? termsOfBorrow(intent, had) : termsOfRepay(intent, had, brought)
}

function termsOfBorrow(intent: IntentOf<'borrow'>, had: Had): Part {
  const asset = symbolNamed(had, intent.asset)
  const isSaid = typeof intent.amount === 'object' && 'value' in intent.amount
  const range = isSaid ? amountOf(had, asset, intent.amount, 0n) : { low: 1n, high: 10n ** 40n }
  const { low, high } = range ?? { low: 1n, high: 10n ** 40n }
  const leastUsd = usdOf(had, asset, low) * (1 - 1e-9)
  const pledged = intent.collateral === undefined ? null : symbolNamed(had, intent.collateral)
  const putUp = pledged === null ? [] : [{ covers: inWallet([pledged]), asset: pledged, most: heldIn(had, pledged) }]
  return {
    terms: {
      ...noTerms,
      falls: putUp,
      // Borrowed ether that is put up at once would stand nowhere.
      rises: [{ covers: inWallet([asset]), leastUsd: pledged === asset ? 0 : leastUsd, what: asset }],
      owesMore: new Map([[asset, high + high / 1_000_000n + 2n]]),
      pledges: pledged === null ? 'any' : [pledged],
    },
    brings: { asset, leastUsd, mostUsd: usdOf(had, asset, high) },
  }
}

function termsOfRepay(intent: IntentOf<'repay'>, had: Had, brought: Brought | null): Part {
  const owed = had.lines.filter((line) => line.place === 'debt' && line.units > 0n).map((line) => line.asset)
  const meant = intent.asset === 'any' ? owed : [symbolNamed(had, intent.asset)]
  const parts = meant.map((asset) => {
    const debt = owedOf(had, asset)
    const range = amountOf(had, asset, intent.amount, debt)
    if (range === null) {
      const units = BigInt(Math.floor(((brought?.leastUsd ?? 0) / usdOf(had, asset, 10n ** 18n)) * 1e18))
      return { asset, less: units < debt ? units : debt, most: 0n }
    }
    // Nobody keeps anything back for gas in what is owed.
    const said = range.high < debt ? range.high : debt
    const less = said - said / 100_000n - (isDollars(intent.amount) ? said / 80n : 0n)
    return { asset, less: intent.amount === 'all' ? ('clear' as const) : less, most: said + said / 900n + 10n }
  })
  const falls = parts.flatMap(({ asset, most }) => {
    const held = heldIn(had, asset)
    const own = { covers: inWallet([asset]), asset, most }
    const missing = usdOf(had, asset, most - held > 0n ? most - held : 0n)
    if (missing === 0) return [own]
    // What is missing may come from anything else, and for no more than it is worth.
    return [
      own,
      ...[...had.assets.keys()].map((other) => {
        const usd = missing / (1 - tradeCost(had, other, asset)) / usdOf(had, other, 10n ** 18n)
        return {
          covers: (line: { readonly place: string; readonly asset: string }) =>
            line.place !== 'debt' && line.asset === other,
          asset: other,
          most: BigInt(Math.ceil(usd * 1e18)),
        }
      }),
    ]
  })
  const paid = parts.reduce((sum, { asset, most }) => sum + usdOf(had, asset, most), 0)
  const costly = parts.some(({ asset, most }) => most > heldIn(had, asset))
  return {
    terms: {
      ...noTerms,
      falls,
      owesLess: new Map(parts.map(({ asset, less }) => [asset, less])),
      costUsd: costly ? paid * 0.03 : 0,
    },
    brings: null,
  }
}

function isDollars(amount: IntentOf<'repay'>['amount']): boolean {
  return typeof amount === 'object' && 'unit' in amount && amount.unit === 'usd'
}
