import { hexToNumber, isHex } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { Network } from '../../model/Network.ts'
import { describeFault, EndpointError } from './EndpointError.ts'
import { type Endpoint, type EndpointOptions, openEndpoint } from './openEndpoint.ts'
import { parseEndpoint } from './parseEndpoint.ts'

/** Takes what is signed on a network in the place of its nodes, and is asked nothing else. */
export type Relay = {
  /** The host: all that is ever said of its address. */
  readonly name: string
  readonly endpoint: Endpoint
  /**
   * Asks it once which chain it sends to: for whoever names it.
   * @throws SaysoError `chain-wrong`, `chain-unreachable`
   */
  readonly check: () => Promise<void>
}

/** @throws SaysoError `input-invalid` where that is no address; it holds nothing of it but the host */
export function openRelay(network: Network, url: string, options: EndpointOptions): Relay {
  const endpoint = openEndpoint(parseEndpoint(url), options)
  const { name } = endpoint
  return {
    name,
    endpoint,
    check: async () => {
      const chainId = await chainOf(endpoint)
      if (chainId === network.chainId) return
      throw new SaysoError(
        'chain-wrong',
        `The relay ${name} sends to chain ${chainId}, not to ${network.name}. Nothing was changed; look at its address and say it again.`,
      )
    },
  }
}

async function chainOf(endpoint: Endpoint): Promise<number> {
  const { name } = endpoint
  const silent = (why: string): SaysoError =>
    new SaysoError(
      'chain-unreachable',
      `The relay ${name} ${why}. Nothing was changed; look at its address, or try again later.`,
    )
  try {
    const answers = await endpoint.ask([{ id: 1, method: 'eth_chainId', params: [] }])
    const result = answers.get(1)?.result
    if (isHex(result) && result.length > 2 && result.length <= 14) return hexToNumber(result)
  } catch (thrown) {
    throw silent(thrown instanceof EndpointError ? describeFault(thrown.fault) : 'cannot be asked')
  }
  throw silent('does not say which chain it sends to')
}
