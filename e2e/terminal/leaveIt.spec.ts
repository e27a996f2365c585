import { parseUnits } from 'viem'
import { runningHand } from '../chain/runningChain.ts'
import { hasPseudoTerminal, Person } from './Person.ts'
import { sentenceOf } from './stages.ts'
import { theStage } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const prompt = /\n> $/

test('where gas eats what it would earn, the advice is to leave it, and nothing is sent', async ({ terminal }) => {
  test.skip(!hasPseudoTerminal, 'needs util-linux’s script to make a terminal')
  const account = accountOf((await terminal.sayJson(['show my portfolio'])).stages)
  // Whatever is not a plan to leave it alone would be signed without a question.
  const person = new Person(terminal.profile, '--yes')
  await person.sees(prompt)
  await runningHand(terminal.profile).mineAt(parseUnits('30', 9))
  person.types('put 25 usdc to work')
  await person.sees(/Leave it: the best place \(.+\) would cost \$\d+\.\d\d more than it pays/)
  await person.sees(/getting in and out costs more than it pays/)
  await person.sees(prompt)
  person.types('quit')
  expect(await person.ended).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC)
  })
})

test('for a script that is an answer, with each place and its reason, and status 0', async ({ terminal }) => {
  const said = await terminal.sayJson(['put 1 usdc to work'], { yes: true })
  expect(said.status).toBe(0)
  expect(said.stages.map(({ stage }) => stage)).toEqual(['reading', 'snapshot', 'answer'])
  const answer = theStage(said.stages, 'answer')
  expect(answer.topic).toBe('leave-it')
  expect(sentenceOf(answer)).toMatch(/^Leave it: .* Nothing was sent\.$/)
  expect(answer.venues.filter(({ status }) => status === 'chosen')).toEqual([])
  for (const { status, netPerYearUsd, name } of answer.venues)
    if (status === 'passed-over') expect(Number(netPerYearUsd), name).toBeLessThan(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(accountOf(said.stages))).toBe(0)
  })
})

test('the same 25 dollars go to work where gas is cheap', async ({ terminal }) => {
  const said = await terminal.sayJson(['put 25 usdc to work'])
  expect(said.status).toBe(2)
  const { earning } = theStage(said.stages, 'plan')
  expect(Number(earning?.netPerYearUsd)).toBeGreaterThan(0)
  expect(earning?.breakEvenDays).toBeGreaterThan(30)
})
