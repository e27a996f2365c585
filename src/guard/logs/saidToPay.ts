import { hexToBigInt, size, slice } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { isInBook } from '../../decoding/shareVaults.ts'
import type { Network, Vault } from '../../model/Network.ts'
import type { SimulatedStep } from '../../model/Simulation.ts'

// EIP-4626: Withdraw(address indexed sender, address indexed receiver, address indexed owner, uint256 assets, uint256 shares)
const ofVault = '0xfbde797d201c681b91056529119e0b02407c7bb96a4a2c75c01fc9667232c8db'
// Morpho: Withdraw(bytes32 indexed id, address caller, address indexed onBehalf, address indexed receiver, uint256 assets, uint256 shares)
const ofMorpho = '0xa56fc0ad5702ec05ce63666221f796fb62437c32db1aa1aa075fc6484cf58fbf'

/** What a vault says in its own logs that it paid out in a step, in its asset. 0 where it says nothing. */
export function saidToPay(vault: Vault, step: SimulatedStep, network: Network): bigint {
  const { morpho } = network
  const inBook = isInBook(network, vault.share.address)
  const [speaker, topic, at] = inBook ? [morpho?.blue ?? '', ofMorpho, 32] : [vault.share.address, ofVault, 0]
  return step.logs.reduce((sum, log) => {
    const isSaid = keyOf(log.address) === keyOf(speaker) && log.topics[0]?.toLowerCase() === topic
    return isSaid && size(log.data) >= at + 32 ? sum + hexToBigInt(slice(log.data, at, at + 32)) : sum
  }, 0n)
}
