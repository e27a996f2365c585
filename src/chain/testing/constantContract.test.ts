import { numberToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { networkOf } from '../networks/networkOf.ts'
import { practice } from '../networks/practice.ts'
import { constantContract } from './constantContract.ts'
import { playNetwork } from './playNetwork.ts'

const played = playNetwork(networkOf(1) ?? practice)
const at = '0x1111111111111111111111111111111111111111'

describe('constantContract', () => {
  test('default', async () => {
    const answers = Array.from({ length: 40 }, (_, index) => ({
      data: numberToHex(index, { size: 36 }),
      returned: numberToHex(index + 1, { size: 32 * (1 + (index % 5)) }),
    }))
    await played().put(at, constantContract(answers))
    const call = (data: `0x${string}`) => played().rpc.call({ to: at, data })
    for (const { data, returned } of answers) expect((await call(data)).data).toBe(returned)
    await expect(call(numberToHex(40, { size: 36 }))).rejects.toThrow(/revert/i)
  })
})
