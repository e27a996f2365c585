import { describe, expect, test } from 'vitest'
import { connectChain } from './ChainClient.ts'
import { networkOf } from './networks/networkOf.ts'
import { practice } from './networks/practice.ts'
import { refuseLoopback } from './refuseLoopback.ts'

const ethereum = networkOf(1)
if (ethereum === null) throw new Error('Ethereum is known.')

describe('refuseLoopback', () => {
  test('default', () => {
    expect(() => refuseLoopback(ethereum, 'https://ethereum-rpc.publicnode.com')).not.toThrow()
    expect(() => refuseLoopback(ethereum, 'http://127.0.0.1:8545')).toThrow(
      'A node on this computer is not taken for Ethereum: what is signed for a copy is good on the real chain too. Nothing was sent; choose another node.',
    )
  })

  test.each([
    'http://localhost:8545',
    'https://localhost',
    'http://LOCALHOST.:1',
    'http://node.localhost/x',
    'http://127.0.0.1',
    'http://127.255.3.4:9',
    'http://2130706433',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://0.0.0.0:8545',
    'http://0',
    'http://[::1]:8545',
    'http://[0:0:0:0:0:0:0:1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::127.0.0.1]',
    'http://[::ffff:0.0.0.0]',
    'http://someone:secret@127.0.0.1:8545',
    'ws://127.0.0.1:8545',
  ])('behavior: %s is this computer', (url) => {
    expect(() => refuseLoopback(ethereum, url)).toThrow(/not taken for Ethereum/)
    expect(() => refuseLoopback(practice, url)).not.toThrow()
  })

  test.each([
    'https://127.0.0.1.example.com',
    'https://localhost.example.com',
    'https://mylocalhost',
    'http://192.168.1.20:8545',
    'http://[2001:db8::1]:8545',
    'https://128.0.0.1',
  ])('behavior: %s is another one', (url) => {
    expect(() => refuseLoopback(ethereum, url)).not.toThrow()
  })

  test('behavior: no request goes out to one', async () => {
    const error: unknown = await connectChain(ethereum, 'http://127.0.0.1:1').catch((thrown: unknown) => thrown)
    // A request would have ended in `chain-unreachable`: nothing listens there.
    expect(error).toMatchObject({ code: 'chain-wrong', facts: { host: '127.0.0.1' } })
  })
})
