import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { VenueReport } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { amount, kindsOf, plannerOfTest, someone, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const steady = practice.vaults[0]?.share.address ?? account
const earn = (change: Partial<IntentOf<'earn'>> = {}): IntentOf<'earn'> => ({
  kind: 'earn',
  asset: 'USDC',
  amount: { value: '1000', unit: 'token' },
  objective: 'yield',
  // What it pays there is told in a file of its own.
  exclude: ['morpho'],
  ...change,
})

function reported(venues: readonly VenueReport[] | undefined, id: string): VenueReport {
  const found = venues?.find((venue) => venue.id === id)
  if (found === undefined) throw new Error(`Nothing is said of ${id}.`)
  return found
}

describe('planEarn', () => {
  test('default', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(earn())
    const put = amount('1000', 'USDC')
    expect(planned.steps.map(({ call }) => call)).toEqual([
      buildApprove(put, steady),
      buildDeposit(steady, put, account),
    ])
    expect(planned.summary).toBe('Put 1,000 USDC into Steady USDC Vault')
    expect(planned.earning).toMatchObject({ parts: [{ venue: 'Steady USDC Vault' }] })
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-put.units)
    expect(played.change('steadyUSDC')).toBeGreaterThan(0n)
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: every place is reported, the chosen one first, with what each would bring', async () => {
    const { earning } = await planner().plan(earn())
    expect(earning?.venues.map(({ id, status }) => [id, status])).toEqual([
      ['vault-steadyusdc', 'chosen'],
      ['aave-usdc', 'passed-over'],
      ['morpho-usdc-weth', 'left-out'],
      ['morpho-usdc-wbtc', 'left-out'],
      ['vault-thinusdc', 'turned-down'],
      ['vault-dreamusdc', 'turned-down'],
    ])
    const [chosen, next] = earning?.venues ?? []
    expect(chosen?.netPerYear).toBeGreaterThan(next?.netPerYear ?? 0n)
    expect(chosen?.netPerYear).toBe(earning?.netPerYear)
    expect(next?.reason).toMatch(/^It passes the checks, but brings about \$\d+\.\d\d less over a year\.$/)
  })

  test('behavior: the places that pay most are turned down, each for its own reason', async () => {
    const { earning } = await planner().plan(earn({ objective: 'yield' }))
    const dream = reported(earning?.venues, 'vault-dreamusdc')
    const thin = reported(earning?.venues, 'vault-thinusdc')
    expect(dream.rateNow).toBeGreaterThan(reported(earning?.venues, 'vault-steadyusdc').rateNow ?? 0n)
    expect(dream.reason).toMatch(
      /^It claims [\d,]+ USDC, but only 900,000 USDC can be seen behind it, and its owner can take that out\.$/,
    )
    expect(thin.reason).toMatch(/^Nearly everything in it is lent out: 1,500 USDC of [\d,]+ USDC could leave today/)
    for (const venue of [dream, thin]) expect(venue.netPerYear).toBeNull()
  })

  test('behavior: they stay turned down where they are all that is left', async () => {
    const { snapshot, rpc, result } = planner()
    const { aave } = practice
    if (aave === null) throw new Error('No Aave.')
    const before = await snapshot()
    // Everyone else's money leaves Aave's reserve, and with it the vault's that lends there.
    const lent = before.reserves.get(coin('USDC').address.toLowerCase())
    const holder = aave.reserves.find(({ asset }) => asset === coin('USDC').address)?.aToken.address ?? account
    await rpc.impersonateAccount({ address: holder })
    await rpc.setBalance({ address: holder, value: 10n ** 18n })
    const away = buildTransfer(amountOf(coin('USDC'), lent?.available ?? 0n), someone)
    expect((await planner().play([away], { from: holder }))[0]?.ok).toBe(true)
    const answer = await result(earn())
    if (answer.status !== 'leave-it') throw new Error(`Not left: ${answer.status}`)
    expect(answer.sentence).toBe(
      'None of the places for USDC that you left open passes the checks now, so leaving it where it is is best. Nothing was sent.',
    )
    expect(answer.venues.map(({ status }) => status)).toEqual([
      ...Array(2).fill('left-out'),
      ...Array(4).fill('turned-down'),
    ])
    expect(reported(answer.venues, 'aave-usdc').reason).toMatch(/is lent out, so leaving may have to wait\.$/)
  })

  test('behavior: the safest place is the one through the fewest contracts, even where another pays more', async () => {
    const planned = await planner().plan(earn({ objective: 'safety' }))
    expect(planned.earning?.parts[0]?.venue).toBe('Aave v3')
    expect(kindsOf(planned)).toEqual(['approve', 'supply'])
    expect(reported(planned.earning?.venues, 'vault-steadyusdc')).toMatchObject({
      status: 'left-out',
      reason:
        'Its share price has been seen for less than 180 days. It passes the usual checks, but not the checks for the safest, which you asked for.',
    })
  })

  test('behavior: places that were left out, or not among those named, are not used, and it says so', async () => {
    const { plan } = planner()
    const named = await plan(earn({ protocols: ['aave'] }))
    expect(named.earning?.parts[0]?.venue).toBe('Aave v3')
    expect(reported(named.earning?.venues, 'vault-steadyusdc').reason).toBe('You named other places.')
    const vault = await plan(earn({ protocols: ['Steady USDC Vault'] }))
    expect(vault.earning?.parts.map(({ venue }) => venue)).toEqual(['Steady USDC Vault'])
    expect(reported(vault.earning?.venues, 'aave-usdc').reason).toBe('You named other places.')
    const without = await plan(earn({ exclude: ['Steady USDC Vault'] }))
    expect(reported(without.earning?.venues, 'vault-steadyusdc').reason).toBe('You left it out.')
    const left = await plan(earn({ exclude: ['aave', 'morpho'] }))
    expect(left.earning?.parts[0]?.venue).toBe('Steady USDC Vault')
    expect(reported(left.earning?.venues, 'aave-usdc').reason).toBe('You left it out.')
  })

  test('behavior: who says nothing, or both, gets places of low risk; the highest yield looks further', async () => {
    const { plan } = planner()
    const nothing = await plan(earn({ objective: 'balanced' }))
    expect(nothing.earning?.parts.map(({ venue }) => venue)).toEqual(['Aave v3'])
    expect(nothing.notes).toContain(
      'Only places of low risk could be chosen; the others were compared all the same. Say “highest yield” for those of medium risk too.',
    )
    expect((await plan(earn())).earning?.parts.map(({ venue }) => venue)).toEqual(['Steady USDC Vault'])
    const noneIsLow = await plan(earn({ objective: 'balanced', exclude: ['aave', 'morpho'] }))
    expect(noneIsLow.earning?.parts.map(({ venue }) => venue)).toEqual(['Steady USDC Vault'])
    expect(noneIsLow.notes).toContain(
      'None of the places of low risk that you left open takes this and pays for its costs, so those of medium risk were looked at too.',
    )
  })

  test('behavior: where what is left fails the checks for the safest, the title says so; a place that was named is as chosen', async () => {
    const { plan } = planner()
    const summary = async (wish: Parameters<typeof earn>[0]) => (await plan(earn(wish))).summary
    expect(await summary({ objective: 'balanced', exclude: ['aave', 'morpho'] })).toMatch(
      /into Steady USDC Vault, which is not among the safest$/,
    )
    expect(await summary({ objective: 'balanced', exclude: ['Steady USDC Vault'] })).toMatch(/into Aave v3$/)
    expect(await summary({ objective: 'balanced', protocols: ['Steady USDC Vault'] })).toMatch(
      /into Steady USDC Vault$/,
    )
    expect(await summary({ objective: 'yield', exclude: ['aave', 'morpho'] })).toMatch(/into Steady USDC Vault$/)
  })

  test('behavior: an amount that cannot pay for its own gas is best left where it is', async () => {
    const answer = await planner().resultAt(20n * 10n ** 9n, earn({ amount: { value: '5', unit: 'token' } }))
    if (answer.status !== 'leave-it') throw new Error(`Not left: ${answer.status}`)
    expect(answer.sentence).toMatch(
      /^Leave it: the best of the places that you left open \(.+\) would cost \$\d+\.\d\d more than it pays over a year\. Nothing was sent\.$/,
    )
    expect(answer.venues.every(({ status }) => status !== 'chosen')).toBe(true)
  })

  test('behavior: what pays off in a year may not in a day', async () => {
    const { resultAt } = planner()
    expect((await resultAt(10n ** 9n, earn())).status).toBe('plan')
    expect((await resultAt(10n ** 9n, earn({ horizonDays: 1 }))).status).toBe('leave-it')
  })

  test('behavior: the figure for a year is for a year, whatever the time the person has', async () => {
    const { plan } = planner()
    const [year, month] = [await plan(earn()), await plan(earn({ horizonDays: 180 }))]
    expect(month.earning?.parts[0]?.venue).toBe(year.earning?.parts[0]?.venue)
    const [inYear, inMonth] = [year, month].map((each) => reported(each.earning?.venues, 'vault-steadyusdc').netPerYear)
    // A second or two of the chain's time may lie between the two plans.
    const off = (inYear ?? 0n) - (inMonth ?? 0n)
    expect(off * 1_000n < (inYear ?? 0n) && -off * 1_000n < (inYear ?? 0n)).toBe(true)
  })

  test('behavior: ether goes in wrapped, and all of it keeps back the gas', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(earn({ asset: 'ETH', amount: 'all' }))
    expect(kindsOf(planned)).toEqual(['wrap', 'approve', 'supply'])
    expect((await outcome(planned)).change('ETH')).toBe(planned.gasReserve - units('10', 'ETH'))
  })

  test('behavior: into another asset, it swaps first and puts in what the swap brings at least', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(earn({ asset: 'ETH', amount: { value: '1', unit: 'token' }, into: 'stablecoin' }))
    expect(kindsOf(planned).slice(0, 2)).toEqual(['swap', 'approve'])
    const [swap, , entry] = planned.steps
    if (swap?.kind !== 'swap' || (entry?.kind !== 'supply' && entry?.kind !== 'deposit'))
      throw new Error('Not a swap and an entry.')
    expect(entry.amount).toEqual(swap.minimum)
    expect(entry.call.to).not.toBe(account)
    const played = await outcome(planned)
    expect(played.change(entry.amount.token.symbol)).toBe(0n)
    // Every dollar coin was looked at, in Aave and in the vaults.
    expect(new Set(planned.earning?.venues.map(({ asset }) => asset))).toEqual(new Set(['USDC', 'USDT', 'DAI']))
  })

  test('behavior: a dollar coin that lost its dollar is no place to earn', async () => {
    const { post, result } = planner()
    await post('USDC', 98_900_000n)
    const answer = await result(earn())
    if (answer.status !== 'leave-it') throw new Error(`Not left: ${answer.status}`)
    expect(reported(answer.venues, 'aave-usdc').reason).toBe('USDC is more than 1 % away from its dollar.')
    await post('USDC', 99_100_000n)
    expect((await result(earn())).status).toBe('plan')
  })

  test('behavior: without a price that is fresh, nothing passes', async () => {
    const { post, result } = planner()
    await post('USDC', 1_00000000n, 4_000n)
    const answer = await result(earn())
    if (answer.status !== 'leave-it') throw new Error(`Not left: ${answer.status}`)
    expect(reported(answer.venues, 'vault-steadyusdc').reason).toBe('The price of USDC is unknown or too old.')
  })

  test('behavior: more than is held is impossible; a coin that nobody takes is left', async () => {
    const { refusal, result } = planner()
    expect(await refusal(earn({ amount: { value: '10001', unit: 'token' } }))).toMatch(/you have 10,000 USDC/)
    expect(await result(earn({ into: coin('WETH').address, asset: 'PEPE' }))).toMatchObject({ status: 'unsupported' })
  })
})
