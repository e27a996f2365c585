import { setTimeout } from 'node:timers/promises'
import {
  type Address,
  createClient,
  encodeDeployData,
  encodeFunctionData,
  getAddress,
  type Hash,
  type Hex,
  http,
  keccak256,
  publicActions,
  stringToHex,
  testActions,
} from 'viem'
import { type Artifact, linkBytecode, type Origin, ownOrigin, readArtifact } from './artifact.ts'
import { compileOwnContracts } from './compile.ts'

export type Contract = { readonly address: Address; readonly abi: Artifact['abi'] }

/** The empty chain that everything is put on, and the few things one does there. */
export type Site = ReturnType<typeof openSite>

/**
 * An address that nobody has a key for: made from a label, and used by impersonation while the chain is built. No
 * mnemonic and no private key goes into the chain.
 */
export function labelledAddress(label: string): Address {
  return getAddress(`0x${keccak256(stringToHex(`sayso practice chain: ${label}`)).slice(-40)}`)
}

export const deployer = labelledAddress('deployer')

export function openSite(rpcUrl: string) {
  const client = createClient({ transport: http(rpcUrl) })
    .extend(publicActions)
    .extend(testActions({ mode: 'anvil' }))
  const own = compileOwnContracts()
  const origins: Origin[] = []
  const ready = new Set<Address>()

  function remember(origin: Origin): void {
    if (!origins.some((known) => known.name === origin.name)) origins.push(origin)
  }

  /** Rich in ether and usable without a key. */
  async function open(account: Address): Promise<void> {
    if (ready.has(account)) return
    ready.add(account)
    await client.impersonateAccount({ address: account })
    await client.setBalance({ address: account, value: 10n ** 24n })
  }

  async function transact(
    from: Address,
    request: { to?: Address; data: Hex; value?: bigint },
  ): Promise<Address | null> {
    await open(from)
    const hash: Hash = await client.request({
      method: 'eth_sendTransaction',
      params: [
        {
          from,
          ...(request.to === undefined ? {} : { to: request.to }),
          data: request.data,
          value: `0x${(request.value ?? 0n).toString(16)}`,
          gas: '0xe4e1c0',
          maxFeePerGas: '0x174876e800',
          // Nothing for whoever mines, or the null address would earn and take part in the comparison.
          maxPriorityFeePerGas: '0x0',
        },
      ],
    })
    const receipt = await receiptOf(hash)
    if (receipt.status !== '0x1') throw new Error(`Reverted: ${hash} to ${request.to ?? 'a new contract'}`)
    return receipt.contractAddress ?? null
  }

  /**
   * The answer to a transaction comes before its receipt exists, even though each is mined at once. viem's own wait
   * looks again only when the block number changes, and would sleep here for ever.
   */
  async function receiptOf(hash: Hash) {
    for (let attempt = 0; attempt < 5_000; attempt += 1) {
      const receipt = await client.request({ method: 'eth_getTransactionReceipt', params: [hash] })
      if (receipt !== null) return receipt
      await setTimeout(1)
    }
    throw new Error(`No receipt: ${hash}`)
  }

  async function create(
    artifact: Artifact,
    args: readonly unknown[],
    libraries: Readonly<Record<string, Address>>,
    value = 0n,
  ): Promise<Contract> {
    const data = encodeDeployData({ abi: artifact.abi, bytecode: linkBytecode(artifact, libraries), args: [...args] })
    const address = await transact(deployer, { data, value })
    if (address === null) throw new Error('The receipt names no contract')
    return { address: getAddress(address), abi: artifact.abi }
  }

  return {
    client,
    origins,
    remember,
    open,
    transact,

    /** Deploys what a protocol's package carries. */
    async deploy(
      packageName: string,
      path: string,
      args: readonly unknown[] = [],
      libraries: Readonly<Record<string, Address>> = {},
    ) {
      const { artifact, origin } = readArtifact(packageName, path)
      remember(origin)
      return create(artifact, args, libraries)
    },

    /** Deploys a contract that was written for this chain. */
    async deployOwn(name: string, args: readonly unknown[] = [], value = 0n) {
      const artifact = own.get(name)
      if (artifact === undefined) throw new Error(`No contract ${name}`)
      remember(ownOrigin(name))
      return create(artifact, args, {}, value)
    },

    /** Deploys what was compiled from a package's sources. */
    async deployCompiled(artifact: Artifact, origin: Origin, args: readonly unknown[]) {
      remember(origin)
      return create(artifact, args, {})
    },

    async send(from: Address, contract: Contract, functionName: string, args: readonly unknown[] = [], value = 0n) {
      try {
        await transact(from, {
          to: contract.address,
          data: encodeFunctionData({ abi: contract.abi, functionName, args: [...args] }),
          value,
        })
      } catch (cause) {
        throw new Error(`${functionName} failed`, { cause })
      }
    },

    read(contract: Contract, functionName: string, args: readonly unknown[] = []): Promise<unknown> {
      return client.readContract({ address: contract.address, abi: contract.abi, functionName, args: [...args] })
    },
  }
}
