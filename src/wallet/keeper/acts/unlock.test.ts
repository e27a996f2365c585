import { describe, expect, test } from 'vitest'
import {
  cheapCrypto,
  createdWallet,
  goodPassword,
  keeperOfTest,
  type MemoryFiles,
  otherPassword,
  sentenceOf,
  TestClock,
} from '../../testing/keeperOfTest.ts'
import type { WalletKeeper } from '../WalletKeeper.ts'

const unlock = (keeper: WalletKeeper, password = goodPassword) => keeper.answer({ ask: 'unlock', password })

/** The same disk after a restart. */
const restarted = (files: MemoryFiles, clock = new TestClock()) => keeperOfTest({ files: files.copy(), clock })

describe('unlock', () => {
  test('default: open for this session only', async () => {
    const { files } = await createdWallet()
    const { keeper } = await restarted(files)
    expect(keeper.view().status).toBe('locked')
    expect(await unlock(keeper)).toMatchObject({ reply: 'state', wallet: { status: 'open' } })
    expect((await restarted(files)).keeper.view().status).toBe('locked')
  })

  test('K06 behavior: each wrong password doubles the wait, and waiting is not trying', async () => {
    const { files } = await createdWallet()
    const { keeper, clock } = await restarted(files)
    const waits: (number | null)[] = []
    for (let wrong = 0; wrong < 12; wrong += 1) {
      const reply = await unlock(keeper, otherPassword)
      if (reply.reply !== 'refused') throw new Error('opened')
      waits.push(reply.retryAfterSeconds)
      // Not even the right one is looked at before the time.
      const early = await unlock(keeper)
      expect(sentenceOf(early)).toContain('Too many passwords')
      clock.pass(reply.retryAfterSeconds ?? 0)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
    expect(await unlock(keeper)).toMatchObject({ reply: 'state' })
    await keeper.answer({ ask: 'lock' })
    expect(await unlock(keeper, otherPassword)).toMatchObject({ retryAfterSeconds: 1 })
  })

  test('K06 behavior: neither a restart nor a clock that is set forward shortens the wait', async () => {
    const { files } = await createdWallet()
    const first = await restarted(files)
    for (let wrong = 0; wrong < 6; wrong += 1) {
      first.clock.pass(1_000)
      await unlock(first.keeper, otherPassword)
    }
    const again = await restarted(first.files)
    again.clock.wall += 86_400_000
    expect(await unlock(again.keeper)).toMatchObject({ reply: 'refused', retryAfterSeconds: 32 })
    again.clock.pass(32)
    expect(await unlock(again.keeper)).toMatchObject({ reply: 'state' })
  })

  test('K06 behavior: a process that is ended while it looks has counted the try already', async () => {
    const { files } = await createdWallet()
    let counted = 0
    const copy = files.copy()
    const { keeper } = await keeperOfTest({
      files: copy,
      crypto: {
        ...cheapCrypto,
        scrypt: async () => {
          counted = JSON.parse(new TextDecoder().decode(copy.record ?? new Uint8Array())).wrongTries
          return new Uint8Array(32)
        },
      },
    })
    await unlock(keeper, otherPassword)
    expect(counted).toBe(1)
  })

  test('K06 behavior: a record that was made unreadable counts as several wrong tries', async () => {
    const { files } = await createdWallet()
    files.record = new TextEncoder().encode('{"wrongTries":0}')
    const { keeper, clock } = await restarted(files)
    expect(await unlock(keeper)).toMatchObject({ retryAfterSeconds: 16 })
    clock.pass(16)
    expect(await unlock(keeper)).toMatchObject({ reply: 'state' })
  })

  test('K11 behavior: wrong password, flipped byte, missing end and replayed generation: the same sentence, files untouched', async () => {
    const { files, keeper: before } = await createdWallet()
    const first = files.present ?? new Uint8Array()
    for (const name of ['Two', 'Three', 'Four']) await before.answer({ ask: 'add-account', name })
    const now = files.present ?? new Uint8Array()
    const sentences = new Set<string>()
    async function tryOn(present: Uint8Array, password = goodPassword): Promise<void> {
      const { keeper, files: disk } = await restarted(files)
      disk.present = present
      disk.previous = present
      const reply = await unlock(keeper, password)
      sentences.add(sentenceOf(reply))
      expect(Object.keys(reply).sort()).toEqual(['reply', 'retryAfterSeconds', 'sentence'])
      expect([disk.present, disk.previous, disk.aside]).toEqual([present, present, []])
      expect(keeper.view().status).toBe('locked')
    }
    await tryOn(now, otherPassword)
    for (let at = 0; at < now.length; at += 1) {
      await tryOn(now.map((byte, place) => (place === at ? byte ^ (1 << (at % 8)) : byte)))
      await tryOn(now.slice(0, at))
    }
    await tryOn(first)
    expect([...sentences]).toEqual([expect.stringContaining('does not open')])
  })

  test('K11 behavior: parts of two generations, or of two wallets, are no wallet', async () => {
    const { files, keeper: before } = await createdWallet()
    const parse = (bytes: Uint8Array | null) => JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))
    const old = parse(files.present)
    await before.answer({ ask: 'add-account', name: 'Two' })
    const now = parse(files.present)
    const other = parse((await createdWallet()).files.present)
    for (const mixed of [
      { ...now, header: old.header },
      { ...now, secret: old.secret },
      { ...now, accounts: old.accounts },
      { ...now, header: other.header },
      { ...now, secret: other.secret },
      { ...now, dataKey: other.dataKey },
      { ...now, accounts: other.accounts },
      { ...now, header: other.header, dataKey: other.dataKey },
      { ...now, dataKey: now.secret },
      { ...now, accounts: { ...now.accounts, list: now.accounts.list.toReversed() } },
    ]) {
      const { keeper, files: disk } = await restarted(files)
      disk.present = new TextEncoder().encode(JSON.stringify(mixed))
      disk.previous = disk.present
      expect(sentenceOf(await unlock(keeper))).toContain('does not open')
    }
  })

  test('K11 behavior: an older generation in the present’s place is set aside for the copy', async () => {
    const { files, keeper: before } = await createdWallet()
    const first = files.present
    for (const name of ['Two', 'Three', 'Four']) await before.answer({ ask: 'add-account', name })
    const { keeper, files: disk } = await restarted(files)
    disk.present = first
    expect(await unlock(keeper)).toMatchObject({ reply: 'state' })
    expect(keeper.view().accounts.map(({ name }) => name)).toEqual(['Account 1', 'Two', 'Three'])
    expect(disk.aside).toEqual([first])
    // What is in use now is the newest from here on, for this start and the next.
    await keeper.answer({ ask: 'lock' })
    expect(await unlock(keeper)).toMatchObject({ reply: 'state' })
  })

  test('F20 behavior: a damaged or missing file opens from its copy, which takes its place; a notice says so', async () => {
    const { files } = await createdWallet()
    for (const damage of [null, new Uint8Array(), (files.present ?? new Uint8Array()).slice(0, 300)]) {
      const { keeper, files: disk } = await restarted(files)
      disk.present = damage
      expect(await unlock(keeper)).toMatchObject({ reply: 'state' })
      expect(keeper.notices()).toEqual([expect.stringMatching(/its copy is in use/)])
      expect(disk.present).toEqual(files.previous)
    }
  })

  test('K08 behavior: ten minutes without use lock it, by the clock that went on; use puts it off', async () => {
    const { keeper, clock } = await createdWallet()
    const [account] = keeper.view().accounts
    if (account === undefined) throw new Error('no account')
    const sign = () => keeper.vaultOf(account.address).withKey(() => 'signed')
    clock.pass(599)
    keeper.tick()
    expect(sign()).toBe('signed')
    clock.pass(599)
    // Being looked at is no use: a window that asks each second must not keep it open.
    await keeper.answer({ ask: 'state' })
    expect(keeper.view().status).toBe('open')
    clock.pass(1)
    expect(sign).toThrow('locked')
    expect(keeper.view().status).toBe('locked')
  })

  test.each<[string, (clock: TestClock, keeper: WalletKeeper) => void]>([
    [
      'asleep for eight hours: only the wall clock went on',
      (clock) => {
        clock.wall += 8 * 3_600_000
      },
    ],
    [
      'a wall clock that was set back',
      (clock) => {
        clock.wall -= 3_600_000
        clock.monotonic += 600_000
      },
    ],
    [
      'a wall clock that is set back between looks',
      (clock, keeper) => {
        for (let minute = 0; minute < 10; minute += 1) {
          clock.pass(60)
          keeper.tick()
          clock.wall -= 7_200_000
          keeper.tick()
        }
      },
    ],
    [
      'asleep after the wall clock was set back',
      (clock, keeper) => {
        clock.wall -= 86_400_000
        keeper.tick()
        clock.wall += 700_000
      },
    ],
  ])('K08 F22 behavior: locks on idle, %s', async (_name, pass) => {
    const { keeper, clock } = await createdWallet()
    pass(clock, keeper)
    keeper.tick()
    expect(keeper.view().status).toBe('locked')
  })

  test('K08 behavior: sleep or the screen’s lock closes it at once, even in the middle of unlocking', async () => {
    const { keeper, files } = await createdWallet()
    const told: string[] = []
    keeper.onChange(({ status }) => told.push(status))
    keeper.lockNow()
    expect(keeper.view().status).toBe('locked')
    const unlocking = unlock(keeper)
    await Promise.resolve()
    keeper.lockNow()
    expect(sentenceOf(await unlocking)).toContain('locked meanwhile')
    expect(keeper.view().status).toBe('locked')
    expect(told.at(-1)).toBe('locked')
    expect(await unlock(keeper)).toMatchObject({ reply: 'state' })
    expect(files.aside).toEqual([])
  })
})
