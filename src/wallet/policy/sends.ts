import { knownContracts } from '../../decoding/knownContracts.ts'
import { sameAddress } from '../../model/Token.ts'
import type { PolicyRule } from './PolicyRule.ts'

/** Beginning with so many zeros an address is a precompile, or nobody's. */
const nobody = /^0x0{32}/
const burned = '0x000000000000000000000000000000000000dead'

/** Something is sent to those alone who may receive it, no more in all than they may, and never to a contract of ours. */
export const sends: PolicyRule = ({ plan, moves, network }) => {
  const { mayReceive } = plan.bounds
  const sent = moves.flatMap(({ step, out }) =>
    out?.to.kind === 'person' ? [{ step, to: out.to.address, token: out.token, units: out.units ?? 0n }] : [],
  )
  for (const { step, to, token } of sent) {
    if (nobody.test(to) || sameAddress(to, burned)) return `Step ${step + 1} sends to ${to}, which belongs to nobody.`
    if (sameAddress(to, plan.account)) return `Step ${step + 1} sends to the account itself.`
    const contract = knownContracts(network).get(to.toLowerCase())
    if (contract !== undefined) return `Step ${step + 1} sends to ${contract}.`
    const isThis = (other: { to: string; token: string }) =>
      sameAddress(other.to, to) && sameAddress(other.token, token.address)
    const may = mayReceive.filter(isThis)
    const granted = may.reduce((sum, { units }) => sum + units, 0n)
    const all = sent
      .filter((other) => isThis({ to: other.to, token: other.token.address }))
      .reduce((sum, { units }) => sum + units, 0n)
    if (may.length === 0 || all > granted)
      return `Step ${step + 1} sends more ${token.symbol} to ${to} than was approved.`
  }
  return null
}
