import type { PracticeClient } from '../../../practice/chainClient.ts'
import type { ExecutorPorts } from './ExecutorPorts.ts'

/** The same chain as one whose makers of blocks take some back: steps and receipts wait, and each pause is a block. */
export function takesBlocksBack(ports: ExecutorPorts, rpc: PracticeClient): ExecutorPorts {
  const { network } = ports.chain
  const confirmations = [
    { belowUsd: 100, blocks: 2 },
    { belowUsd: null, blocks: 4 },
  ]
  return {
    ...ports,
    chain: { ...ports.chain, network: { ...network, kind: 'public', chain: { ...network.chain, confirmations } } },
    pause: () => rpc.mine({ blocks: 1 }),
  }
}
