import { keccak256, recoverAddress, toBytes } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { createdWallet, goodPassword, keeperOfTest, otherPassword, sentenceOf } from '../testing/keeperOfTest.ts'

describe('openWalletKeeper', () => {
  test('default: no wallet, then one that was created, that locks and unlocks', async () => {
    const empty = await keeperOfTest()
    expect(empty.keeper.view()).toEqual({
      purpose: 'real',
      status: 'none',
      accounts: [],
      chosen: null,
      locksAfterSeconds: 600,
    })
    const { keeper, words } = await createdWallet()
    const account = mnemonicToAccount(words.join(' ')).address
    expect(keeper.view()).toMatchObject({
      status: 'open',
      chosen: account,
      accounts: [{ address: account, name: 'Account 1', kind: 'own', path: "m/44'/60'/0'/0/0" }],
    })
    await keeper.answer({ ask: 'lock' })
    expect(keeper.view()).toMatchObject({ status: 'locked', chosen: account })
    expect(() => keeper.vaultOf(account).withKey(() => 1)).toThrow('locked')
    expect(sentenceOf(await keeper.answer({ ask: 'unlock', password: otherPassword }))).toContain('does not open')
    expect(await keeper.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({ reply: 'refused' })
  })

  test('behavior: each account signs with its own key, a watched one with none', async () => {
    const { keeper, words } = await createdWallet()
    await keeper.answer({ ask: 'add-account', name: 'Second' })
    const watched = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
    await keeper.answer({ ask: 'watch', address: watched, name: 'Deposits' })
    const digest = keccak256(toBytes('anything'))
    for (const [index, { address }] of keeper.view().accounts.slice(0, 2).entries()) {
      expect(address).toBe(mnemonicToAccount(words.join(' '), { addressIndex: index }).address)
      const signature = keeper.vaultOf(address).withKey((key) => key.sign(toBytes(digest)))
      const candidates = await Promise.all(
        [27n, 28n].map((v) =>
          recoverAddress({
            hash: digest,
            signature: {
              r: `0x${Buffer.from(signature.subarray(0, 32)).toString('hex')}`,
              s: `0x${Buffer.from(signature.subarray(32)).toString('hex')}`,
              v,
            },
          }),
        ),
      )
      expect(candidates).toContain(address)
    }
    expect(() => keeper.vaultOf(watched)).toThrow('no key for that account')
  })
})
