import type { Grant } from '../../model/Grant.ts'
import type { Network } from '../../model/Network.ts'
import { isOwnPlace } from '../../model/placeNames.ts'
import { sameAddress } from '../../model/Token.ts'
import { protocolOf, spenderName } from './spenderName.ts'

/** What to say to take exactly this right back: read by the same parser as anything else. Null where Sayso cannot. */
export function revokeSentence({ kind, token, contract, spender }: Grant, network: Network): string | null {
  if (kind !== 'manager' && token === null) return null
  const named = network.tokens.some(({ address }) => sameAddress(address, contract))
  const name = spenderName(network, spender)
  const place = name !== null && isOwnPlace(name) ? name : null
  return `revoke ${named && token !== null ? token.symbol : contract} for ${protocolOf(network, spender) ?? place ?? spender}`
}
