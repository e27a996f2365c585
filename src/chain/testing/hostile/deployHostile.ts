import { type Address, encodeDeployData, getAddress } from 'viem'
import { baseFee } from '../../../host/practice/keepSaved.ts'
import type { ChainOfTest } from '../chainOfTest.ts'
import { parseArtifacts } from '../parseArtifacts.ts'
import file from './artifacts.json' with { type: 'json' }

/** Compiled from `scripts/chain/contracts/hostile`; the practice chain's own check holds this file against its sources. */
const artifacts = parseArtifacts(file.contracts)

/** Whoever deploys and fills pools in these tests. */
export const deployer: Address = '0x00000000000000000000000000000000000de910'

/** Puts one of the hostile contracts on the chain. */
export async function deployHostile(
  { rpc }: Pick<ChainOfTest, 'rpc'>,
  name: string,
  args: readonly unknown[] = [],
): Promise<Address> {
  const artifact = artifacts[name]
  if (artifact === undefined) throw new Error(`There is no hostile contract called ${name}.`)
  await rpc.setBalance({ address: deployer, value: 10n ** 24n })
  await rpc.impersonateAccount({ address: deployer })
  const data = encodeDeployData({ ...artifact, args: [...args] })
  await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
  const hash = await rpc.request({ method: 'eth_sendTransaction', params: [{ from: deployer, data, gas: '0x5b8d80' }] })
  for (let tries = 0; tries < 500; tries += 1) {
    const receipt = await rpc.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (receipt?.status === '0x1' && receipt.contractAddress) return getAddress(receipt.contractAddress)
    if (receipt !== null && receipt.status !== '0x1') break
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  throw new Error(`${name} could not be deployed.`)
}
