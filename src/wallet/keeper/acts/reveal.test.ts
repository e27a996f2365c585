import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { createdWallet, goodPassword, otherPassword, sentenceOf } from '../../testing/keeperOfTest.ts'
import { readKeystore } from '../../testing/readKeystore.ts'

const reveal = { ask: 'reveal', password: goodPassword } as const

describe('reveal and export', () => {
  test('K09 default: the words after the password, thirty seconds, and the password again; once', async () => {
    const { keeper, clock, words } = await createdWallet()
    const first = await keeper.answer(reveal)
    expect(first).toMatchObject({ reply: 'waiting', seconds: 30 })
    clock.pass(29)
    expect(await keeper.answer(reveal)).toMatchObject({ reply: 'waiting', seconds: 1 })
    clock.pass(1)
    expect(await keeper.answer(reveal)).toEqual({ reply: 'revealed', words, passphrase: false })
    expect(await keeper.answer(reveal)).toMatchObject({ reply: 'waiting', seconds: 30 })
  })

  test('K09 behavior: a wall clock set forward does not shorten the wait', async () => {
    const { keeper, clock } = await createdWallet()
    await keeper.answer(reveal)
    clock.wall += 300_000
    expect(await keeper.answer(reveal)).toMatchObject({ reply: 'waiting', seconds: 30 })
  })

  test('K09 behavior: a lock in between, five minutes of nothing, or another request begins the wait anew', async () => {
    const { keeper, clock } = await createdWallet()
    const address = keeper.view().accounts[0]?.address ?? ''
    const other = { ask: 'export', password: goodPassword, address, keystorePassword: otherPassword } as const
    await keeper.answer(reveal)
    clock.pass(30)
    await keeper.answer({ ask: 'lock' })
    await keeper.answer({ ask: 'unlock', password: goodPassword })
    expect(await keeper.answer(reveal)).toMatchObject({ seconds: 30 })
    clock.pass(331)
    expect(await keeper.answer(reveal)).toMatchObject({ seconds: 30 })
    clock.pass(30)
    expect(await keeper.answer(other)).toMatchObject({ seconds: 30 })
    expect(await keeper.answer(reveal)).toMatchObject({ seconds: 30 })
  })

  test('K09 behavior: not without the password, not while locked, and a wrong one counts', async () => {
    const { keeper, clock } = await createdWallet()
    await keeper.answer(reveal)
    clock.pass(30)
    const wrong = await keeper.answer({ ...reveal, password: otherPassword })
    expect(wrong).toMatchObject({ reply: 'refused', retryAfterSeconds: 1 })
    await keeper.answer({ ask: 'lock' })
    expect(sentenceOf(await keeper.answer(reveal))).toContain('locked')
  })

  test('K12 behavior: an exported keystore holds the account’s key, under a password of its own', async () => {
    const { keeper, clock } = await createdWallet()
    await keeper.answer({ ask: 'add-account', name: 'Second' })
    for (const { address } of keeper.view().accounts) {
      const request = {
        ask: 'export',
        password: goodPassword,
        address,
        keystorePassword: 'a keystore of its own, 2026',
      } as const
      expect(await keeper.answer(request)).toMatchObject({ reply: 'waiting', seconds: 30 })
      clock.pass(30)
      const reply = await keeper.answer(request)
      if (reply.reply !== 'exported') throw new Error(JSON.stringify(reply))
      const read = await readKeystore(reply.keystore, request.keystorePassword, 'cheap')
      expect(privateKeyToAccount(read.key).address).toBe(address)
      expect(read.address).toBe(address)
      await expect(readKeystore(reply.keystore, goodPassword, 'cheap')).rejects.toThrow('password')
    }
  })

  test('K12 behavior: no keystore of a watched account, of a stranger, or under a weak password', async () => {
    const { keeper } = await createdWallet()
    const address = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
    const request = { ask: 'export', password: goodPassword, address, keystorePassword: otherPassword } as const
    expect(sentenceOf(await keeper.answer(request))).toContain('no key for that account')
    await keeper.answer({ ask: 'watch', address, name: 'Deposits' })
    expect(sentenceOf(await keeper.answer(request))).toContain('no key for that account')
    expect(sentenceOf(await keeper.answer({ ...request, keystorePassword: '1234' }))).toContain('too short')
  })
})
