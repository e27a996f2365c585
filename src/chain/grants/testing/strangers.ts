import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  maxUint256,
  pad,
  parseAbi,
  toEventSelector,
} from 'viem'
import { practice } from '../../networks/practice.ts'
import type { ChainOfTest } from '../../testing/chainOfTest.ts'

const byte = (value: number): string => value.toString(16).padStart(2, '0')
const two = (value: number): string => value.toString(16).padStart(4, '0')

/**
 * A contract that answers every question with the same bytes, and logs whatever it is sent: three topics and a word of
 * data. It says and shows what it likes, as anybody's contract can.
 */
export function liar(answer: Hex): Hex {
  const body = answer.slice(2)
  const length = body.length / 2
  const view = (offset: number): string => `61${two(length)}61${two(offset)}60003961${two(length)}6000f3`
  // calldatasize > 96 ? log : answer
  const head = (log: number): string => `36606010${'60'}${byte(log)}57`
  const logAt = (head(0).length + view(0).length) / 2
  const log = '5b' + '602060606000' + '37' + '604035' + '602035' + '600035' + '60206000' + 'a3' + '00'
  const offset = logAt + log.length / 2
  return `0x${head(logAt)}${view(offset)}${log}${body}`
}

/** Never ends: whoever calls it loses all the gas that it was given. */
export const burner: Hex = '0x5b600056'

/** A string as `symbol()` returns it. */
export function stringAnswer(text: string): Hex {
  return encodeAbiParameters([{ type: 'string' }], [text])
}

/** Puts code at an address, and has it log that `owner` allowed `spender` everything. */
export async function logApproval(
  { rpc, play }: ChainOfTest,
  contract: Address,
  { owner, spender, event = 'Approval(address,address,uint256)' }: { owner: Address; spender: Address; event?: string },
): Promise<void> {
  const data: Hex = `0x${[toEventSelector(event), pad(owner), pad(spender), pad(`0x${maxUint256.toString(16)}`)]
    .map((word) => word.slice(2))
    .join('')}`
  const anybody: Address = '0x00000000000000000000000000000000000091fe'
  await rpc.setBalance({ address: anybody, value: 10n ** 18n })
  const [played] = await play([{ to: contract, value: 0n, data }], { from: anybody })
  if (played?.ok !== true) throw new Error('The stranger logged nothing.')
}

/** The account's own acts, outside of Sayso: it lends out its credit at Aave, and hands over its positions at Morpho. */
export function delegateCredit(
  debtToken: Address,
  to: Address,
  units: bigint,
): { to: Address; value: bigint; data: Hex } {
  const abi = parseAbi(['function approveDelegation(address delegatee, uint256 amount)'])
  const data = encodeFunctionData({ abi, functionName: 'approveDelegation', args: [to, units] })
  return { to: debtToken, value: 0n, data }
}

export function authorize(manager: Address, on = true): { to: Address; value: bigint; data: Hex } {
  if (practice.morpho === null) throw new Error('The practice chain has no Morpho.')
  const abi = parseAbi(['function setAuthorization(address authorized, bool newIsAuthorized)'])
  return {
    to: practice.morpho.blue,
    value: 0n,
    data: encodeFunctionData({ abi, functionName: 'setAuthorization', args: [manager, on] }),
  }
}

/** What `buildApprove` refuses to build, as any other wallet would. */
export function allow(token: Address, spender: Address, units: bigint): { to: Address; value: bigint; data: Hex } {
  const abi = parseAbi(['function approve(address spender, uint256 value)'])
  return { to: token, value: 0n, data: encodeFunctionData({ abi, functionName: 'approve', args: [spender, units] }) }
}
