import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstBlock } from '../chain/book.ts'
import { readJournal } from './journal.ts'
import { SmallDisk } from './smallDisk.ts'
import { sentenceOf } from './stages.ts'
import { parseEnded, stagesOf, Terminal } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const swap = 'swap 100 USDC for DAI'

test('a full disk: nothing is sent whose bytes are not on the disk, and with room again all goes on', async () => {
  const disk = SmallDisk.make(16)
  test.skip(disk === null, 'needs a disk of its own, which takes a system administrator on Linux')
  if (disk === null) return
  const terminal = new Terminal(join(disk.folder, 'profile'))
  try {
    const before = await terminal.sayJson([swap], { yes: true })
    expect(before.status).toBe(0)
    const account = accountOf(before.stages)
    // From nothing at all to a journal that has room and a chain that has none: nothing even starts.
    for (const kibibytes of [0, 8, 40, 600]) {
      await test.step(`${kibibytes} KiB left`, async () => {
        disk.fill(kibibytes)
        const said = await terminal.sayJson([swap], { yes: true })
        disk.makeRoom()
        expect(said.status).toBe(4)
        expect(said.stages.map(({ stage }) => stage)).toEqual(['error'])
        expect(sentenceOf(said.stages[0])).toMatch(
          /: the disk is full.* Make room and try again\.$|^The disk is full: /,
        )
        await terminal.onChain(async (chain) => expect(await chain.nonce(account)).toBe(2))
      })
    }
    const after = await terminal.sayJson(['show history', swap], { yes: true })
    expect(after.status).toBe(0)
    const journal = readJournal(terminal.profile)
    await terminal.onChain(async (chain) => {
      const sent = await chain.sentBy(account, firstBlock)
      expect(sent).toHaveLength(4)
      expect([...journal.mined].sort()).toEqual(sent.map(({ hash }) => hash).sort())
      expect(sent.map(({ nonce }) => nonce)).toEqual(sent.map((_, at) => at))
      expect(await chain.allowances(account)).toEqual([])
      const swaps = BigInt(sent.filter(({ input }) => !input.startsWith('0x095ea7b3')).length)
      expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - swaps * 100_000_000n)
    })
  } finally {
    terminal.close()
    disk.close()
  }
})

test('a disk that fills up under a plan: what was sent is in the journal, and the end says that it is full', async () => {
  const disk = SmallDisk.make(16)
  test.skip(disk === null, 'needs a disk of its own, which takes a system administrator on Linux')
  if (disk === null) return
  const terminal = new Terminal(join(disk.folder, 'profile'))
  try {
    const before = await terminal.sayJson([swap], { yes: true })
    const run = terminal.start([swap], { yes: true, flags: ['--json'] })
    run.onLine((line) => {
      if (line.startsWith('{"stage":"approval"')) disk.fill(0)
    })
    const said = parseEnded(await run.ended)
    disk.makeRoom()
    expect(said.status).toBe(4)
    expect(sentenceOf(said.stages.at(-1))).toMatch(/disk is full|make room on the disk/)
    const account = accountOf(before.stages)
    const journal = readJournal(terminal.profile)
    await terminal.onChain(async (chain) => {
      const unknown = (await chain.sentBy(account, firstBlock)).filter(({ hash }) => !journal.signed.includes(hash))
      expect(unknown).toEqual([])
    })
    const after = await terminal.sayJson([swap], { yes: true })
    expect(after.status).toBe(0)
    await terminal.onChain(async (chain) => {
      const sent = await chain.sentBy(account, firstBlock)
      expect(sent.map(({ nonce }) => nonce)).toEqual(sent.map((_, at) => at))
      expect(await chain.allowances(account)).toEqual([])
    })
  } finally {
    terminal.close()
    disk.close()
  }
})

test('a disk that only reads: one clear sentence, status 4, and with writing allowed all is there', async () => {
  const disk = SmallDisk.make(16)
  test.skip(disk === null, 'needs a disk of its own, which takes a system administrator on Linux')
  if (disk === null) return
  const terminal = new Terminal(join(disk.folder, 'profile'))
  try {
    const before = await terminal.sayJson([swap], { yes: true })
    expect(before.status).toBe(0)
    disk.setReadOnly(true)
    const said = await terminal.sayJson([swap], { yes: true })
    disk.setReadOnly(false)
    expect(said.status).toBe(4)
    expect(said.stages.map(({ stage }) => stage)).toEqual(['error'])
    expect(sentenceOf(said.stages[0])).toMatch(/could not be written or read: the disk refused\.$/)
    const after = await terminal.sayJson(['show history'])
    expect(stagesOf(after.stages, 'answer')[0]?.rows).toHaveLength(1)
    await terminal.onChain(async (chain) => expect(await chain.nonce(accountOf(before.stages))).toBe(2))
  } finally {
    terminal.close()
    disk.close()
  }
})

test('a profile where a file stands: one clear sentence, and the file is left alone', async ({ terminal }) => {
  mkdirSync(join(terminal.profile, '..'), { recursive: true })
  writeFileSync(terminal.profile, 'mine')
  const said = await terminal.say(['show my portfolio'])
  expect(said.status).toBe(4)
  expect(said.lines[0]).toBe('The profile folder cannot be made: a file stands in its place.')
})
