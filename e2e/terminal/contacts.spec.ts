import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getAddress } from 'viem'
import { hasPseudoTerminal, Person } from './Person.ts'
import { expect, test } from './test.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const twin = getAddress(`0x5290${'ab81c0d7ce44f12d59e2ab63d1ef0572'}9ee7`)
const prompt = /\n> $/

test('A36, A38: a contact is added by hand, a look-alike only once its group was typed, and both are told apart', async ({
  terminal,
}) => {
  test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types(`/contact alice ${alice} from her card`)
  await person.sees(/0x 5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7/)
  await person.sees(/Added alice\./)
  await person.sees(prompt)

  person.types(`send 25 USDC to ${twin}`)
  await person.sees(/looks like your contact alice, but it is another address/)
  await person.sees(/\^{4} \^{4} \^{4}/)
  await person.sees(prompt)

  for (const typed of ['8400', 'yes', '']) {
    person.types(`/contact alina ${twin}`)
    await person.sees(/Type that group to add it, anything else to leave it: $/)
    person.types(typed)
    await person.sees(/Left\. Nobody was added\./)
    await person.sees(prompt)
  }
  person.types(`/contact alina ${twin}`)
  await person.sees(/Type that group/)
  person.types(twin.slice(6, 10))
  await person.sees(/Added alina\./)
  await person.sees(prompt)

  person.types('send 25 USDC to alice')
  await person.sees(new RegExp(`Type "(${alice.slice(-6)}|${alice.slice(6, 10)})" to sign`))
  person.types('yes')
  await person.sees(/Dropped\./)
  await person.sees(prompt)
  person.types('quit')
  expect(await person.ended).toBe(0)
})

test('a damaged book is kept aside and said, and never looks as if it had been empty', async ({ terminal }) => {
  expect((await terminal.say([`/contact alice ${alice}`])).status).toBe(0)
  expect((await terminal.say(['/contacts'])).lines.join('\n')).toContain('alice')
  const path = join(terminal.profile, 'contacts.json')
  writeFileSync(path, '{"version":1,"contacts":[{"name":"alice"')
  const told = await terminal.say(['/contacts'])
  expect(told.lines.join('\n')).toContain(`It was kept as ${path}.corrupt-1`)
  expect((await terminal.say(['/contacts'])).lines.join('\n')).toContain('corrupt-1')
  const asked = await terminal.sayJson(['send 5 USDC to alice'])
  expect(asked.stages.at(-1)).toMatchObject({ stage: 'ask', missing: ['to'] })
})
