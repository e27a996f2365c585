import type { Address } from 'viem'
import type { Network } from '../../model/Network.ts'
import { sameAddress } from '../../model/Token.ts'
import type { PolicyRule } from './PolicyRule.ts'

/** Only a protocol's own contract may be allowed to take anything. Taking an allowance back is always right. */
export const spenders: PolicyRule = ({ network, steps }) => {
  for (const [index, { call, measured }] of steps.entries()) {
    const approval = measured?.most ?? call
    if (approval.kind !== 'approve' || approval.units === 0n) continue
    if (!takers(network).some((known) => sameAddress(known, approval.spender)))
      return `Step ${index + 1} lets ${approval.spender}, which is no protocol that the signer knows, take your ${approval.token.symbol}.`
  }
  return null
}

function takers(network: Network): readonly Address[] {
  const { aave, uniswap, morpho, staking, across, vaults } = network
  return [
    aave?.pool,
    uniswap?.router,
    morpho?.blue,
    staking?.queue,
    across?.spokePool,
    ...vaults.map(({ share }) => share.address),
  ].flatMap((address) => (address === undefined ? [] : [address]))
}
