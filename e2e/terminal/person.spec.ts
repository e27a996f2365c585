import { parseUnits } from 'viem'
import { aTokenOf } from '../chain/book.ts'
import { chainProcess, runningChain } from '../chain/runningChain.ts'
import { hasPseudoTerminal, Person } from './Person.ts'
import type { Terminal } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test, ungrouped } from './test.ts'

const stranger = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
const prompt = /\n> $/
const question = /Type "yes" to sign and send it, anything else to drop it: $/

test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')

async function accountIn(terminal: Terminal) {
  return accountOf((await terminal.sayJson(['show my portfolio'])).stages)
}

test('a person types a sentence, answers yes, and sees the receipt; another answer drops the plan', async ({
  terminal,
}) => {
  const account = await accountIn(terminal)
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types('supply 500 USDC to aave')
  await person.sees(question)
  expect(await runningChain(terminal.profile).nonce(account), 'nothing before the answer').toBe(0)
  person.types('yes')
  await person.sees(/Receipt +Done\. All 2 steps are on the chain/)
  await person.sees(prompt)
  expect(await runningChain(terminal.profile).nonce(account)).toBe(2)

  for (const answer of ['no', '', 'y', 'YES', 'yes please']) {
    person.types('swap 1 ETH for USDC')
    await person.sees(question)
    person.types(answer)
    await person.sees(/Dropped\. Nothing was signed, and nothing was sent\./)
    await person.sees(prompt)
  }
  expect(await runningChain(terminal.profile).nonce(account)).toBe(2)
  person.types('quit')
  expect(await person.ended).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(2)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - parseUnits('500', 6))
    expect(await chain.balanceAt(aTokenOf('USDC'), account)).toBeGreaterThanOrEqual(parseUnits('499.999999', 6))
    expect(await chain.allowances(account)).toEqual([])
  })
})

test('somebody new is paid only after the end of the address was typed; the second time a yes does', async ({
  terminal,
}) => {
  const account = await accountIn(terminal)
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  for (const answer of ['yes', `${stranger.slice(-6, -1)}0`, stranger.slice(-5)]) {
    person.types(`send 25 USDC to ${stranger}`)
    await person.sees(/Type "d7705Fa|Type "7705Fa" to sign/)
    person.types(answer)
    await person.sees(/Dropped\./)
    await person.sees(prompt)
  }
  person.types(`send 25 USDC to ${stranger}`)
  await person.sees(/Type "7705Fa" to sign/)
  person.types('7705Fa')
  await person.sees(/Receipt +Done\./)
  person.types(`send 10 USDC to ${stranger}`)
  await person.sees(question)
  person.types('yes')
  await person.sees(/Receipt +Done\./)
  person.types('quit')
  expect(await person.ended).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', stranger)).toBe(parseUnits('35', 6))
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - parseUnits('35', 6))
    expect(await chain.nonce(account)).toBe(2)
  })
})

test('what is taken out, and what a swap brings, is sent on without a false alarm, once the address was typed', async ({
  terminal,
}) => {
  const account = await accountIn(terminal)
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types('supply 1000 USDC to aave')
  await person.sees(question)
  person.types('yes')
  await person.sees(/Receipt +Done\./)
  await person.sees(prompt)
  person.types(`take 500 USDC out of aave and send it to ${stranger}`)
  await person.sees(/Checked, but this one needs your typed confirmation/)
  await person.sees(/Type "7705Fa" to sign/)
  person.types('7705Fa')
  await person.sees(/Receipt +Done\./)
  await person.sees(prompt)
  person.types(`swap 100 USDC for DAI and send it to ${stranger}`)
  await person.sees(question)
  person.types('yes')
  await person.sees(/Receipt +Done\./)
  person.types('quit')
  expect(await person.ended).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', stranger)).toBe(parseUnits('500', 6))
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - parseUnits('1100', 6))
    expect(await chain.balance('DAI', stranger)).toBeGreaterThan(parseUnits('99', 18))
    expect(await chain.balance('DAI', account)).toBeGreaterThanOrEqual(practiceMoney.DAI)
    expect(await chain.allowances(account)).toEqual([])
  })
})

test('the portfolio on the screen agrees with the chain in that very block, interest and all', async ({ terminal }) => {
  const account = await accountIn(terminal)
  const person = new Person(terminal.profile, '--yes')
  await person.sees(prompt)
  person.types('supply 500 USDC to aave')
  await person.sees(/Receipt +Done\./)
  await person.sees(prompt)
  person.types('show my portfolio')
  const ether = await person.sees(/\n +ETH +[\d.,]+ ETH/)
  const usdc = await person.sees(/\n +USDC +[\d.,]+ USDC .* wallet/)
  const lent = await person.sees(/\n +USDC +[\d.,]+ USDC .* Aave v3/)
  await person.sees(prompt)
  const chain = runningChain(terminal.profile)
  const shown = (line: string): string => /([\d.]+) [A-Z]+/.exec(ungrouped(line))?.[1] ?? ''
  expect(parseUnits(shown(ether), 18)).toBe(await chain.ether(account))
  expect(parseUnits(shown(usdc), 6)).toBe(await chain.balance('USDC', account))
  expect(parseUnits(shown(lent), 6)).toBe(await chain.balanceAt(aTokenOf('USDC'), account))
  person.types('exit')
  expect(await person.ended).toBe(0)
})

test('a chain that dies under the app: one clear sentence, nothing sent, and a restart goes on', async ({
  terminal,
}) => {
  const account = await accountIn(terminal)
  const person = new Person(terminal.profile)
  await person.sees(prompt)
  person.types('swap 1 ETH for USDC')
  await person.sees(question)
  process.kill(chainProcess(terminal.profile), 'SIGKILL')
  await person.sees(/The practice chain stopped answering\. Restart Sayso to go on where it was\./)
  person.types('yes')
  await person.sees(/The chain does not answer\. Nothing was sent; start Sayso again/)
  person.types('show my portfolio')
  await person.sees(/The chain does not answer\. Nothing was sent;/)
  await person.sees(prompt)
  person.types('quit')
  await person.ended
  const again = await terminal.sayJson(['swap 1 ETH for USDC'], { yes: true })
  expect(again.status).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(1)
    expect(await chain.ether(account)).toBeLessThan(practiceMoney.ETH - parseUnits('1', 18))
  })
})

for (const key of ['Ctrl-C', 'Ctrl-D'] as const) {
  test(`${key} at the question drops the plan, and at the prompt it is a goodbye; no process is left`, async ({
    terminal,
  }) => {
    const account = await accountIn(terminal)
    const person = new Person(terminal.profile)
    await person.sees(prompt)
    person.types('swap 1 ETH for USDC')
    await person.sees(question)
    const pid = chainProcess(terminal.profile)
    person.presses(key)
    await person.sees(/Dropped\. Nothing was signed, and nothing was sent\./)
    expect(await person.ended).toBe(130)
    expect(() => process.kill(pid, 0)).toThrow()

    const other = new Person(terminal.profile)
    await other.sees(prompt)
    other.presses(key)
    expect(await other.ended).toBe(0)
    await terminal.onChain(async (chain) => expect(await chain.nonce(account)).toBe(0))
  })
}

test('messages that wait behind a question are not said when the person leaves', async ({ terminal }) => {
  const person = new Person(terminal.profile, 'swap 1 ETH for USDC', 'show my portfolio')
  await person.sees(question)
  person.presses('Ctrl-C')
  await person.sees(/Dropped\./)
  expect(await person.ended).toBe(130)
  await expect(person.sees(/You hold/, 100)).rejects.toThrow()
})
