import { missingCase } from '../../errors/missingCase.ts'
import type { Network } from '../../model/Network.ts'
import type { Opinion, Opinions, SilentEndpoint } from '../../model/Opinion.ts'
import type { Simulation } from '../../model/Simulation.ts'
import type { Draft } from '../Rule.ts'
import { differenceIn } from './differenceIn.ts'
import { playedDifference } from './playedDifference.ts'

/** What is judged, and whose word it rests on. */
export type Judged = { readonly simulation: Simulation; readonly network: Network }

/**
 * Holds what two endpoints say at one block against each other, and both against the simulation that is judged. A difference
 * blocks, and names who said what. Where there was nobody to compare with, that is said.
 */
export function compareOpinions(opinions: Opinions, judged: Judged): readonly Draft[] {
  switch (opinions.status) {
    case 'own':
      return []
    case 'alone':
      return [alone(opinions.endpoint), ...(opinions.onCopy ? [onCopy()] : [])]
    case 'asked': {
      const [first, second] = opinions.heard
      if (first === undefined) return [nobody(opinions.silent)]
      if (second === undefined) return [...ofJudged([first], judged), lessThanTwo(first, opinions.silent)]
      const difference = differenceIn(first, second, judged.network)
      if (difference !== null) return [difference]
      return [...ofJudged([first, second], judged), ...(opinions.onCopy ? [onCopy()] : unplayed(first, second))]
    }
    default:
      return missingCase(opinions)
  }
}

/** The judged one may have come from either of them, or from a third. */
function ofJudged(heard: readonly Opinion[], { simulation, network }: Judged): readonly Draft[] {
  for (const { endpoint, simulation: said, baseFeePerGas } of heard) {
    if (simulation.status !== 'unavailable' && simulation.block.baseFeePerGas !== baseFeePerGas)
      return [otherBaseFee(endpoint, simulation.block.baseFeePerGas, baseFeePerGas)]
    const difference = playedDifference(simulation, said, network)
    if (difference === null) continue
    return [
      {
        level: 'BLOCK',
        sentence: `Asked again, ${endpoint} plays this plan to another end than the one that you would be shown: ${difference.what}.`,
        instead: 'Do not go on. Look at the nodes that you set, or say it again in a while.',
        facts: { endpoint, shown: difference.first, said: difference.second },
      },
    ]
  }
  return []
}

function otherBaseFee(endpoint: string, shown: bigint, said: bigint): Draft {
  return {
    level: 'BLOCK',
    sentence: `Asked again, ${endpoint} says that the network fee is another than the one that this plan was made with.`,
    instead: 'Do not go on. Look at the nodes that you set, or say it again in a while.',
    facts: { endpoint, shown: `${shown}`, said: `${said}` },
  }
}

function alone(endpoint: string): Draft {
  return {
    level: 'WARN',
    sentence: `All of this rests on the word of one node, ${endpoint}: you set no other to compare it with.`,
    instead: 'Set a second node of another provider.',
    facts: { endpoint },
  }
}

function lessThanTwo({ endpoint }: Opinion, silent: readonly SilentEndpoint[]): Draft {
  return {
    level: 'HARD',
    sentence: `Only ${endpoint} could be asked, so nobody confirms what it says: ${sayAll(silent)}.`,
    instead: 'Wait until a second node answers; whoever goes on relies on the one.',
    facts: { endpoint },
  }
}

function nobody(silent: readonly SilentEndpoint[]): Draft {
  return {
    level: 'BLOCK',
    sentence: `No node could be asked whether this is so: ${sayAll(silent)}.`,
    instead: 'Look at the nodes that you set, and say it again.',
    facts: {},
  }
}

function sayAll(silent: readonly SilentEndpoint[]): string {
  return silent.map(({ endpoint, why }) => `${endpoint} ${why}`).join('; ')
}

/** A node without a way to play a plan confirms what is held and what stands where, but not what would come of it. */
function unplayed(...heard: readonly [Opinion, Opinion]): readonly Draft[] {
  const unable = heard.filter(({ simulation }) => simulation.status === 'unavailable')
  const [one] = unable
  if (one === undefined || unable.length === heard.length) return []
  return [
    {
      level: 'WARN',
      sentence: `${one.endpoint} cannot play a plan, so only one node says what would come of it; both say the same of what you hold.`,
      instead: 'Set another node that can.',
      facts: { endpoint: one.endpoint },
    },
  ]
}

function onCopy(): Draft {
  return {
    level: 'WARN',
    sentence:
      'No node that you set plays plans, so this one was played on a copy of the chain on this computer, made of what one node says.',
    instead: 'Set a node that offers eth_simulateV1.',
    facts: {},
  }
}
