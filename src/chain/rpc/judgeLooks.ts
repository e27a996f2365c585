import type { Network } from '../../model/Network.ts'
import type { Look, Rejection, Standing } from './Standing.ts'

/** How far an honest node may be behind: a missed slot or two, and what its provider's cache adds. */
const mostBehindSeconds = 90n
/** This machine's clock may itself be wrong by some of that. */
const mostBehindClockSeconds = 180n

/** No block is made for later than now. */
const mostAheadSeconds = 90n

/**
 * Who of them answers for the right chain, and for its present. A chain whose furthest head is old by this machine's clock is
 * believed where two endpoints agree on it: then it is the clock that is wrong, or the chain that stands still.
 * @param nowSeconds by the wall clock; null where the chain keeps a time of its own (the practice chain)
 */
export function judgeLooks(
  looks: readonly Look[],
  network: Pick<Network, 'chainId'>,
  nowSeconds: bigint | null,
): readonly Standing[] {
  const right = looks.filter((look) => look.status === 'seen').filter(({ chainId }) => chainId === network.chainId)
  const aheadBy = (timestamp: bigint): bigint => (nowSeconds === null ? 0n : timestamp - nowSeconds)
  const inTime = right.filter(({ head }) => aheadBy(head.timestamp) <= mostAheadSeconds)
  // Where all of them are ahead, it is this machine's clock that is wrong.
  const compared = inTime.length > 0 ? inTime : right
  const furthest = compared.reduce((most, { head }) => (head.timestamp > most ? head.timestamp : most), 0n)
  const beside = compared.filter(({ head }) => furthest - head.timestamp <= mostBehindSeconds)
  return looks.map((look): Standing => {
    const { name } = look
    if (look.status === 'silent') return { name, status: 'silent', fault: look.fault }
    const { chainId, head, latencyMs } = look
    const reject = (rejection: Rejection): Standing => ({ name, status: 'rejected', rejection })
    if (chainId !== network.chainId) return reject({ reason: 'wrong-chain', chainId })
    if (!compared.includes(look)) return reject({ reason: 'ahead', seconds: aheadBy(head.timestamp) })
    const behind = furthest - head.timestamp
    if (behind > mostBehindSeconds) return reject({ reason: 'behind', seconds: behind, of: 'others' })
    const old = -aheadBy(head.timestamp)
    if (old > mostBehindClockSeconds && beside.length < 2)
      return reject({ reason: 'behind', seconds: old, of: 'clock' })
    return { name, status: 'fit', head, latencyMs }
  })
}
