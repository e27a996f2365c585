import { describe, expect, test } from 'vitest'
import { base } from '../chain/networks/base.ts'
import { practice } from '../chain/networks/practice.ts'
import { account } from '../chain/testing/chainOfTest.ts'
import type { Network } from '../model/Network.ts'
import type { WalletView } from '../model/Wallet.ts'
import { answerReceive } from './answerReceive.ts'

function tell(network: Network, real: Partial<WalletView> | null) {
  const wallet: WalletView = {
    purpose: 'real',
    status: 'open',
    accounts: [{ address: account, name: 'Account 1', kind: 'own', path: null }],
    chosen: account,
    locksAfterSeconds: 300,
    ...real,
  }
  return answerReceive({ client: { network }, signer: { state: async () => (real === null ? [] : [wallet]) } })
}

describe('answerReceive', () => {
  test('default: on a real network with an open wallet the whole address is told, and the network', async () => {
    const told = await tell(base(), {})
    expect(told).toMatchObject({ topic: 'receive', page: 'wallet' })
    expect(told.sentence).toMatch(/^Send coins to this address of yours on Base/)
    expect(told.rows).toMatchObject([
      { label: 'Your address', value: account, detail: 'Account 1, on Base' },
      { label: 'From an exchange', value: expect.stringContaining('the same network') },
    ])
  })

  test.each([null, { status: 'none', accounts: [], chosen: null } as const])(
    'behavior: without a wallet of one’s own no address is told, and how one is made',
    async (real) => {
      const told = await tell(practice, real)
      expect(told.page).toBe('wallet')
      expect(told.sentence).toMatch(
        /^For real money you need a wallet of your own.* begin with little\. Until then you work with practice/,
      )
      expect(told.rows.map(({ label }) => label)).toEqual(['First', 'Then', 'Last'])
      expect(JSON.stringify(told)).not.toMatch(/0x[0-9a-f]{40}/i)
    },
  )

  test('behavior: with one, in practice: the next step is a network', async () => {
    const told = await tell(practice, {})
    expect(told).toMatchObject({
      page: 'networks',
      rows: [{ value: account }, { label: 'From an exchange' }, { label: 'Which network' }],
    })
    expect(told.sentence).toContain('choose the network that your money is on, under Networks')
  })

  test('behavior: of a wallet whose words everybody has no address is told, only not to send anything', async () => {
    const junk = '0xf39Fd6e51aad88F6F4ce6aB8827279cfFFb92266'
    const accounts = [{ address: junk, name: 'Account 1', kind: 'own', path: null }] as const
    for (const status of ['open', 'locked'] as const)
      for (const network of [base(), practice]) {
        const told = await tell(network, { status, accounts, chosen: junk })
        expect(told.page).toBe('wallet')
        expect(told.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
          'First: Make a new wallet, with words that nobody else has',
          'Then: Choose the network that your money is on',
          'Last: Send a few coins to your address from where they are now',
        ])
        expect(JSON.stringify(told.rows)).not.toContain('0x')
        expect(told.sentence).toMatch(/^Send nothing to your wallet’s address: everybody has its words/)
        expect(told.sentence).not.toContain('0x')
      }
  })

  test('behavior: nobody vouches for the address of a locked wallet, and a watched account has no key', async () => {
    const watched = [{ address: account, name: 'Mine', kind: 'watch', path: null }] as const
    for (const [real, why] of [
      [{ status: 'locked' }, /is locked/],
      [{ accounts: watched }, /only watched/],
    ] as const)
      for (const network of [base(), practice]) {
        const told = await tell(network, real)
        expect([told.page, told.rows]).toEqual(['wallet', []])
        expect(told.sentence).toMatch(why)
      }
  })
})
