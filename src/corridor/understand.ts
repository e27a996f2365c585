import { type Arbitrated, arbitrate } from '../intent/arbitrate.ts'
import type { SourceOf } from '../intent/listSources.ts'
import { readWithSources } from '../intent/read.ts'
import { saysTerm } from '../intent/saysTerm.ts'
import { countInvisible, visibleText } from '../intent/text/visibleText.ts'
import type { MissingPart, ReadRequest } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { guessMeant } from '../stages/guessMeant.ts'
import type { Parts } from './Parts.ts'

export type Understood = Arbitrated & { readonly sources: readonly SourceOf[] }

/** What a message means, by the parser; where it is not sure and a model was chosen, with what that model has to offer. */
export async function understand(
  { models }: Pick<Parts, 'models'>,
  request: ReadRequest,
  signal: AbortSignal,
): Promise<Understood> {
  const { reading, sources } = readWithSources(request)
  const term = saysTerm(request, reading)
  const own = [unseenNote(request.turns.at(-1) ?? ''), term].filter((note) => note !== null)
  const model = models.chosen()
  const guesses = reading.ask === null ? [] : guessMeant(request)
  if (model === null) return { reading, sources, offers: guesses, reader: { kind: 'builtin' }, note: joined(own) }
  const arbitrated = await arbitrate(reading, request, model, signal)
  return {
    ...arbitrated,
    offers: arbitrated.offers.length > 0 ? arbitrated.offers : guesses,
    sources: arbitrated.reading === reading ? sources : [],
    note: joined(arbitrated.note === null ? own : [...own, arbitrated.note]),
  }
}

const joined = (notes: readonly string[]): string | null => (notes.length === 0 ? null : notes.join(' '))

/** What is said where a message holds characters that nobody sees: they may be somebody else's. Null where it holds none. */
function unseenNote(message: string): string | null {
  const count = countInvisible(message)
  if (count === 0) return null
  const seen = visibleText(message).trim()
  const shown = seen.length > mostShown ? `${seen.slice(0, mostShown)}…` : seen
  const them =
    count === 1 ? 'a character that cannot be seen; it was' : `${count} characters that cannot be seen; they were`
  return `Your message holds ${them} left out, and it was read as “${shown}”.`
}

const mostShown = 200

type Asked = Omit<StageOf<'ask'>, 'ms'>

const mostChoices = 4

/** The question with a model's reading of the message before the other choices. A choice is only words to say next. */
export function withOffers(offers: readonly string[], asked: Asked | null): Asked {
  if (offers.length === 0 && asked !== null) return asked
  const missing: readonly MissingPart[] = asked?.missing ?? ['action']
  const [first] = offers
  const own = offers.length > 1 ? 'This can be read in two ways. Which did you mean?' : `Did you mean “${first}”?`
  const otherwise =
    missing[0] === 'action' ? 'If not, say it another way, or say "help".' : `If not: ${asked?.question ?? ''}`
  const question = asked === null || offers.length > 1 ? own : `${own} ${otherwise}`
  // Other ways to go on are no answer to "did you mean this?".
  const alone = offers.length > 1 || missing[0] === 'action'
  const choices = alone ? offers : [...offers, ...(asked?.choices ?? [])]
  const heard = asked?.heard === undefined ? {} : { heard: { ...asked.heard, near: true } }
  return { stage: 'ask', missing, question, choices: choices.slice(0, mostChoices), ...heard }
}
