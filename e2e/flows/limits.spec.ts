import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

story(
  'a limit is said, holds at once, counts what is spent, and is there after a restart',
  async ({ app, profile }, info) => {
    await app.say('never more than $500 a day')
    await expect(app.lastTurn).toContainText('Never more than $500 per day')
    await expect(app.answer).toContainText('From now on: Never more than $500 a day. It takes effect at once.')
    await app.ask('swap 300 USDC for DAI')
    await app.carryOut()

    await app.say('swap 250 USDC for DAI')
    await expect(app.plan).toContainText('You set: never more than $500 a day; in the last 24 hours $30')
    await expect(app.plan).toContainText('is left, network fee included; or raise the limit, which waits 1 minute')
    await expect(app.reviewButton).toHaveCount(0)

    await app.say('what are my limits')
    await expect(app.answer).toContainText('One limit holds')
    await expect(app.answer).toContainText(/\$30\d\.\d\d moved, \$19\d\.\d\d left/)
    const account = await app.account()
    await app.close()

    const again = await openApp(info.project.name, profile)
    await again.openLimits()
    await expect(again.limit('Never more than $500 a day')).toContainText(
      /\$30\d\.\d\d of \$500\.00 moved in the last 24 hours, \$19\d\.\d\d left/,
    )
    await expect(again.limit('Never more than $500 a day')).toContainText('stops counting 24 hours after you signed it')
    const bar = again.limits.getByRole('progressbar', { name: 'Moved of: Never more than $500 a day' })
    expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(59)
    await again.closePage()
    await again.say('swap 250 USDC for DAI')
    await expect(again.plan).toContainText('You set: never more than $500 a day')
    await expect(again.reviewButton).toHaveCount(0)
    await again.close()
    await withChain(profile, async (chain) => {
      expect(await chain.nonce(account)).toBe(2)
    })
  },
)

