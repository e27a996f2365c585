import type { NetworkView } from '../../src/api/Core.ts'

const real = (id: number, name: string, nodes: readonly string[], own: Partial<NetworkView> = {}): NetworkView => {
  return { id, name, practice: false, here: false, nodes, ownNodes: false, relay: null, ...own }
}

export const sampleNetworks: readonly NetworkView[] = [
  { id: 7_357_001, name: 'Practice chain', practice: true, here: true, nodes: [], ownNodes: false, relay: null },
  real(1, 'Ethereum', ['node.example', 'other.example'], { relay: 'relay.example' }),
  real(8453, 'Base', ['your-own-node.example'], { ownNodes: true }),
  real(42_161, 'Arbitrum', ['node.example']),
  real(10, 'Optimism', ['node.example', 'a-node-with-a-name-that-goes-on-and-on.some-provider.example']),
  real(137, 'Polygon', ['node.example']),
]

export const sampleNoRealWallet =
  'Base takes a wallet of your own, and there is none yet. Make one, or restore one, under Wallet. Nothing was changed.'
