import { hasPseudoTerminal, Person } from './Person.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const prompt = /\n> $/
const question = /Type "yes" to sign and send it, anything else to drop it: $/

test('what a rebalancing is told to leave alone stays, to the unit, and is in no share', async ({ terminal }) => {
  test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')
  const account = accountOf((await terminal.sayJson(['show my portfolio'])).stages)
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types('rebalance to 60/40 without touching my wbtc')
  await person.sees(/Into which shares do you want to split what you hold\?/)
  await person.sees(prompt)
  person.types('60% usdc and 40% wbtc')
  await person.sees(/Rebalance to 60 % USDC, 40 % WBTC\b/)
  await person.sees(question)
  person.types('no')
  await person.sees(prompt)
  person.types('rebalance to 60% usdc 40% eth but leave wbtc alone')
  await person.sees(/Rebalance to 60 % USDC, 40 % ETH, and leave WBTC as it is/)
  await person.sees(/Note: WBTC is left as it is\./)
  await person.sees(/At least [\d,.]+ \w+ arrives\./)
  await person.sees(question)
  person.types('yes')
  await person.sees(/Receipt +Done\./)
  await person.sees(prompt)
  person.types('quit')
  expect(await person.ended).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('WBTC', account)).toBe(practiceMoney.WBTC)
    expect(await chain.balance('DAI', account)).toBe(0n)
    expect(await chain.allowances(account)).toEqual([])
  })
})