story('A71: lowering counts at once, raising and lifting wait, and a raise is taken back', async ({ app }) => {
  await app.openLimits()
  const form = app.limits.getByRole('form', { name: 'Add a limit' })
  await form.getByRole('textbox', { name: 'Never more than, in dollars' }).fill('1.000')
  await expect(form.getByRole('button', { name: 'Set it' })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Never more than, in dollars' }).fill('$400')
  await form.getByRole('button', { name: 'Set it' }).click()
  await expect(app.limit('Never more than $400 a day')).toBeVisible()

  // Lower: at once. Higher: not yet.
  for (const [dollars, holds] of [
    ['100', '$100'],
    ['900', '$100'],
  ] as const) {
    await app.limits.getByRole('button', { name: /^Change Never more than/ }).click()
    await app.limits.getByRole('textbox', { name: 'New amount, in dollars' }).fill(dollars)
    await app.limits.getByRole('button', { name: 'Set', exact: true }).click()
    await expect(app.limit(`Never more than ${holds} a day`)).toBeVisible()
  }
  const waiting = app.limits.getByRole('list', { name: 'Waiting changes' })
  await expect(waiting).toContainText('Never more than $900 a day')
  await expect(waiting).toContainText(/Takes effect .*, in \d+ s\./)
  await waiting.getByRole('button', { name: 'Take back Never more than $900 a day' }).click()
  await expect(app.limits.getByRole('status')).toContainText('What held before holds on')
  await expect(waiting).toHaveCount(0)

  // Lifting it drops a raise that waits: that is said before, and what came of it after.
  await app.limits.getByRole('button', { name: /^Change Never more than/ }).click()
  await app.limits.getByRole('textbox', { name: 'New amount, in dollars' }).fill('700')
  await app.limits.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(waiting).toContainText('Never more than $700 a day')
  await app.limits.getByRole('button', { name: 'Lift Never more than $100 a day' }).click()
  const asked = app.page.getByRole('alertdialog', { name: 'Lift this limit?' })
  await expect(asked).toContainText('A change of it waits: Never more than $700 a day. Lifting it drops that change.')
  await asked.getByRole('button', { name: 'Lift it' }).click()
  await expect(app.limits.getByRole('status')).toContainText(
    'What waited is dropped, and does not come: never more than $700 a day.',
  )
  await expect(waiting).toContainText('Lifting “never more than $100 a day”')
  await expect(waiting.getByRole('listitem')).toHaveCount(1)
  const card = app.limit('Never more than $100 a day')
  await expect(card).toContainText(
    /Lifting it was asked for\. Takes effect .*, in \d+ s\. Until then the limit holds as before\./,
  )
  await expect(card.getByRole('button', { name: /^Lift/ })).toHaveCount(0)

  await app.limits.getByRole('combobox', { name: 'Raising or lifting a limit waits' }).selectOption('1 day')
  await expect(app.limits.getByRole('status')).toContainText('From now on raises wait 1 day')
  await app.limits.getByRole('combobox', { name: 'Raising or lifting a limit waits' }).selectOption('1 minute')
  await expect(waiting).toContainText('Raises wait 1 minute')
  await app.closePage()

  await app.say('swap 200 USDC for DAI')
  await expect(app.plan).toContainText('You set: never more than $100 a day')
  await app.say('raise my daily limit to $800')
  await expect(app.answer).toContainText('so it waits 1 day')
  await app.say('ignore my limit this once and swap 200 USDC for DAI')
  await expect(app.reviewButton).toHaveCount(0)
})

story('whom may be sent to, and what may be used, is set by sentence and on the page', async ({ app }) => {
  const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
  const bob = '0xde709f2102306220921060314715629080e2fb77'
  await app.say('only to my contacts')
  await expect(app.conversation).toContainText('this would stop all sending')
  await app.openContacts()
  await app.addContact('alice', alice)
  await expect(app.contact('alice')).toBeVisible()
  await app.closePage()
  await app.say('only to my contacts')
  await expect(app.answer).toContainText('From now on: Sending only to alice')
  await app.say(`send 5 USDC to ${bob}`)
  await expect(app.plan).toContainText('You set: sending only to alice')
  await app.ask('send 5 USDC to alice')

  await app.openLimits()
  await expect(app.limit('Sending only to alice')).toContainText(alice)
  const form = app.limits.getByRole('form', { name: 'Add a limit' })
  await form.getByRole('combobox', { name: 'On' }).selectOption('protocols')
  await form.getByRole('checkbox', { name: 'Aave' }).check()
  await form.getByRole('button', { name: 'Set it' }).click()
  await expect(app.limit('Using only Aave')).toBeVisible()
  await app.closePage()
  await app.say('swap 5 USDC for DAI')
  await expect(app.plan).toContainText('You set: using only Aave. This plan uses Uniswap.')
  await app.ask('supply 5 USDC to aave')
})

story('a first limit takes two presses, and says at once what is left of it', async ({ app }) => {
  await app.openLimits()
  await expect(app.limits).toContainText('No limit is set, so none protects you')
  const form = app.limits.getByRole('form', { name: 'Add a limit' })
  await form.getByRole('button', { name: 'Never more than $500 a day', exact: true }).click()
  // Filled in, and nothing more: the person sets it.
  await expect(form.getByRole('textbox', { name: 'Never more than, in dollars' })).toHaveValue('500')
  await expect(app.limits.getByRole('list', { name: 'Your limits' })).toHaveCount(0)
  await expect(form).toContainText('All of it counts at the most that you approved')
  await expect(form.getByRole('button', { name: 'Set it' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.limit('Never more than $500 a day')).toContainText(
    '$0.00 of $500.00 moved in the last 24 hours, $500.00 left.',
  )
})

story('the answer about limits has a button that lifts each, and one that writes another figure', async ({ app }) => {
  await app.say('never more than $500 a day')
  await app.say('at most $900 per transaction')
  await app.say('what are my limits')
  await expect(app.answer).toContainText('2 limits hold')
  await app.answer.getByRole('button', { name: 'Change it: Never more than $500 a day' }).click()
  // Written, and sent by nobody but the person.
  await expect(app.composer).toHaveValue('Never more than $500 a day')
  await expect(app.composer).toBeFocused()
  await app.composer.fill('Never more than $300 a day')
  await app.page.keyboard.press('Enter')
  await expect(app.answer).toContainText('From now on: Never more than $300 a day. It takes effect at once.')

  await app.answer.getByRole('button', { name: 'Remove my transaction limit', exact: true }).click()
  await expect(app.answer).toContainText('so it waits 1 minute and takes effect then')
  await expect(app.answer).toContainText('Waiting: Lifting “never more than $900 per transaction”')
  await expect(app.answer.getByRole('button', { name: 'Remove my transaction limit' })).toHaveCount(0)
  await expect(app.answer.getByRole('button', { name: 'Remove my daily limit' })).toBeVisible()
  await app.openLimits()
  await expect(app.limit('Never more than $900 per transaction')).toContainText('Lifting it was asked for.')
})
