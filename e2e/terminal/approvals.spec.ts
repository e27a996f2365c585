import { getAddress, maxUint256 } from 'viem'
import { book } from '../chain/book.ts'
import { sentenceOf } from './stages.ts'
import { stagesOf, theStage } from './Terminal.ts'
import { accountOf, expect, test } from './test.ts'

const router = book.uniswap.swapRouter02
const stranger = getAddress('0xb0b000000000000000000000000000000000cafe')

test('permissions that were given elsewhere are listed, across a restart, and taken back', async ({ terminal }) => {
  const first = await terminal.sayJson(['show approvals'])
  const account = accountOf(first.stages)
  expect(theStage(first.stages, 'answer').sentence).toContain(
    '2 permissions stand on the Practice chain, 1 of them without limit.',
  )
  const begun = await terminal.sayJson(['revoke everything', 'show approvals'], { yes: true })
  expect(theStage(begun.stages, 'receipt').sentence).toContain('All 2 permissions are gone')
  expect(sentenceOf(begun.stages.at(-1))).toBe('No contract may take anything from you on the Practice chain.')
  await terminal.onChain(async (_, hand) => {
    await hand.allow('USDC', account, router, maxUint256)
    await hand.allow('WBTC', account, stranger, maxUint256)
    await hand.allow('DAI', account, stranger, 5n)
  })

  const listed = await terminal.say(['what approvals do i have'])
  const text = listed.lines.join('\n')
  expect(text).toContain('3 permissions stand on the Practice chain, 2 of them without limit.')
  expect(text).toContain(`without limit, for Uniswap v3 at ${router}`)
  expect(text).toContain(`without limit, for a contract that Sayso does not know at ${stranger}`)
  expect(text).toMatch(/set in block \d+ by 0x[0-9a-f]{64}/)

  const one = await terminal.sayJson([`revoke wbtc for ${stranger}`], { yes: true })
  expect(one.status).toBe(0)
  expect(theStage(one.stages, 'receipt').sentence).toContain('The permission is gone')
  const rest = await terminal.sayJson(['revoke everything', 'revoke everything'], { yes: true })
  expect(stagesOf(rest.stages, 'receipt').map(({ status }) => status)).toEqual(['done'])
  expect(sentenceOf(rest.stages.at(-1))).toBe('There is nothing to take back: nobody may take anything.')
  await terminal.onChain(async (chain) => {
    expect(await chain.allowance('USDC', account, router)).toBe(0n)
    expect(await chain.allowance('WBTC', account, stranger)).toBe(0n)
    expect(await chain.allowance('DAI', account, stranger)).toBe(0n)
    expect(await chain.nonce(account)).toBe(8)
  })
})

test('what is checked is told in the terminal too, rule by rule', async ({ terminal }) => {
  const { lines, status } = await terminal.say(['what does sayso check'])
  expect(status).toBe(0)
  expect(lines.filter((line) => line.startsWith('  ')).length).toBeGreaterThan(40)
  expect(lines.join('\n')).toContain('approval-unlimited')
})
