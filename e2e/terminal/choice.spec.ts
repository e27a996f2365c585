import { hasPseudoTerminal, Person } from './Person.ts'
import { expect, test } from './test.ts'

const prompt = /\n> $/

test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')

test('a question’s choices are numbered, and a number at the prompt picks one', async ({ terminal }) => {
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types('supply usdc to aave')
  await person.sees(/How much USDC do you want to put into Aave\? You hold 10,000 USDC\./)
  await person.sees(/1\. 1000 USDC\s+2\. half\s+3\. all/)
  await person.sees(prompt)
  person.types('2')
  await person.sees(/2 is “half”\./)
  await person.sees(/Supply 5,000 USDC to Aave v3/)
  await person.sees(/Type "yes"/)
  person.types('no')
  await person.sees(/Dropped/)
  await person.sees(prompt)
  // The question is over: a number is what it says again.
  person.types('2')
  await person.sees(prompt)
  person.types('quit')
  expect(await person.ended).toBe(0)
})
