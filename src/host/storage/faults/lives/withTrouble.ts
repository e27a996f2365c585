import { type Address, type Hex, parseTransaction } from 'viem'
import type { PracticeClient } from '../../../practice/chainClient.ts'
import type { ExecutorPorts } from './ExecutorPorts.ts'
import type { Life } from './Life.ts'

/** What another wallet with the account sends: nothing, to where no plan sends anything. */
export const elsewhere: Address = '0x00000000000000000000000000000000000e15e3'

/** Code that takes nothing: PUSH0 PUSH0 REVERT. */
const refusing: Hex = '0x5f5ffd'

/** Lets the life's trouble happen to what is sent, on the chain itself wherever that can be. */
export function withTrouble(
  ports: ExecutorPorts,
  met: { readonly trouble: Life['trouble']; readonly rpc: PracticeClient; readonly account: Address },
): ExecutorPorts {
  const { rpc, account } = met
  const { kind, from } = met.trouble
  let sent = 0
  const { send } = ports.chain

  async function meet(raw: Hex): Promise<unknown> {
    sent += 1
    if (sent < from) return await send(raw)
    switch (kind) {
      case 'reverts': {
        const { to } = parseTransaction(raw)
        if (to === null || to === undefined) return await send(raw)
        const code = (await rpc.getCode({ address: to })) ?? '0x'
        await rpc.setCode({ address: to, bytecode: refusing })
        return await send(raw).finally(() => rpc.setCode({ address: to, bytecode: code }))
      }
      case 'no-gas': {
        const value = await rpc.getBalance({ address: account })
        await rpc.setBalance({ address: account, value: 0n })
        return await send(raw).finally(() => rpc.setBalance({ address: account, value }))
      }
      case 'other-wallet':
        await rpc.impersonateAccount({ address: account })
        await rpc.request({ method: 'eth_sendTransaction', params: [{ from: account, to: elsewhere, value: '0x0' }] })
        return await send(raw)
      case 'no-answer':
        await send(raw)
        throw new Error('The request took too long to respond.')
      case 'none':
      case 'speed-up':
      case 'cancel':
      case 'waits':
      case 'takes-back':
        return await send(raw)
      default:
        return kind satisfies never
    }
  }
  return { ...ports, chain: { ...ports.chain, send: meet } }
}
