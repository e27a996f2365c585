import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Money } from '../app/Money.ts'
import { downloadsOf } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'

story('every plan can be found, looked into, and taken along as a file', async ({ app, profile }) => {
  const money = new Money(app.page)
  await app.goTo('Activity')
  await expect(money.activity).toContainText('Nothing has been planned yet')
  await expect(money.activity.getByRole('button', { name: 'Export CSV' })).toHaveCount(0)
  await app.goTo('Ask')
  await app.ask('supply 500 USDC to aave')
  await app.carryOut()
  // Beside the conversation it says what it cost.
  await expect(app.activity).toContainText(/Done\s· .+\s· cost (\$\d|under \$0\.01)/)
  // What a spreadsheet would take for a formula.
  await app.ask('=swap 10 USDC for DAI')
  await app.notNow()

  await app.goTo('Activity')
  await expect(money.plans).toHaveCount(2)
  await money.filterBy('Not now')
  await expect(money.plans).toHaveCount(1)
  await expect(money.plans).toContainText('DAI')
  await money.filterBy('Not now')
  await money.filterBy('DAI')
  await expect(money.plans).toHaveCount(1)
  await money.filterBy('DAI')
  await money.searchActivity('AAVE supply')
  await expect(money.plans).toHaveCount(1)
  await money.searchActivity('no such thing')
  await expect(money.activity).toContainText('No plan matches')
  await money.activity.getByRole('button', { name: 'Show all again' }).click()
  await expect(money.plans).toHaveCount(2)

  // Each line says what it cost, and all of them together.
  await expect(money.plans.first()).toContainText('What you paid nothing')
  await expect(money.plans.last()).toContainText(/What you paid (\$\d|under \$0\.01)/)
  await expect(money.activity).toContainText(/What you paid in all: \$\d+\.\d\d, for 1 plan,/)
  const told = await money.openStory(/aave/i)
  await expect(told.getByRole('list', { name: 'What happened, in order' })).toContainText('You approved it')
  const promised = told.getByRole('table', { name: 'Promised and got, to the smallest unit' })
  const usdc = promised.getByRole('row').filter({ has: app.page.getByRole('rowheader', { name: 'USDC', exact: true }) })
  await expect(usdc.getByRole('cell')).toHaveText(['−500', '−500', /^0within what you approved$/])
  await expect(told).toContainText(/Network fee paid: 0\.000\d+ ETH \(\$\d+\.\d\d\)/)

  const csv = await money.exportAs('CSV')
  expect(dirname(csv)).toBe(downloadsOf(profile))
  const lines = readFileSync(csv, 'utf8').split('\r\n')
  expect(lines[0]).toContain('asked at,status,asked,shown')
  const dropped = lines.find((line) => line.includes('dropped'))
  expect(dropped).toContain(",'=swap 10 USDC for DAI,")
  const supplied = lines.find((line) => line.includes(',USDC,'))
  expect(supplied).toMatch(/,USDC,-500,-500,0,yes,0\.000\d+,ETH,(\d+\.\d\d),0\.00,\1,/)

  const json = await money.exportAs('JSON')
  const kept: unknown = JSON.parse(readFileSync(json, 'utf8'))
  expect(kept).toMatchObject({
    version: 1,
    plans: [
      { entry: { message: '=swap 10 USDC for DAI', status: 'dropped', cost: { status: 'nothing' } }, receipt: null },
      {
        entry: { status: 'done', cost: { status: 'paid', tradingUsd: '0.00' } },
        receipt: { status: 'done' },
        approvedBy: 'window',
      },
    ],
  })
  await money.exportAs('CSV')
  // Nothing was written over.
  expect(readdirSync(downloadsOf(profile))).toHaveLength(3)
})
