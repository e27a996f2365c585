import { describe, expect, test } from 'vitest'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { lossIn, lossInAll } from './lossIn.ts'

const chain = chainOfTest()

/** With so much of these tokens more, by their addresses. */
async function holding(...more: readonly (readonly [string, bigint])[]): Promise<Snapshot> {
  const snapshot = await chain().snapshot()
  const balances = new Map(snapshot.balances)
  for (const [address, units] of more) balances.set(address.toLowerCase(), units)
  return { ...snapshot, balances }
}

async function bookOf(symbol: string) {
  const { network } = await chain().snapshot()
  const token = network.tokens.find((each) => each.symbol === symbol)
  const reserve = network.aave?.reserves.find(({ asset }) => asset.toLowerCase() === token?.address.toLowerCase())
  const [vault] = network.vaults
  if (token === undefined || reserve === undefined || vault === undefined) throw new Error(`No ${symbol}.`)
  return { token, reserve, vault }
}

const protects = [
  { label: 'What Sayso does', value: expect.stringMatching(/^It checks a place before/), detail: '' },
  {
    label: 'What it cannot do',
    value: expect.stringMatching(/^It cannot stop a hack,.* Nobody insures it\.$/),
    detail: '',
  },
]

describe('lossIn', () => {
  test('default: what lies there, with its sum, and nothing else; then what Sayso does and cannot do', async () => {
    const { reserve } = await bookOf('USDC')
    const told = lossIn('aave', await holding([reserve.aToken.address, 1_000_000_000n]), null)
    expect(told.sentence).toMatch(
      /^If Aave v3 fails, you can lose what you have in it, at worst all of it: \$1,000\.00 now\. Anything else of yours is not touched by that\. Here it is practice money, which is worth nothing\.$/,
    )
    expect(told.rows).toEqual([{ label: 'Aave v3', value: '1,000 USDC ($1,000.00)', detail: '' }, ...protects])
  })

  test('behavior: nothing of yours there is said so, with what the plan in hand would add', async () => {
    const { token } = await bookOf('USDC')
    const part = {
      ...{ venueId: 'aave-usdc', venue: 'Aave v3', deposit: amountOf(token, 500_000_000n), rateNow: 0n },
      ...{ rateAfter: 0n, grossPerYear: 0n, compounds: false, exitSeconds: 0n },
    }
    const earning = {
      ...{
        parts: [part],
        horizonDays: 365,
        grossPerYear: 0n,
        interestPerYear: 0n,
        netPerYear: 0n,
        netOverHorizon: 0n,
        entryCost: 0n,
      },
      ...{ exitCost: 0n, breakEvenDays: null, splitGain: null, leaving: [], venues: [] },
      usualGas: { first: 0, entry: 0n, exit: 0n },
    }
    const { sentence } = lossIn('aave', await holding(), { ...emptyPlan, earning })
    expect(sentence).toMatch(
      /^Sayso finds nothing of yours in Aave v3 now, so if it failed, nothing there would be lost\. The plan before you would put 500 USDC into it\. Here it is/,
    )
    expect(lossIn('compound', await holding(), { ...emptyPlan, earning }).sentence).toMatch(
      /^Sayso finds nothing of yours in Compound now, .* lost\. Here it is/,
    )
  })

  test('behavior: a vault may have lent through it, and what is owed stays owed', async () => {
    const { reserve, vault } = await bookOf('USDC')
    const debt = (await bookOf('DAI')).reserve.variableDebtToken.address
    const held = await holding(
      ...([
        [reserve.aToken.address, 1_000_000_000n],
        [vault.share.address, 10n ** BigInt(vault.share.decimals)],
        [debt, 5n * 10n ** 18n],
      ] as const),
    )
    const { sentence, rows } = lossIn('aave', held, null)
    expect(sentence).toContain('$1,000.00 now. What else is in your wallet is not touched by that.')
    expect(rows.slice(0, -2).map(({ label }) => label)).toEqual(['Aave v3', 'You owe there', vault.name])
    expect(rows[1]?.value).toMatch(/^5 DAI \(\$[45]\.\d\d\)$/)
    expect(rows[2]?.value).toMatch(/USDC .*a vault may lend through Aave v3, and can lose with it$/)
  })

  test('behavior: a coin that the place issues is lost with it, wherever it lies', async () => {
    const { network } = await chain().snapshot()
    const wrapped = network.tokens.find(({ symbol }) => symbol === 'wstETH')
    if (wrapped === undefined) throw new Error('No wstETH.')
    const { sentence, rows } = lossIn('lido', await holding([wrapped.address, 10n ** 18n]), null)
    expect(sentence).toMatch(
      /^If Lido fails, you can lose what you have in it, at worst all of it: \$\d,\d{3}\.\d\d now\./,
    )
    expect(rows[0]).toMatchObject({ label: 'wstETH in your wallet', value: expect.stringMatching(/^1 wstETH \(\$/) })
    expect(lossIn('aave', await holding([wrapped.address, 10n ** 18n]), null).sentence).toMatch(/^Sayso finds nothing/)
  })

  test('behavior: what could not be read is not taken for nothing', async () => {
    const snapshot = await holding()
    const { reserve } = await bookOf('USDC')
    const balances = new Map(snapshot.balances)
    balances.delete(reserve.aToken.address.toLowerCase())
    expect(lossIn('aave', { ...snapshot, balances }, null).sentence).toContain('could be read just now')
  })
})

describe('lossInAll', () => {
  test('default: each place with its sum, and what the wallet holds', async () => {
    const { reserve } = await bookOf('USDC')
    const { sentence, rows } = lossInAll(await holding([reserve.aToken.address, 1_000_000_000n]))
    expect(sentence).toMatch(
      /^What you have put into a place can be lost if that place fails, at worst all of it: now that is \$1,000\.00 in Aave v3\. What is in your wallet \(\$67,149\.00\) can be lost if somebody else gets your secret words/,
    )
    expect(rows.slice(1)).toEqual(protects)
  })

  test('behavior: with nothing put in anywhere, no place can lose anything', async () => {
    expect(lossInAll(await holding()).sentence).toMatch(/^You have put nothing into any place, so no place that fails/)
  })
})
