import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { createdWallet, goodPassword, keeperOfTest, sentenceOf } from '../../testing/keeperOfTest.ts'

const deposits = '0x00000000219ab540356cBB839Cbe05303d7705Fa'

describe('accounts', () => {
  test('default: added, watched, renamed, chosen and forgotten; kept over a restart, and seen while locked', async () => {
    const { keeper, files, words } = await createdWallet()
    const second = mnemonicToAccount(words.join(' '), { addressIndex: 1 }).address
    await keeper.answer({ ask: 'add-account', name: 'Savings' })
    await keeper.answer({ ask: 'watch', address: deposits, name: 'Deposits' })
    await keeper.answer({ ask: 'rename', address: second, name: 'Rainy days' })
    const chosen = await keeper.answer({ ask: 'choose', address: deposits.toLowerCase() })
    expect(chosen).toMatchObject({ reply: 'state', wallet: { chosen: deposits } })
    expect(keeper.view().accounts.map(({ name, kind, path }) => [name, kind, path])).toEqual([
      ['Account 1', 'own', "m/44'/60'/0'/0/0"],
      ['Rainy days', 'own', "m/44'/60'/0'/0/1"],
      ['Deposits', 'watch', null],
    ])
    const again = (await keeperOfTest({ files })).keeper
    expect(again.view()).toEqual({ ...keeper.view(), status: 'locked' })
    await again.answer({ ask: 'unlock', password: goodPassword })
    await again.answer({ ask: 'forget', address: deposits })
    expect(again.view()).toMatchObject({ chosen: keeper.view().accounts[0]?.address })
    expect(again.view().accounts).toHaveLength(2)
  })

  test.each<[string, Parameters<Awaited<ReturnType<typeof createdWallet>>['keeper']['answer']>[0], RegExp]>([
    ['a mistyped capital', { ask: 'watch', address: `${deposits.slice(0, -1)}A`, name: 'x' }, /mistyped/],
    ['the zero address', { ask: 'watch', address: `0x${'0'.repeat(40)}`, name: 'x' }, /no address/],
    ['an unknown account', { ask: 'rename', address: deposits, name: 'x' }, /no such account/],
    ['forgetting an unknown one', { ask: 'forget', address: deposits }, /no such account/],
    ['choosing an unknown one', { ask: 'choose', address: deposits }, /no such account/],
    ['a name in use', { ask: 'add-account', name: 'ACCOUNT 1 ' }, /has this name/],
    ['the same name in other letters', { ask: 'add-account', name: 'Ａccount 1' }, /has this name/],
    ['a name like an address', { ask: 'add-account', name: '0xA11cE' }, /looks like an address/],
    ['a name of spaces', { ask: 'add-account', name: '   ' }, /1 to 60/],
    ['a name that turns the line', { ask: 'add-account', name: 'safe\u202Eevil' }, /cannot be seen/],
    ['a name with a control character', { ask: 'add-account', name: 'a\u001b[2Jb' }, /cannot be seen/],
    ['a name with half a character', { ask: 'add-account', name: 'a\ud800b' }, /cannot be seen/],
  ])('behavior: %s is refused, and nothing is written', async (_name, request, why) => {
    const { keeper, files } = await createdWallet()
    const before = files.present
    expect(sentenceOf(await keeper.answer(request))).toMatch(why)
    expect(files.present).toBe(before)
  })

  test('behavior: own accounts cannot be forgotten, and nothing changes while it is locked', async () => {
    const { keeper, files } = await createdWallet()
    const own = keeper.view().accounts[0]?.address ?? ''
    expect(sentenceOf(await keeper.answer({ ask: 'forget', address: own }))).toContain('stays with them')
    await keeper.answer({ ask: 'lock' })
    const before = files.present
    for (const request of [
      { ask: 'add-account', name: 'x' },
      { ask: 'watch', address: deposits, name: 'x' },
      { ask: 'choose', address: own },
    ] as const)
      expect(sentenceOf(await keeper.answer(request))).toContain('locked')
    expect(files.present).toBe(before)
  })

  test('behavior: an own account that was watched before becomes an own one', async () => {
    const { keeper, words } = await createdWallet()
    const address = mnemonicToAccount(words.join(' '), { addressIndex: 1 }).address
    await keeper.answer({ ask: 'watch', address, name: 'Seen before' })
    await keeper.answer({ ask: 'add-account', name: 'Mine' })
    expect(keeper.view().accounts).toMatchObject([{ name: 'Account 1' }, { name: 'Mine', kind: 'own', address }])
  })

  test('behavior: 200 accounts, and no more', { timeout: 60_000 }, async () => {
    const { keeper, files } = await createdWallet()
    for (let at = 1; at < 200; at += 1)
      await keeper.answer({
        ask: 'watch',
        address: `0x${at.toString(16).padStart(40, '0')}`,
        name: '海'.repeat(55) + at,
      })
    expect(keeper.view().accounts).toHaveLength(200)
    expect(sentenceOf(await keeper.answer({ ask: 'add-account', name: 'one more' }))).toContain('up to 200')
    const again = (await keeperOfTest({ files })).keeper
    expect(await again.answer({ ask: 'unlock', password: goodPassword })).toMatchObject({ reply: 'state' })
  })

  test('K04 behavior: each write takes a fresh nonce and one more generation, and shows nothing of the secret', async () => {
    const { keeper, files } = await createdWallet()
    const nonces = new Set<string>()
    for (let at = 1; at <= 50; at += 1) {
      const vault = JSON.parse(new TextDecoder().decode(files.present ?? new Uint8Array()))
      expect(vault.header.generation).toBe(at)
      nonces.add(vault.secret.nonce)
      await keeper.answer({ ask: 'add-account', name: `n${at}` })
    }
    expect(nonces.size).toBe(50)
  })

  test('F23 behavior: what another process wrote meanwhile is not written over', async () => {
    const { keeper, files } = await createdWallet()
    const other = (await keeperOfTest({ files })).keeper
    await other.answer({ ask: 'unlock', password: goodPassword })
    await other.answer({ ask: 'add-account', name: 'By the other' })
    const before = files.present
    expect(sentenceOf(await keeper.answer({ ask: 'add-account', name: 'Mine' }))).toContain('changed by something else')
    expect(files.present).toBe(before)
    await keeper.answer({ ask: 'lock' })
    await keeper.answer({ ask: 'unlock', password: goodPassword })
    await keeper.answer({ ask: 'add-account', name: 'Mine' })
    expect(keeper.view().accounts.map(({ name }) => name)).toEqual(['Account 1', 'By the other', 'Mine'])
  })
})
