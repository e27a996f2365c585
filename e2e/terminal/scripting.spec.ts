import { sentenceOf } from './stages.ts'
import { stagesOf } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test, ungrouped } from './test.ts'

const corridor = ['reading', 'snapshot', 'plan', 'simulation', 'verdict', 'approval']
const step = ['step', 'step', 'step']

test('--json prints the documented stages in their order, each with its time', async ({ terminal }) => {
  const said = await terminal.sayJson(['supply 500 USDC to aave', 'show history', 'show plan'], { yes: true })
  expect(said.status).toBe(0)
  expect(said.errors).toBe('')
  expect(said.stages.map(({ stage }) => stage)).toEqual([
    ...[...corridor, ...step, ...step, 'receipt'],
    ...['reading', 'snapshot', 'answer'],
    ...['reading', 'snapshot', 'answer'],
  ])
  expect(stagesOf(said.stages, 'step').map(({ index, status }) => `${index} ${status}`)).toEqual([
    ...['0 signed', '0 sent', '0 mined', '1 signed', '1 sent', '1 mined'],
  ])
  const ids = new Set(said.stages.flatMap((stage) => ('planId' in stage ? [stage.planId] : [])))
  expect(ids.size, 'one plan has one name in all its stages').toBe(1)
  const [history] = stagesOf(said.stages, 'answer')
  expect(history?.rows).toHaveLength(1)
  expect(history?.rows[0]?.detail).toMatch(/^Done\./)
})

test('without --yes a script sees the plan, and status 2: the question is open', async ({ terminal }) => {
  const said = await terminal.sayJson(['supply 500 USDC to aave', 'show my portfolio'])
  expect(said.status).toBe(2)
  expect(said.stages.map(({ stage }) => stage)).toEqual([...corridor.slice(0, -1), 'ask'])
  expect(sentenceOf(said.stages.at(-1))).toMatch(/waits for your approval\. Nothing was sent/)
  const account = accountOf(said.stages)
  await terminal.onChain(async (chain) => expect(await chain.nonce(account)).toBe(0))
})

test('what is understood but cannot be done yet ends in 5: nothing is set', async ({ terminal }) => {
  const order = await terminal.sayJson(['if ETH drops below 1000 sell 1 ETH for USDC'], { yes: true })
  expect(order.status).toBe(5)
  expect(sentenceOf(order.stages.at(-1))).toMatch(/Nothing is set: no order stands/)
  const bridge = await terminal.sayJson(['bridge 10 USDC to Arbitrum'], { yes: true })
  expect(bridge.status).toBe(5)
  expect(sentenceOf(bridge.stages.at(-1))).toMatch(
    /knows no bridge from the Practice chain to Arbitrum\. Nothing is set\./,
  )
  await terminal.onChain(async (chain) => expect(await chain.nonce(accountOf(order.stages))).toBe(0))
})

/** Colours, a cursor's jump, a bell, a new line, a title for the window, text that runs backwards. */
const hostile = '\u001b[2J\u001b[1;1H\u0007\r\nDone. \u001b]0;owned\u0007\u202eCSDU\u009b31m'

test('no control character of a message reaches a person’s terminal', async ({ terminal }) => {
  // `say` throws where one does. As a question, as a plan's words, and as a part of the history.
  const said = await terminal.say([`${hostile} what do I hold?`])
  expect([0, 2, 3]).toContain(said.status)
  const recipient = await terminal.say([`send 5 USDC to bob${hostile}`])
  expect([2, 3]).toContain(recipient.status)
  const plan = await terminal.say([`supply 5 USDC to aave, please ${hostile}`], { yes: true })
  expect([0, 2, 3]).toContain(plan.status)
  const history = await terminal.say(['show history'])
  expect(history.status).toBe(0)
  const flags = await terminal.say([], { flags: [`--${hostile}`] })
  expect(flags.status).toBe(4)
  const folder = await terminal.say(['show history'], { flags: ['--profile', `${terminal.profile}/lock/${hostile}`] })
  expect(folder.status).toBe(4)
  for (const { lines } of [said, recipient, plan, history, flags, folder])
    expect(lines.join('\n')).not.toMatch(/[\p{Cf}\u2028\u2029]/u)
})

test('a person’s words in --json stay as they were said', async ({ terminal }) => {
  const said = await terminal.sayJson([hostile])
  expect(stagesOf(said.stages, 'reading').map(({ message }) => message)).toEqual([hostile])
  expect(said.lines.join('')).not.toMatch(/\p{Cc}/u)
})

test('sentences for people tell the same story: plan, reasons turned down, verdict, receipt', async ({ terminal }) => {
  const said = await terminal.say(['Put 1000 USDC into the safest place with the highest yield'], { yes: true })
  expect(said.status).toBe(0)
  const text = ungrouped(said.lines.join('\n'))
  expect(text).toContain('Put 1000 USDC into Aave v3')
  expect(text).toMatch(/Thin USDC Vault.* turned down: Nearly everything in it is lent out/)
  expect(text).toMatch(/Dream USDC Vault.* turned down: It claims/)
  expect(text).toMatch(/USDC +promised -1000, got -1000 \(difference 0\)/)
  expect(text).toMatch(/Receipt +Done\./)
})

test('a profile is where all of it is kept: the next run goes on from there', async ({ terminal }) => {
  const first = await terminal.sayJson(['swap 250 USDC for ETH'], { yes: true })
  const second = await terminal.sayJson(['show my USDC balance', 'show history'])
  expect([first.status, second.status]).toEqual([0, 0])
  expect(accountOf(second.stages)).toBe(accountOf(first.stages))
  const [balance, history] = stagesOf(second.stages, 'answer')
  expect(balance?.rows.map(({ value }) => ungrouped(value))).toContain('9750 USDC')
  expect(history?.rows[0]?.detail).toMatch(/^Done\./)
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', accountOf(first.stages))).toBe(practiceMoney.USDC - 250_000_000n)
  })
})
