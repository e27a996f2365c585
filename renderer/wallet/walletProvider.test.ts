import { expect, test, vi } from 'vitest'
import { type WalletAnswer, walletProvider } from './walletProvider.ts'

const account = '0x1111111111111111111111111111111111111111'
const answering = (answer: WalletAnswer) => vi.fn(async () => answer)

test('default: asks the core and returns what it says', async () => {
  const ask = answering({ status: 'ok', result: '0x10' })
  await expect(walletProvider(account, ask).request({ method: 'eth_blockNumber' })).resolves.toBe('0x10')
  expect(ask).toHaveBeenCalledWith({ method: 'eth_blockNumber', params: [] })
})

test('behavior: signing is answered with 4200', async () => {
  const ask = answering({ status: 'failed', code: 4200, message: 'Signing has one door.' })
  const signing = walletProvider(account, ask).request({ method: 'eth_sendTransaction', params: [{}] })
  await expect(signing).rejects.toMatchObject({ code: 4200, message: 'Signing has one door.' })
})

test('behavior: is connected to the embedded account from the start, without asking', async () => {
  const ask = answering({ status: 'failed', code: 4200, message: '' })
  await expect(walletProvider(account, ask).request({ method: 'eth_requestAccounts' })).resolves.toEqual([account])
  expect(ask).not.toHaveBeenCalled()
})
