import { protocolNames } from '../model/protocolNames.ts'
import type { StageOf } from '../model/Stage.ts'
import { coinTerms, terms } from '../model/terms.ts'

const placeRisk = 'What lies there can be lost if it fails; nobody insures it.'

/** What a word of the catalogue means. */
export function answerTerm({
  term = '',
}: {
  readonly term?: string | undefined
}): Omit<StageOf<'answer'>, 'ms'> | Omit<StageOf<'unsupported'>, 'ms'> {
  const known = terms.get(term) ?? coinTerms.get(term)
  if (known === undefined) return { stage: 'unsupported', sentence: 'Sayso has no sentence on that word.' }
  const place = protocolNames.some((name) => name === term)
  return {
    stage: 'answer',
    topic: 'term',
    sentence: place ? `${known.sentence} ${placeRisk}` : known.sentence,
    rows: [],
    venues: [],
  }
}

/** Who asks "what is USDC?" may mean the coin or its price: both are said. */
export function meaningOf(asset: string | undefined): string {
  const meaning = coinTerms.get(asset?.toUpperCase() ?? '')
  return meaning === undefined ? '' : `${meaning.sentence} `
}
