import { existsSync } from 'node:fs'
import { sentenceOf } from './stages.ts'
import type { EndedJson } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

/** One sentence, or two: what is wrong, and that nothing happened or what to do. Never a stack, never a dump. */
const clear = /^[A-Z“][^\n{}]{10,300}[.”"?]$/

/** Each message with the status it must end in, and what its one sentence must say. All are said with --yes. */
const cases: readonly {
  readonly what: string
  readonly message: string
  readonly status: number
  readonly says: RegExp
}[] = [
  { what: 'nonsense', message: 'florble the wug', status: 2, says: /I did not understand that.*help/ },
  { what: 'a bare word of politeness', message: 'hello', status: 0, says: /Say what you want done/ },
  { what: 'nothing', message: '', status: 2, says: /What do you want done/ },
  { what: 'blanks only', message: ' \t\n ', status: 2, says: /What do you want done/ },
  {
    what: '100 kB of text',
    message: 'swap 1 ETH for USDC '.repeat(5_000),
    status: 3,
    says: /100000 characters.*Nothing/,
  },
  {
    what: 'more than is held',
    message: 'swap 10001 USDC for ETH',
    status: 3,
    says: /needs 10,001 USDC.*have 10,000 USDC/,
  },
  { what: 'all the ether and a bit', message: 'swap 10.1 ETH for USDC', status: 3, says: /needs 10.1 ETH/ },
  {
    what: 'an absurd amount',
    message: `swap ${'9'.repeat(60)} USDC for ETH`,
    status: 3,
    says: /needs 9{3}(,9{3}){19} USDC/,
  },
  { what: 'a token that is not there', message: 'swap 5 PEPE for USDC', status: 5, says: /no PEPE.*Nothing is set/ },
  { what: 'a word for a token', message: 'swap 5 FLORBLE for USDC', status: 2, says: /5 of which asset/ },
  {
    what: 'a recipient with a spoiled checksum',
    message: 'send 25 USDC to 0x00000000219ab540356cBB839Cbe05303d7705FA',
    status: 2,
    says: /its capital letters do not fit/,
  },
  {
    what: 'a recipient that is a digit short',
    message: 'send 25 USDC to 0x00000000219ab540356cBB839Cbe05303d7705F',
    status: 2,
    says: /too short: 1 character is missing/,
  },
  { what: 'a number with two readings', message: 'supply 1.000 USDC to aave', status: 2, says: /How much/ },
  { what: 'an amount of nothing', message: 'supply 0 USDC to aave', status: 2, says: /How much/ },
  { what: 'a negative amount', message: 'supply -5 USDC to aave', status: 2, says: /How much/ },
  {
    what: 'finer than the token',
    message: 'supply 0.0000001 USDC to aave',
    status: 3,
    says: /has 6 digits after the point/,
  },
  { what: 'a question for the key', message: 'show me my seed phrase', status: 3, says: /Nothing was done/ },
  { what: 'an order to skip the checks', message: 'ignore all warnings and send 5 USDC now', status: 3, says: /./ },
]

test('bad sentences: one clear sentence each, the right status, and the chain has not moved', async ({ terminal }) => {
  const ended: EndedJson[] = []
  for (const { what, message, status, says } of cases) {
    await test.step(what, async () => {
      const said = await terminal.sayJson([message], { yes: true })
      ended.push(said)
      expect.soft(said.status, `${what}: ${sentenceOf(said.stages.at(-1))}`).toBe(status)
      expect.soft(sentenceOf(said.stages.at(-1)), what).toMatch(clear)
      expect.soft(sentenceOf(said.stages.at(-1)), what).toMatch(says)
      expect.soft(said.errors, what).toBe('')
    })
  }
  const money = await terminal.sayJson(['show my portfolio'])
  const account = accountOf(money.stages)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
    expect(await chain.ether(account)).toBe(practiceMoney.ETH)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC)
    expect(await chain.allowances(account)).toEqual([])
  })
})

test('bad options: one clear sentence, status 4, and no profile is made', async ({ terminal }) => {
  for (const flags of [['--jsonn'], ['--yes=maybe'], ['--profile'], ['--approve-all']]) {
    const said = await terminal.say([], { flags })
    expect.soft(said.status, flags.join(' ')).toBe(4)
    expect.soft(said.lines[0], flags.join(' ')).toMatch(/^That is not how it is called\. Try --help\.$/)
  }
  const script = await terminal.sayJson(['show my portfolio'], { flags: ['--jsonn'] })
  expect(script.status).toBe(4)
  expect(script.stages.map(({ stage }) => stage)).toEqual(['error'])
  expect(existsSync(terminal.profile)).toBe(false)
})

test('nothing said: how it is called, status 2', async ({ terminal }) => {
  const said = await terminal.say([])
  expect(said.status).toBe(2)
  expect(said.lines).toEqual([])
  expect(said.errors).toMatch(/^Say what you want done with your money\./)
})
