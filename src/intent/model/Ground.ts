import type { ReadRequest } from '../../model/Reading.ts'
import { contactNames } from '../contactNames.ts'
import { tag } from '../lexicon/tag.ts'
import { correct } from '../mentions/correct.ts'
import { dropAsides } from '../mentions/dropAsides.ts'
import { dropNegated } from '../mentions/dropNegated.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Mention, MentionOf } from '../mentions/Mention.ts'
import type { SaidSpan } from './answerSchema.ts'

/**
 * What the person's words speak of, as the built-in parser reads them. A model points at words; what they are worth is
 * read here from the whole turn around them. So "2" cut out of "2.5k", or "50" out of "50, no wait, 80", is worth
 * nothing by itself.
 */
export class Ground {
  readonly last: readonly Mention[]
  readonly #turns: readonly { readonly text: string; readonly mentions: readonly Mention[] }[]
  readonly #first: number
  readonly #unknown: ReadonlySet<number>
  readonly #taken = new Set<Mention>()

  constructor(request: ReadRequest) {
    const contacts = contactNames(request)
    this.#turns = request.turns.map((text) => ({
      text,
      mentions: dropNegated(correct(findMentions(dropAsides(tag(text, contacts))))),
    }))
    this.#first = Math.min(request.done ?? 0, request.turns.length - 1)
    const words = tag(request.turns.at(-1) ?? '', contacts)
    this.#unknown = new Set(words.filter((word) => word.lexeme.tag === 'unknown').map((word) => word.start))
    this.last = this.#turns.at(-1)?.mentions ?? []
  }

  /** Whether the words stand in the message that is being read, not in one before it. */
  isLast(span: SaidSpan): boolean {
    return span.turn === this.#turns.length - 1
  }

  /** The one mention of these types that the words touch. Null where there is none, or where it is not clear which. */
  find<T extends Mention['type']>(span: SaidSpan, ...types: readonly T[]): MentionOf<T> | null {
    const turn = span.turn < this.#first ? undefined : this.#turns[span.turn]
    if (turn === undefined || span.text.trim() === '') return null
    const touched = new Set<MentionOf<T>>()
    for (let at = turn.text.indexOf(span.text); at >= 0; at = turn.text.indexOf(span.text, at + 1)) {
      const end = at + span.text.length
      for (const mention of turn.mentions) {
        if (mention.start < end && mention.end > at && isOneOf(mention, types)) touched.add(mention)
      }
    }
    const [one, ...others] = touched
    if (one === undefined || others.length > 0) return null
    this.#taken.add(one)
    return one
  }

  /**
   * What the last turn speaks of and no step took: a reading that drops a value would not be what was said. Words that no
   * lexicon knows are not among them; making sense of those is what a model is there for.
   */
  leftover(): readonly Mention[] {
    const strange = (mention: Mention) => mention.type === 'stray' && this.#unknown.has(mention.start)
    return this.last.filter((mention) => !this.#taken.has(mention) && !strange(mention))
  }
}

function isOneOf<T extends Mention['type']>(mention: Mention, types: readonly T[]): mention is MentionOf<T> {
  return types.some((type) => type === mention.type)
}
