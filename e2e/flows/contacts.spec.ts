import { statSync } from 'node:fs'
import { join } from 'node:path'
import { getAddress } from 'viem'
import { AddressBook } from '../app/AddressBook.ts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const bob = '0xde709f2102306220921060314715629080e2fb77'
/** Made to be taken for alice's: the same four digits at both ends. */
const twin = getAddress(`0x5290${'ab81c0d7ce44f12d59e2ab63d1ef0572'}9ee7`)

story(
  'A38: a contact is added by hand, said by name, typed the first time, and known from then on',
  async ({ app, profile }, info) => {
    await app.openContacts()
    await app.addContact('alice', alice)
    await expect(app.contact('alice')).toContainText(alice)
    await expect(app.contact('alice')).toContainText('Never used')
    await expect(app.contacts).toContainText('asks you to type the end of the address')
    await app.closePage()
    expect(statSync(join(profile, 'contacts.json')).mode & 0o777).toBe(0o600)

    await app.say('send 25 USDC to alice')
    await expect(app.plan).toContainText('To your contact alice')
    await expect(app.plan).toContainText('never used before')
    await expect(app.plan).toContainText(alice)
    const sheet = await app.review()
    await expect(sheet.part('Goes to somebody else')).toContainText(alice)
    await expect(sheet.approveButton).toBeDisabled()
    await sheet.confirm(alice.slice(-6))
    await sheet.approve()
    await expect(app.receipt).toContainText('within what you approved')

    await app.openContacts()
    await expect(app.contact('alice')).toContainText('First used')
    await app.contact('alice').getByRole('button', { name: 'Rename alice' }).click()
    await app.contacts.getByRole('textbox', { name: 'Another name for alice' }).fill('alison')
    await app.contacts.getByRole('button', { name: 'Rename', exact: true }).click()
    await expect(app.contact('alison')).toContainText('First used')
    await app.closePage()
    await app.close()

    // It is all there after a restart, and the new name is the one that can be said.
    const again = await openApp(info.project.name, profile)
    await again.ask('send 5 USDC to alison')
    await expect((await again.review()).confirmField).toHaveCount(0)
    await again.carryOut()
    await again.say('send 5 USDC to alice')
    await expect(again.question).toContainText('Nobody in your contacts is called “alice”')
    await again.close()
    await withChain(profile, async (chain) => {
      expect(await chain.balance('USDC', alice)).toBe(30_000_000n)
    })
  },
)

story(
  'A36: a look-alike is told apart before it is added, and blocked where it is only pasted',
  async ({ app, profile }) => {
    await app.openContacts()
    await app.addContact('alice', alice)
    await expect(app.contact('alice')).toBeVisible()
    await app.closePage()

    await app.say(`send 25 USDC to ${twin}`)
    await expect(app.plan).toContainText('looks like your contact alice, but it is another address')
    await expect(app.plan).toContainText('They differ in characters 5–36 of the 40 after 0x')
    // Both whole, with the digits between the ends marked in each: in the finding, and beside the step.
    await expect(app.plan.locator('mark').first()).toBeVisible()
    expect(await app.plan.locator('dl').filter({ hasText: 'This address' }).first().locator('mark').count()).toBe(64)
    await expect(app.plan).toContainText('of its 40 characters differ from your contact alice')
    await expect(app.reviewButton).toHaveCount(0)

    await app.openContacts()
    await app.addContact('alina', twin)
    const form = app.contacts.getByRole('form', { name: 'Add a contact' })
    await expect(form).toContainText('This address looks like your contact alice')
    const anyway = form.getByRole('button', { name: 'Add it all the same' })
    const field = form.getByRole('textbox', { name: /differ first/ })
    await expect(anyway).toBeDisabled()
    await field.fill(alice.slice(6, 10))
    await anyway.click()
    await expect(app.contact('alina')).toHaveCount(0)
    await field.fill(twin.slice(6, 10))
    await anyway.click()
    await expect(app.contact('alina')).toContainText('Looks like your contact alice')
    await app.closePage()

    // Between the two, each is typed where they differ; the sheet shows both.
    await app.say('send 25 USDC to alina')
    const sheet = await app.review()
    await expect(sheet.part('Goes to somebody else')).toContainText(twin)
    await expect(sheet.part('Goes to somebody else')).toContainText('It looks like your contact alice')
    await expect(sheet.part('Goes to somebody else')).toContainText(alice)
    await expect(sheet.approveButton).toBeDisabled()
    await sheet.notNow()
    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      expect(await chain.nonce(account)).toBe(0)
      expect(await chain.balance('USDC', twin)).toBe(0n)
    })
  },
)

story('what was wrong goes as it is mended, and the button stays where it is', async ({ app }) => {
  await app.openContacts()
  await app.addContact('alice', alice.slice(0, -1))
  const form = app.contacts.getByRole('form', { name: 'Add a contact' })
  const button = form.getByRole('button', { name: 'Add', exact: true })
  await expect(form.getByRole('alert')).not.toBeEmpty()
  const before = await button.boundingBox()
  await form.getByRole('textbox', { name: 'Name, one word' }).press('End')
  await app.page.keyboard.type('s')
  await expect(form.getByRole('alert')).toHaveText('')
  expect(await button.boundingBox()).toEqual(before)
  await form.getByRole('textbox', { name: 'Address, whole' }).fill(alice)
  await button.click()
  await expect(app.contact('alices')).toContainText(alice)
  // With the next one there is nothing to mend, and no room is kept.
  await expect(form.getByRole('alert')).toHaveCount(0)
})

