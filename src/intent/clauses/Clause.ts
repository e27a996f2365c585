import type { Verb } from '../lexicon/Lexeme.ts'
import type { Mention, MentionOf } from '../mentions/Mention.ts'
import type { Said, Source } from '../steps/Draft.ts'

/**
 * The mentions of one step. A kind takes what it understands; what nobody took at the end is a part of the message
 * that the reading would drop, so it becomes a question.
 */
export class Clause {
  readonly turn: number
  readonly mentions: readonly Mention[]
  readonly #used = new Set<Mention>()

  constructor(turn: number, mentions: readonly Mention[]) {
    this.turn = turn
    this.mentions = mentions
  }

  /** Mentions of a type that no slot has taken yet. */
  open<T extends Mention['type']>(type: T): MentionOf<T>[] {
    return this.mentions.filter((mention): mention is MentionOf<T> => mention.type === type && !this.#used.has(mention))
  }

  has(type: Mention['type']): boolean {
    return this.mentions.some((mention) => mention.type === type)
  }

  hasVerb(...verbs: readonly Verb[]): boolean {
    return this.mentions.some((mention) => mention.type === 'verb' && verbs.includes(mention.verb))
  }

  hasNoun(...nouns: readonly MentionOf<'noun'>['noun'][]): boolean {
    return this.mentions.some((mention) => mention.type === 'noun' && nouns.includes(mention.noun))
  }

  take(...mentions: readonly Mention[]): void {
    for (const mention of mentions) this.#used.add(mention)
  }

  isOpen(mention: Mention): boolean {
    return !this.#used.has(mention)
  }

  source(mention: Mention): Source {
    return { turn: this.turn, start: mention.start, end: mention.end }
  }

  /** Takes the mention and gives the value it stands for. */
  say<T>(value: T, mention: Mention, by?: string): Said<T> {
    this.take(mention)
    return { value, from: [this.source(mention)], ...(by !== undefined && { by }) }
  }

  /** The mention next to another one, `by` places away. */
  beside(mention: Mention, by: number): Mention | undefined {
    return this.mentions[this.mentions.indexOf(mention) + by]
  }
}
