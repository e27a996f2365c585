import { isAddress } from 'viem'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { tokensCalled, wordFor } from '../model/tokensCalled.ts'
import { type PlanStop, unsupported } from './PlanStop.ts'

export type ResolvedAsset = { readonly status: 'token'; readonly token: Token } | PlanStop

/** The dollar stablecoins, by ticker. A coin counts as one only where it stands in the network's own book. */
export const stablecoinSymbols: readonly string[] = ['USDC', 'USDT', 'USDT0', 'DAI']

/** A ticker or an address, looked up in the network's book. What is not in there is not guessed at. */
export function resolveAsset(word: string, snapshot: Pick<Snapshot, 'network'>): ResolvedAsset {
  const { network } = snapshot
  const { tokens } = network
  if (isAddress(word, { strict: false })) {
    const token = tokens.find((entry) => sameAddress(entry.address, word))
    if (token !== undefined) return { status: 'token', token }
    return unsupported(
      `Sayso does not know the token at ${word} on ${theNetwork(network)}, so it will not touch it. Nothing is set.`,
    )
  }
  const matches = tokensCalled(word, network)
  const [token, second] = matches
  if (token !== undefined && second === undefined) return { status: 'token', token }
  if (second !== undefined) {
    const choices = matches.map((match) => wordFor(match, network))
    const each = matches.map((match, index) => `${choices[index]} (${match.name})`).join(' and ')
    return {
      status: 'ask',
      missing: ['asset'],
      question: `There is more than one ${word} on ${theNetwork(network)}: ${each}. Which one do you mean?`,
      choices,
      insteadOf: word,
    }
  }
  const known = tokens.map((entry) => entry.symbol).join(', ')
  return unsupported(`There is no ${word} on ${theNetwork(network)}; it has ${known}. Nothing is set.`)
}

export function stablecoins(snapshot: Snapshot): readonly Token[] {
  return snapshot.network.tokens.filter((token) => stablecoinSymbols.includes(token.symbol))
}
