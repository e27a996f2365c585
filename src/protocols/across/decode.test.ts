import { type Address, encodeFunctionData, getAddress, type Hex, parseAbi, toFunctionSelector, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { spokePoolAbi } from './abis.ts'
import { buildDeposit } from './build.ts'
import { decodeDeposit } from './decode.ts'

const abi = parseAbi([
  'function depositV3(address, address, address, address, uint256, uint256, uint256, address, uint32, uint32, uint32, bytes) payable',
  'function depositV3Now(address, address, address, address, uint256, uint256, uint256, address, uint32, uint32, bytes) payable',
])
const me = getAddress('0x00000000000000000000000000000000000a11ce')
const here: Address = '0x0000000000000000000000000000000000000011'
const there: Address = '0x0000000000000000000000000000000000000022'
const pool: Address = '0x0000000000000000000000000000000000000033'

type Part = { exclusive?: Address; exclusivity?: number; message?: Hex }

function deposit({ exclusive = zeroAddress, exclusivity = 0, message = '0x' }: Part = {}): Hex {
  return encodeFunctionData({
    abi,
    functionName: 'depositV3',
    args: [me, me, here, there, 500n, 499n, 8_453n, exclusive, 1_000, 8_200, exclusivity, message],
  })
}

describe('decodeDeposit', () => {
  const expected = {
    depositor: me,
    recipient: me,
    inputToken: here,
    outputToken: there,
    inputUnits: 500n,
    outputUnits: 499n,
    destinationChainId: 8_453n,
    fillDeadline: 8_200n,
  }

  test('default: reads what is built, and what others build', () => {
    expect(decodeDeposit(deposit())).toEqual(expected)
    const token = (chainId: number, address: Address) => ({ chainId, address, symbol: 'T', name: 'T', decimals: 6 })
    const built = buildDeposit({
      spokePool: pool,
      account: me,
      input: { token: token(1, here), units: 500n },
      output: { token: token(8_453, there), units: 499n },
      quotedAt: 1_000n,
      fillDeadline: 8_200n,
    })
    expect(built).toEqual({ to: pool, value: 0n, data: deposit() })
  })

  test('behavior: the selectors are the published ones', () => {
    const [first] = spokePoolAbi
    expect(toFunctionSelector(first)).toBe('0x7b939232')
    expect(deposit().slice(0, 10)).toBe('0x7b939232')
  })

  test.each<[string, string]>([
    ['a relayer of its own', deposit({ exclusive: pool })],
    ['a time for one relayer alone', deposit({ exclusivity: 60 })],
    ['a message, which is a call', deposit({ message: '0x01' })],
    ['a byte too many', `${deposit()}00`],
    ['a byte too few', deposit().slice(0, -2)],
    ['a recipient of another kind of chain', deposit().replace(`0${me.slice(2).toLowerCase()}`, `1${me.slice(2)}`)],
    [
      'another function of the pool',
      encodeFunctionData({
        abi,
        functionName: 'depositV3Now',
        args: [me, me, here, there, 500n, 499n, 8_453n, zeroAddress, 3_600, 0, '0x'],
      }),
    ],
    ['nothing', '0x'],
  ])('behavior: %s is unknown', (_, data) => {
    expect(decodeDeposit(`0x${data.slice(2)}`)).toBeNull()
  })
})
