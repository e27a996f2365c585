import { formatDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { Opinion } from '../../model/Opinion.ts'
import type { Draft } from '../Rule.ts'
import { type Difference, nameOfToken, playedDifference, tokenOf } from './playedDifference.ts'

/** Where two endpoints are not of one mind about a block: the finding that names both. Null where they agree on all of it. */
export function differenceIn(first: Opinion, second: Opinion, network: Network): Draft | null {
  const found =
    different('the block itself', first.blockHash, second.blockHash) ??
    different('the base fee of the block', `${first.baseFeePerGas}`, `${second.baseFeePerGas}`) ??
    different('how many transactions you have sent', `${first.nonce}`, `${second.nonce}`) ??
    different(
      'how many transactions you have sent, those that wait among them',
      `${first.pendingNonce}`,
      `${second.pendingNonce}`,
    ) ??
    balanceDifference(first, second, network) ??
    codeDifference(first, second) ??
    playedDifference(first.simulation, second.simulation, network)
  if (found === null) return null
  return {
    level: 'BLOCK',
    sentence: `Two nodes do not agree on ${found.what}: ${first.endpoint} says ${found.first}, ${second.endpoint} says ${found.second}. One of them is wrong.`,
    instead: 'Do not go on. Take out the one that you do not trust, or say it again in a while.',
    facts: { [first.endpoint]: found.first, [second.endpoint]: found.second },
  }
}

function different(what: string, first: string, second: string): Difference | null {
  return first === second ? null : { what, first, second }
}

function balanceDifference(first: Opinion, second: Opinion, network: Network): Difference | null {
  for (const { token, units } of first.balances) {
    const other = second.balances.find((balance) => balance.token === token)?.units ?? null
    if (other === units) continue
    const said = (value: bigint | null): string =>
      value === null ? 'nothing' : formatDecimal(value, tokenOf(network, token)?.decimals ?? 0)
    return { what: `how much ${nameOfToken(network, token)} you have`, first: said(units), second: said(other) }
  }
  return null
}

function codeDifference(first: Opinion, second: Opinion): Difference | null {
  for (const { at, hash } of first.codes) {
    const other = second.codes.find((code) => code.at === at)?.hash
    if (other !== hash)
      return {
        what: `the contract at ${at}`,
        first: `code ${hash.slice(0, 10)}`,
        second: `code ${other?.slice(0, 10) ?? 'none'}`,
      }
  }
  return null
}
