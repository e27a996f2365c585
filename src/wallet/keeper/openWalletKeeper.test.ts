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

  test('K05 F28 behavior: a keychain that comes or goes changes nothing: the password alone opens the wallet', async () => {
    const { files, keeper } = await createdWallet()
    const text = new TextDecoder().decode(files.present ?? new Uint8Array())
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['accounts', 'dataKey', 'header', 'secret'])
    // The file as it would be on another machine: nothing beside it.
    const elsewhere = files.copy()
    elsewhere.record = null
    const opened = await keeperOfTest({ files: elsewhere })
    expect(await opened.keeper.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({ reply: 'state' })
    expect(opened.keeper.view().accounts).toEqual(keeper.view().accounts)
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
