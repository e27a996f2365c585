import { SaysoError } from '../errors/SaysoError.ts'
import type { Network } from '../model/Network.ts'
import { practice } from './networks/practice.ts'

/**
 * A node on this computer that claims a public chain's id is most likely a copy of it, and what is signed for a copy is good
 * on the real chain too. Only tests may use one, with keys to throw away (`testing/connectPlayedChain.ts`). A name that
 * the system resolves to this computer is not seen here, nor is what is no URL at all: no request goes to that.
 * @throws SaysoError `chain-wrong`
 */
export function refuseLoopback({ kind, chainId, name }: Network, rpcUrl: string): void {
  if (kind === 'practice' || chainId === practice.chainId) return
  const text = rpcUrl.trim()
  const host = URL.canParse(text) ? new URL(text).hostname : ''
  if (!isLoopback(host)) return
  throw new SaysoError(
    'chain-wrong',
    `A node on this computer is not taken for ${name}: what is signed for a copy is good on the real chain too. Nothing was sent; choose another node.`,
    { facts: { host } },
  )
}

/** `URL` has written numbers out already: `0x7f.1` and `2130706433` are `127.0.0.1` by now, and letters are small. */
function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (plain === 'localhost' || plain.endsWith('.localhost')) return true
  // `0.0.0.0` and `::` mean this computer where one connects to them; `::ffff:7f…` is 127 written as IPv6.
  return (
    /^127(\.\d+){3}$/.test(plain) ||
    ['0.0.0.0', '::', '::1'].includes(plain) ||
    /^::(ffff:)?7f[0-9a-f]{2}:/.test(plain) ||
    plain === '::ffff:0:0'
  )
}
