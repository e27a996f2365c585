import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Address } from 'viem'
import { sentenceOf } from './stages.ts'
import { stagesOf, type Terminal } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const swap = 'swap 100 USDC for DAI'

/** A profile in which one swap has happened. */
async function lived(terminal: Terminal): Promise<Address> {
  const said = await terminal.sayJson([swap], { yes: true })
  expect(said.status).toBe(0)
  return accountOf(said.stages)
}

function overwrite(path: string, at: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, at)
  closeSync(file)
}

const journalDamages: readonly { readonly what: string; readonly damage: (path: string) => void }[] = [
  {
    what: 'bytes in the middle are others',
    damage: (path) => overwrite(path, Math.floor(statSync(path).size / 2), 700),
  },
  { what: 'its end is cut off', damage: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)) },
  { what: 'it is something else', damage: (path) => writeFileSync(path, 'This is no database.\n'.repeat(500)) },
]

test('a damaged journal is kept aside, and comes back from its copy: nothing is forgotten', async ({ terminal }) => {
  const account = await lived(terminal)
  const journal = join(terminal.profile, 'journal.sqlite')
  for (const [at, { what, damage }] of journalDamages.entries()) {
    await test.step(what, async () => {
      damage(journal)
      const said = await terminal.say(['show history'])
      expect(said.status).toBe(0)
      expect(said.lines[0]).toMatch(/^The journal was damaged; it is kept at .*Nothing was sent by this\.$/)
      expect(said.lines.join('\n')).toMatch(/Swap 100 USDC for .* Done\./)
      expect(existsSync(`${journal}.corrupt-${at + 1}`), 'the damaged file is kept').toBe(true)
    })
  }
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(2)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - 100_000_000n)
  })
})

test('a journal and its copy, both gone: said so, the money is where the chain says', async ({ terminal }) => {
  const account = await lived(terminal)
  for (const name of ['journal.sqlite', 'journal.sqlite.backup'])
    writeFileSync(join(terminal.profile, name), 'This is no database.\n'.repeat(500))
  const said = await terminal.say(['show history', 'show my USDC balance'])
  expect(said.status).toBe(0)
  expect(said.lines[0]).toMatch(/entries are in the new one and \d+ are lost: look at your balances/)
  expect(said.lines.join('\n')).toContain('9,900 USDC')
  const again = await terminal.sayJson([swap], { yes: true })
  expect(again.status).toBe(0)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(4)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - 200_000_000n)
  })
})

test('a damaged wallet opens from its copy; with both damaged, nothing is changed and nothing is sent', async ({
  terminal,
}) => {
  const account = await lived(terminal)
  const vault = join(terminal.profile, 'practice', 'vault.json')
  const whole = readFileSync(vault)
  truncateSync(vault, 100)
  const saved = await terminal.say(['show my USDC balance'])
  expect(saved.status).toBe(0)
  expect(saved.lines[0]).toMatch(/^The wallet’s file was damaged; it is kept at .*, and its copy is in use\.$/)
  expect(saved.lines.join('\n')).toContain('9,900 USDC')

  for (const path of [vault, `${vault}.bak`]) overwrite(path, 200, 50)
  const bytes = [vault, `${vault}.bak`].map((path) => readFileSync(path, 'hex'))
  const said = await terminal.sayJson([swap], { yes: true })
  expect(said.status).toBe(4)
  expect(said.stages.map(({ stage }) => stage)).toEqual(['error'])
  expect(sentenceOf(said.stages[0])).toMatch(/^The practice wallet is damaged and does not open\. Nothing was changed;/)
  expect([vault, `${vault}.bak`].map((path) => readFileSync(path, 'hex'))).toEqual(bytes)

  writeFileSync(vault, whole)
  const restored = await terminal.sayJson(['show history'])
  expect(restored.status).toBe(0)
  expect(accountOf(restored.stages)).toBe(account)
  await terminal.onChain(async (chain) => expect(await chain.nonce(account)).toBe(2))
})

test('a damaged practice chain goes back to the state before; with none left it says so, once', async ({
  terminal,
}) => {
  const account = await lived(terminal)
  const chainFolder = join(terminal.profile, 'practice', 'chain')
  truncateSync(join(chainFolder, 'state.json'), 1000)
  const recovered = await terminal.say(['show my USDC balance'])
  expect(recovered.status).toBe(0)
  expect(recovered.lines[0]).toMatch(/^The practice chain was damaged and went back to how it was saved before/)

  const states = readdirSync(chainFolder).filter((name) => /^state.*\.json$/.test(name))
  for (const name of states) truncateSync(join(chainFolder, name), 1000)
  const said = await terminal.sayJson([swap], { yes: true })
  expect(said.status).toBe(4)
  expect(sentenceOf(said.stages.at(-1))).toMatch(/^The practice chain’s files are damaged\. They were kept aside;/)
  const fresh = await terminal.sayJson(['show my USDC balance', swap], { yes: true })
  expect(fresh.status).toBe(0)
  expect(accountOf(fresh.stages)).toBe(account)
  expect(stagesOf(fresh.stages, 'answer')[0]?.rows.map(({ value }) => value)).toEqual(['10,000 USDC'])
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(2)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - 100_000_000n)
  })
})

test('a second Sayso on the same profile is turned away, and the first one is not disturbed', async ({ terminal }) => {
  const messages = ['show my portfolio', swap]
  const first = terminal.start(messages, { yes: true, flags: ['--json'] })
  await new Promise<void>((resolve) => first.onLine(() => resolve()))
  first.hold()
  const second = await terminal.sayJson([swap], { yes: true })
  first.goOn()
  expect(second.status).toBe(4)
  expect(second.stages).toHaveLength(1)
  expect(sentenceOf(second.stages[0])).toMatch(/^Sayso is already running with this profile/)
  expect((await first.ended).status).toBe(0)
})
