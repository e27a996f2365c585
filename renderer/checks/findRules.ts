import type { CheckTopicView } from '../../src/api/Core.ts'

/** The topics with those of their rules in which every typed word stands, in the order they come. */
export function findRules(topics: readonly CheckTopicView[], typed: string): readonly CheckTopicView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return topics
    .map(({ topic, checks }) => ({
      topic,
      checks: checks.filter(({ id, sentence, looksAt }) => {
        const text = `${topic} ${id} ${sentence} ${looksAt}`.toLowerCase()
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ checks }) => checks.length > 0)
}
