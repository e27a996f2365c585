import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { concat, createPublicClient, createTestClient, http } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceChainId } from '../../model/practiceChains.ts'
import { approvedFor, planFor } from '../../wallet/planForTests.ts'
import { findAnvil } from '../practice/findAnvil.ts'
import { type Anvil, runAnvil } from '../practice/runAnvil.ts'
import { forkBuiltSigner } from '../testing/forkBuiltSigner.ts'
import { type ConnectedSigner, connectSigner } from './connectSigner.ts'

const delegate = '0x63c0c19a282a1B52b07dD5a65b58948A07DAE32B'
/** EIP-7702: what stands as code at an account that was handed to a contract. */
const handedOver = concat(['0xef0100', delegate])

let folder = ''
let anvil: Anvil
let signer: ConnectedSigner

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-clearing-'))
  mkdirSync(join(folder, 'practice'))
  const args = ['--chain-id', String(practiceChainId), '--hardfork', 'prague']
  anvil = await runAnvil({ binary: findAnvil(), args, port: 0 })
  signer = await connectSigner({ folder, start: forkBuiltSigner })
})
afterAll(async () => {
  await signer.close()
  await anvil.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('A34 default: an account that was handed to a contract is handed to nobody again, on a real chain', async () => {
  const { account } = signer
  const transport = http(anvil.rpcUrl)
  const chain = createTestClient({ mode: 'anvil', transport })
  const client = createPublicClient({ transport })
  await chain.setBalance({ address: account, value: 10n ** 18n })
  await chain.setCode({ address: account, bytecode: handedOver })
  expect(await client.getCode({ address: account })).toBe(handedOver.toLowerCase())

  const approved = approvedFor(
    planFor(account, {
      calls: [{ to: account, value: 0n, data: '0x', gas: 80_000n }],
      feeBudget: 10n ** 16n,
      bounds: { atMostOut: [], atLeastIn: [[]], maxOwedBase: 0n, mayOwe: [], mayReceive: [] },
      clearsDelegation: { delegate },
    }),
  )
  const { timestamp } = await client.getBlock()
  const { raw, hash } = await signer.sign(approved, 0, {
    nonce: 0,
    maxFeePerGas: 3_000_000_000n,
    maxPriorityFeePerGas: 1n,
    chainTime: timestamp,
    receipts: [],
    measured: new Map(),
  })
  expect(await client.sendRawTransaction({ serializedTransaction: raw })).toBe(hash)
  const receipt = await client.waitForTransactionReceipt({ hash })
  expect(receipt).toMatchObject({ status: 'success', type: 'eip7702' })
  expect(receipt.gasUsed).toBeLessThan(80_000n)
  expect(await client.getCode({ address: account })).toBeUndefined()
  // The transaction's own, and the authorization's.
  expect(await client.getTransactionCount({ address: account })).toBe(2)
})
