import { type Address, encodeDeployData, encodeFunctionData, getAddress, type Hex } from 'viem'
import { labelhash, namehash } from 'viem/ens'
import { waitMined } from '../../../protocols/testing/waitMined.ts'
import type { EnsContracts } from '../../ens/nameReads.ts'
import { parseArtifacts } from '../parseArtifacts.ts'
import type { PlayedNetwork } from '../playNetwork.ts'
import standIns from './artifacts.json' with { type: 'json' }
import published from './published.json' with { type: 'json' }

const artifacts = parseArtifacts({ ...published, ...standIns.contracts })

/** Owns every name in these tests. */
const owner: Address = '0x000000000000000000000000000000000000e115'
const year = 365n * 86_400n
const zero: Hex = `0x${'0'.repeat(64)}`

export type EnsOfTest = {
  readonly contracts: EnsContracts
  /** Gives `label`.eth to the test for a year, with the public resolver. */
  readonly register: (label: string) => Promise<void>
  /** What the name means: on Ethereum, or for another coin type (ENSIP-9). */
  readonly point: (name: string, address: Address, coinType?: bigint) => Promise<void>
  /** The name that an address gives itself. */
  readonly nameBack: (address: Address, name: string) => Promise<void>
  /** Puts a resolver in the name's place that sends whoever asks to a server. */
  readonly keepOnServer: (name: string) => Promise<void>
}

/**
 * ENS on a local chain that plays Ethereum: the registry, the registrar of `.eth` and the public resolver as ENS published
 * them, and a stand-in for the UniversalResolver in front.
 */
export async function deployEns({ rpc }: PlayedNetwork): Promise<EnsOfTest> {
  await rpc.setBalance({ address: owner, value: 10n ** 20n })
  await rpc.impersonateAccount({ address: owner })

  async function send(data: Hex, to?: Address): Promise<Address | null> {
    const hash = await rpc.sendUnsignedTransaction({
      from: owner,
      data,
      gas: 8_000_000n,
      ...(to === undefined ? {} : { to }),
    })
    return (await waitMined(rpc, hash)).contractAddress ?? null
  }
  async function deploy(name: string, args: readonly unknown[] = []): Promise<Address> {
    const found = artifacts[name]
    if (found === undefined) throw new Error(`There is no contract ${name}.`)
    const address = await send(encodeDeployData({ ...found, args: [...args] }))
    if (address === null) throw new Error(`${name} was not deployed.`)
    return getAddress(address)
  }
  async function act(name: string, to: Address, functionName: string, args: readonly unknown[]): Promise<void> {
    await send(encodeFunctionData({ abi: artifacts[name]?.abi ?? [], functionName, args: [...args] }), to)
  }

  const registry = await deploy('ENSRegistry')
  const publicResolver = await deploy('PublicResolver', [registry])
  const registrar = await deploy('BaseRegistrarImplementation', [registry, namehash('eth')])
  const resolver = await deploy('StandInUniversalResolver', [registry])
  await act('ENSRegistry', registry, 'setSubnodeOwner', [zero, labelhash('eth'), registrar])
  await act('BaseRegistrarImplementation', registrar, 'addController', [owner])
  await act('ENSRegistry', registry, 'setSubnodeOwner', [zero, labelhash('reverse'), owner])
  await act('ENSRegistry', registry, 'setSubnodeOwner', [namehash('reverse'), labelhash('addr'), owner])

  return {
    contracts: { resolver, registrar },
    register: async (label) => {
      await act('BaseRegistrarImplementation', registrar, 'register', [BigInt(labelhash(label)), owner, year])
      await act('ENSRegistry', registry, 'setResolver', [namehash(`${label}.eth`), publicResolver])
    },
    point: (name, address, coinType = 60n) =>
      act('PublicResolver', publicResolver, 'setAddr', [namehash(name), coinType, address]),
    nameBack: async (address, name) => {
      const digits = address.slice(2).toLowerCase()
      await act('ENSRegistry', registry, 'setSubnodeOwner', [namehash('addr.reverse'), labelhash(digits), owner])
      const node = namehash(`${digits}.addr.reverse`)
      await act('ENSRegistry', registry, 'setResolver', [node, publicResolver])
      await act('PublicResolver', publicResolver, 'setName', [node, name])
    },
    keepOnServer: async (name) => {
      const server = await deploy('OffchainResolver')
      await act('ENSRegistry', registry, 'setResolver', [namehash(name), server])
    },
  }
}