story(
  'A07: a sentence that asks to save somebody leads to the form, filled in, and saves nobody by itself',
  async ({ app }) => {
    await app.say(`save my mate Bob ${bob}`)
    await expect(app.answer).toContainText('Nothing was saved yet: to keep this address as bob')
    await app.answer.getByRole('button', { name: 'Fill it in under Contacts' }).click()
    const form = app.contacts.getByRole('form', { name: 'Add a contact' })
    await expect(form).toContainText('Nobody is added until you press “Add”')
    await expect(form.getByRole('textbox', { name: 'Name, one word' })).toBeFocused()
    await expect(form.getByRole('textbox', { name: 'Name, one word' })).toHaveValue('bob')
    await expect(form.getByRole('textbox', { name: 'Address, whole' })).toHaveValue(bob)
    await expect(app.contact('bob')).toHaveCount(0)

    // Who leaves without pressing has added nobody, and finds the form empty the next time.
    await app.closePage()
    await app.openContacts()
    await expect(form.getByRole('textbox', { name: 'Name, one word' })).toHaveValue('')
    await app.closePage()
    await app.answer.getByRole('button', { name: 'Fill it in under Contacts' }).click()
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(app.contact('bob')).toContainText(getAddress(bob))
  },
)

story(
  'A42: what the clipboard was swapped for is shown whole, and the end of the meant address does not confirm it',
  async ({ app, profile }) => {
    // The person copied bob's address; something put another one in its place before it was pasted.
    await app.composer.fill('send 25 USDC to ')
    await app.composer.press('End')
    await app.page.keyboard.insertText(alice)
    await app.page.keyboard.press('Enter')
    await expect(app.plan).toContainText(alice)
    await expect(app.plan).toContainText('which is no contact, never used before')
    const sheet = await app.review()
    await expect(sheet.part('Goes to somebody else')).toContainText(alice)
    await expect(sheet.part('Goes to somebody else')).not.toContainText(bob)
    await sheet.confirm(bob.slice(-6))
    await expect(sheet.approveButton).toBeDisabled()
    await sheet.notNow()
    await expect(app.receipts).toHaveCount(0)

    // In the book's form too, what was pasted stands there again, in groups, to be compared.
    await app.openContacts()
    await app.contacts.getByRole('textbox', { name: 'Address, whole' }).fill(alice)
    await expect(app.contacts.getByRole('form')).toContainText(
      `Compare each group with whoever gave it to you: ${alice}`,
    )
    await app.closePage()
    const account = await app.account()
    await app.close()
    await withChain(profile, async (chain) => {
      expect(await chain.nonce(account)).toBe(0)
    })
  },
)

story('A07: no sentence puts anybody into the book, and the book says what it does not take', async ({ app }) => {
  await app.say(`add mallory ${bob} to my contacts`)
  await expect(app.answer).toContainText('Nothing was saved yet: to keep this address as mallory')
  await app.say('send 5 USDC to mallory')
  await expect(app.question).toContainText('Nobody in your contacts is called “mallory”')

  await app.openContacts()
  await expect(app.contacts).toContainText('Nobody yet')
  for (const [name, address, sentence] of [
    ['usdc', bob, 'already means something'],
    ['bob b', bob, 'small letters'],
    ['bob', bob.slice(0, -1), 'too short: 1 character is missing'],
    ['bob', alice.replace('E0F', 'e0F'), 'capital letters do not fit'],
    ['bob', `0x${'0'.repeat(40)}`, 'Nobody owns that address'],
    ['bob', 'bob.eth', 'may point elsewhere tomorrow'],
  ] as const) {
    await app.addContact(name, address)
    await expect(app.contacts.getByRole('alert')).toContainText(sentence)
  }
  await expect(app.contacts).toContainText('Nobody yet')
  await app.addContact('Bob', bob)
  await expect(app.contact('bob')).toBeVisible()
  await new AddressBook(app.page).remove('bob')
  await expect(app.contacts).toContainText('Nobody yet')
})

story('who was removed by mistake is put back as they were, by one press of the person’s', async ({ app }) => {
  const book = new AddressBook(app.page)
  await app.openContacts()
  await app.contacts.getByRole('textbox', { name: 'Note, if you like' }).fill('rent, first of the month')
  await app.addContact('bob', bob)
  await expect(app.contact('bob')).toContainText('rent, first of the month')
  await book.remove('bob')
  await expect(app.contacts).toContainText('Nobody yet')
  // The row is gone, and the keyboard is where it can be undone.
  await expect(book.undo('bob')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.contacts.getByRole('status')).toHaveText('bob is back, as before.')
  await expect(app.contact('bob')).toContainText('rent, first of the month')
  await expect(app.contact('bob')).toContainText('0xde709f2102306220921060314715629080e2fb77')
  await expect(book.undo('bob')).toHaveCount(0)

  // Not once somebody else was added: nobody told those two apart.
  await book.remove('bob')
  await app.contacts.getByRole('textbox', { name: 'Name, one word' }).fill('alice')
  await expect(book.undo('bob')).toBeVisible()
  await app.addContact('alice', alice)
  await expect(app.contact('alice')).toBeVisible()
  await expect(book.undo('bob')).toHaveCount(0)
  await expect(app.contact('bob')).toHaveCount(0)
})
