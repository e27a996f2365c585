import { describe, expect, test } from 'vitest'
import { practice } from './networks/practice.ts'
import { readOnlyRpc } from './readOnlyRpc.ts'
import { account, chainOfTest, coin } from './testing/chainOfTest.ts'

const chain = chainOfTest()
const ask = (method: string, params: readonly unknown[] = []) =>
  readOnlyRpc(chain().client, account, { method, params })

describe('readOnlyRpc', () => {
  test('default', async () => {
    expect(await ask('eth_chainId')).toEqual({ status: 'ok', result: `0x${practice.chainId.toString(16)}` })
    expect(await ask('eth_getBalance', [account, 'latest'])).toEqual({
      status: 'ok',
      result: `0x${(10n ** 19n).toString(16)}`,
    })
  })

  test.each(['eth_accounts', 'eth_requestAccounts'])(
    'behavior: %s tells Sayso’s one account, and asks no node',
    async (method) => {
      const before = chain().client.roundTrips()
      expect(await ask(method)).toEqual({ status: 'ok', result: [account] })
      expect(chain().client.roundTrips()).toBe(before)
    },
  )

  test.each([
    'eth_sendTransaction',
    'eth_sendRawTransaction',
    'eth_sendBundle',
    'eth_sendUserOperation',
    'eth_sign',
    'eth_signTransaction',
    'eth_signTypedData',
    'eth_signTypedData_v3',
    'eth_signTypedData_v4',
    'personal_sign',
    'personal_ecRecover',
    'personal_unlockAccount',
    'wallet_addEthereumChain',
    'wallet_switchEthereumChain',
    'wallet_watchAsset',
    'wallet_requestPermissions',
    'wallet_getPermissions',
    'wallet_sendCalls',
    'wallet_grantPermissions',
    'eth_decrypt',
    'eth_getEncryptionPublicKey',
    'eth_subscribe',
    'eth_newFilter',
    'eth_simulateV1',
    'anvil_impersonateAccount',
    'anvil_setBalance',
    'anvil_setCode',
    'anvil_reset',
    'hardhat_setBalance',
    'evm_mine',
    'evm_revert',
    'evm_increaseTime',
    'evm_setNextBlockTimestamp',
    'debug_traceCall',
    'trace_call',
    'admin_addPeer',
    'miner_start',
    'txpool_content',
    'web3_clientVersion',
    'ETH_SENDTRANSACTION',
    'eth_sendTransaction ',
    ' eth_call',
    'eth_Call',
    'constructor',
    '__proto__',
    '',
  ])('behavior: “%s” answers 4200 without a word to the node', async (method) => {
    const before = chain().client.roundTrips()
    expect(await ask(method, [{ from: account, to: account, value: '0x1' }])).toEqual({
      status: 'failed',
      code: 4200,
      message: 'Sayso signs approved plans only, and only in its own window.',
    })
    expect(chain().client.roundTrips()).toBe(before)
  })

  test('behavior: a read that the node refuses is a failure as data, not a throw', async () => {
    const answer = await ask('eth_call', [{ to: coin('USDC').address, data: '0xdeadbeef' }, 'latest'])
    expect(answer).toMatchObject({ status: 'failed', code: 4900 })
    expect(answer.status === 'failed' && answer.message.length).toBeGreaterThan(0)
  })

  test('behavior: nothing that is asked changes the chain', async () => {
    const before = await chain().rpc.getBlockNumber()
    await ask('eth_sendTransaction', [{ from: account, to: account, value: '0x1' }])
    await ask('evm_mine')
    expect(await chain().rpc.getBlockNumber({ cacheTime: 0 })).toBe(before)
  })
})
