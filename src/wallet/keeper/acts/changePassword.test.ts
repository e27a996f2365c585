import { describe, expect, test } from 'vitest'
import { SaysoError } from '../../../errors/SaysoError.ts'
import {
  createdWallet,
  goodPassword,
  keeperOfTest,
  type MemoryFiles,
  otherPassword,
  sentenceOf,
} from '../../testing/keeperOfTest.ts'

const change = { ask: 'change-password', password: goodPassword, next: otherPassword } as const

async function opensWith(files: MemoryFiles): Promise<readonly string[]> {
  const opening: string[] = []
  for (const password of [goodPassword, otherPassword]) {
    const { keeper, clock } = await keeperOfTest({ files: files.copy() })
    // A try that was counted and never finished has the next one wait a second.
    clock.pass(1)
    const reply = await keeper.answer({ ask: 'unlock', password })
    if (reply.reply === 'state') opening.push(password)
  }
  return opening
}

describe('changePassword', () => {
  test('default: the new one opens, and the old one opens neither the vault nor its copy', async () => {
    const { keeper, files } = await createdWallet()
    await keeper.answer({ ask: 'add-account', name: 'Savings' })
    const before = keeper.view()
    expect(await keeper.answer(change)).toEqual({ reply: 'state', wallet: before })
    expect(files.previous).toEqual(files.present)
    expect(await opensWith(files)).toEqual([otherPassword])
    await keeper.answer({ ask: 'add-account', name: 'Later' })
    expect(await opensWith(files)).toEqual([otherPassword])
  })

  test('K05 behavior: another salt, another data key, another wrapping: nothing of the old envelope is left', async () => {
    const { keeper, files } = await createdWallet()
    const parse = () => JSON.parse(new TextDecoder().decode(files.present ?? new Uint8Array()))
    const before = parse()
    await keeper.answer(change)
    const after = parse()
    expect(after.header).toMatchObject({ vaultId: before.header.vaultId, generation: before.header.generation + 1 })
    for (const part of ['dataKey', 'secret'] as const) {
      expect(after[part].nonce).not.toBe(before[part].nonce)
      expect(after[part].sealed).not.toBe(before[part].sealed)
    }
    expect(after.header.kdf.salt).not.toBe(before.header.kdf.salt)
  })

  test('F21 behavior: cut short at any write, with what was written by then: the old or the new opens, never neither', async () => {
    const steps: string[] = []
    const whole = await createdWallet()
    whole.files.before = (step) => steps.push(step)
    await whole.keeper.answer(change)
    expect(steps).toEqual(['record', 'record', 'copy', 'write', 'record', 'drop'])
    for (const cut of steps.keys()) {
      const { keeper, files } = await createdWallet()
      let dead: MemoryFiles | null = null
      let step = 0
      files.before = () => {
        // The process ends here: what it would have done after this is not on its disk.
        if (step === cut) dead = files.copy()
        step += 1
      }
      await keeper.answer(change)
      if (dead === null) throw new Error('not reached')
      const opening = await opensWith(dead)
      expect(opening.length, steps[cut]).toBeGreaterThan(0)
      expect(opening.includes(goodPassword), steps[cut]).toBe(cut <= 5)
    }
  })

  test('F21 behavior: an interrupted change is finished by the next unlocking: the old one opens nothing any more', async () => {
    const { keeper, files } = await createdWallet()
    let dead: MemoryFiles | null = null
    files.before = (step) => {
      if (step === 'drop') dead = files.copy()
    }
    await keeper.answer(change)
    const left: MemoryFiles = dead ?? files
    expect(await opensWith(left)).toEqual([goodPassword, otherPassword])
    await (await keeperOfTest({ files: left })).keeper.answer({ ask: 'unlock', password: otherPassword })
    expect(await opensWith(left)).toEqual([otherPassword])
  })

  test.each(['copy', 'write', 'drop'])(
    'F17 F21 behavior: a full disk at “%s”: said plainly, and one of the two opens',
    async (full) => {
      const { keeper, files } = await createdWallet()
      files.before = (step) => {
        if (step === full) throw new SaysoError('disk-full', 'The wallet could not be written: the disk is full.')
      }
      const reply = await keeper.answer(change)
      if (full === 'drop') {
        expect(reply.reply).toBe('state')
        expect(keeper.notices()).toEqual([expect.stringContaining('older password')])
      } else expect(sentenceOf(reply)).toContain('the disk is full')
      files.before = () => {}
      expect(await opensWith(files)).toContain(full === 'drop' ? otherPassword : goodPassword)
      // The wallet in hand goes on working.
      expect(await keeper.answer({ ask: 'add-account', name: 'After' })).toMatchObject({ reply: 'state' })
    },
  )

  test('K06 behavior: a wrong old password counts, a weak or the same new one is refused, a locked wallet too', async () => {
    const { keeper, files, clock } = await createdWallet()
    const before = files.present
    expect(await keeper.answer({ ...change, password: otherPassword, next: 'a third one, of herons' })).toMatchObject({
      reply: 'refused',
      retryAfterSeconds: 1,
    })
    clock.pass(1)
    expect(sentenceOf(await keeper.answer({ ...change, next: '12345678' }))).toContain('too short')
    expect(sentenceOf(await keeper.answer({ ...change, next: goodPassword }))).toContain('has now')
    await keeper.answer({ ask: 'lock' })
    expect(sentenceOf(await keeper.answer(change))).toContain('locked')
    expect(files.present).toBe(before)
  })

  test('K08 behavior: locked in the middle: nothing is written, and it stays locked', async () => {
    const { keeper, files } = await createdWallet()
    const before = files.present
    const changing = keeper.answer(change)
    await Promise.resolve()
    keeper.lockNow()
    expect(sentenceOf(await changing)).toContain('locked meanwhile')
    expect(files.present).toBe(before)
    expect(keeper.view().status).toBe('locked')
  })
})
