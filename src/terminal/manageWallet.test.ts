import { describe, expect, test } from 'vitest'
import { callerFor } from '../api/router.ts'
import { coreOfTest, wallet } from '../api/testing/coreOfTest.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { manageWallet, type WalletDesk } from './manageWallet.ts'
import { readWalletCommand } from './readWalletCommand.ts'

const address = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
const second = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94'

async function type(typed: string, change: Parameters<typeof coreOfTest>[0] = {}, atTerminal = true) {
  const core = coreOfTest(change)
  const notes: string[] = []
  const lent: string[] = []
  const desk: WalletDesk = {
    caller: callerFor(core, 'terminal'),
    printer: { stage: () => {}, note: (sentence) => notes.push(sentence) },
    lend: atTerminal
      ? async (act) => {
          lent.push('lent')
          const result = await act()
          lent.push('given back')
          return result
        }
      : null,
    clears: true,
  }
  return { status: await manageWallet(desk, typed), notes, lent, asked: core.asked }
}

describe('manageWallet', () => {
  test('default: how it stands, and what to say next', async () => {
    const { status, notes, lent } = await type('/wallet')
    expect(status).toBe(0)
    expect(notes).toEqual([
      'There is no real wallet yet. Say “/wallet create”, or “/wallet restore” if you have its words.',
    ])
    expect(lent).toEqual([])
  })

  test('behavior: accounts are listed whole, with the one in use marked; practice only when all are asked for', async () => {
    const accounts = [
      { address, name: 'Account 1', kind: 'own', path: "m/44'/60'/0'/0/0" },
      { address: second, name: 'Deposits', kind: 'watch', path: null },
    ] as const
    const practice = { ...wallet, purpose: 'practice', status: 'open', locksAfterSeconds: null } as const
    const wallets = async () => [practice, { ...wallet, status: 'locked', accounts, chosen: second } as const]
    expect((await type('/wallet', { wallets })).notes).toEqual([
      'The wallet is locked. Say “/wallet unlock”.',
      `  ${address}  Account 1  m/44'/60'/0'/0/0`,
      `* ${second}  Deposits  watched only: no key for it here`,
    ])
    expect((await type('/wallet accounts', { wallets })).notes).toHaveLength(4)
  })

  test('behavior: what needs the person is handed to the signer, with the terminal lent for as long', async () => {
    const { status, notes, lent, asked } = await type('/wallet unlock')
    expect({ status, notes, lent }).toEqual({ status: 0, notes: [], lent: ['lent', 'given back'] })
    expect(asked).toEqual([['walletAtTerminal', { task: { do: 'unlock' }, clears: true }]])
  })

  test.each(['/wallet unlock', '/wallet create', `/wallet export ${address}`])(
    'behavior: %s without a terminal is one sentence, and nothing is asked of the signer',
    async (typed) => {
      const { status, notes, asked } = await type(typed, {}, false)
      expect(status).toBe(2)
      expect(notes).toEqual([
        'This is typed at a terminal, and there is none here. Nothing was done; start Sayso in a terminal.',
      ])
      expect(asked).toEqual([])
    },
  )

  test('behavior: locked at once, without a terminal too', async () => {
    const { status, asked } = await type('/wallet lock', {}, false)
    expect(status).toBe(0)
    expect(asked).toEqual([['lockWallet']])
  })

  test.each([
    ['done', 0],
    ['refused', 3],
    ['left', 130],
    ['no-terminal', 2],
  ] as const)('behavior: ended with “%s” is exit status %i', async (status, expected) => {
    const { status: got, notes } = await type('/wallet reveal', {
      walletAtTerminal: async () => ({ status, sentence: 'As it ended.' }),
    })
    expect(got).toBe(expected)
    // The signer said it at the terminal already, where there was one.
    expect(notes).toEqual(status === 'no-terminal' ? ['As it ended.'] : [])
  })

  test('behavior: a signer that died is one plain sentence', async () => {
    const walletAtTerminal = async () => {
      throw new SaysoError('signer-gone', 'The part of Sayso that signs stopped.')
    }
    expect(await type('/wallet unlock', { walletAtTerminal })).toMatchObject({
      status: 4,
      notes: ['The part of Sayso that signs stopped.'],
    })
  })
})

describe('readWalletCommand', () => {
  test.each<[string, unknown]>([
    ['/wallet', { do: 'look', accounts: false }],
    ['  /wallet   create ', { do: 'create', words: 12 }],
    ['/wallet create 24', { do: 'create', words: 24 }],
    ['/wallet restore', { do: 'restore' }],
    ['/wallet password', { do: 'password' }],
    ['/wallet add Rainy  days', { do: 'add', name: 'Rainy days' }],
    [`/wallet watch ${address} Deposits`, { do: 'watch', address, name: 'Deposits' }],
    [`/wallet rename ${address} My beacon`, { do: 'rename', address, name: 'My beacon' }],
    [`/wallet forget ${address}`, { do: 'forget', address }],
    [`/wallet use ${address}`, { do: 'use', address }],
    [`/wallet export ${address}`, { do: 'export', address }],
  ])('default: %s', (typed, command) => {
    expect(readWalletCommand(typed)).toEqual(command)
  })

  test.each(['wallet', 'what is in my wallet', '/wallets', '/models', 'send 1 eth'])(
    'behavior: “%s” is a message',
    (typed) => {
      expect(readWalletCommand(typed)).toBeNull()
    },
  )

  test.each([
    '/wallet create 13',
    '/wallet unlock my-password-here',
    '/wallet restore abandon ability able',
    '/wallet add',
    `/wallet add ${'x'.repeat(61)}`,
    `/wallet watch ${address}`,
    '/wallet watch Deposits',
    `/wallet export ${address} now`,
    '/wallet frobnicate',
  ])('K09 behavior: “%s” does nothing, and is not repeated', (typed) => {
    const command = readWalletCommand(typed)
    if (command?.do !== 'unclear') throw new Error(JSON.stringify(command))
    expect(command.sentence).toMatch(/^Say “\/wallet”/)
    expect(command.sentence).not.toMatch(/my-password-here|ability|frobnicate/)
  })
})
