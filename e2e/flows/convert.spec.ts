import { expect, story } from '../app/story.ts'
import { practiceMoney } from '../chain/practiceMoney.ts'
import { withChain } from '../chain/withChain.ts'

story(
  'ether becomes a stablecoin where it earns most, and all of what the swap brought is there',
  async ({ app, profile }) => {
    await app.ask('convert $1000 of ETH into the highest-yielding stablecoin position')
    await expect(app.change('ETH')).toContainText('−0.4 ETH')
    const [, asset, place] = /^Put 0\.4 ETH, as (USDC|USDT|DAI), into (.+)$/.exec(await app.title()) ?? []
    await expect(app.plan).toContainText(`a year after costs, in ${place}`)
    await expect(app.figure('Rate after your deposit')).toHaveText(/^\d\.\d\d\s% a year/)
    await expect(app.figure('Pays for itself')).toHaveText(/^after \d+ days?, getting out included$/)
    await expect(app.figure('Getting out again')).toHaveText(/^\$\d\.\d\d, at once$/)
    const gross = await app.dollars('Interest before costs')
    const costs = (await app.dollars('Getting in')) + (await app.dollars('Getting out again'))
    expect(await app.netPerYear()).toBeCloseTo(gross - costs, 1)

    await app.carryOut()

    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      const lying = await chain.lying(account)
      expect(lying).toMatchObject([{ place, asset }])
      // A thousand dollars, less what the pools take and the swap's impact.
      const whole = asset === 'DAI' ? 10n ** 18n : 10n ** 6n
      expect(lying[0]?.units).toBeGreaterThan(997n * whole)
      expect(lying[0]?.units).toBeLessThan(1_002n * whole)
      for (const coin of ['USDC', 'USDT', 'DAI'] as const)
        expect(await chain.balance(coin, account)).toBe(practiceMoney[coin])
      const spent = practiceMoney.ETH - (await chain.ether(account))
      expect(spent).toBeGreaterThan(4n * 10n ** 17n)
      expect(spent).toBeLessThan(401n * 10n ** 15n)
      expect(await chain.allowances(account)).toEqual([])
      expect(await chain.nonce(account)).toBe(3)
    })
  },
)
