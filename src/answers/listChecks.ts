import { listTopics } from '../guard/listRules.ts'
import type { CheckTopicView } from '../model/Checks.ts'

/** What Sayso checks, topic by topic, read off the rules themselves. */
export function listChecks(): readonly CheckTopicView[] {
  return listTopics().map(({ name, rules }) => ({
    topic: name,
    checks: rules.map(({ id, looksAt, sentence }) => ({ id, looksAt, sentence })),
  }))
}
