import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/** Every rule in the words of its own record, which the core hands over: nothing is written here a second time. */
export default function ChecksPage() {
  const t = useTranslations('navigation')
  const trpc = useTRPC()
  const checks = useQuery(trpc.checks.queryOptions())
  const topics = checks.data ?? []
  const count = topics.reduce((sum, topic) => sum + topic.checks.length, 0)
  return (
    <Page
      title={t('checks')}
      intro={
        <p>
          Before a plan can be approved it is tried out on a copy of the chain, and {count === 0 ? 'every rule' : count}
          {count === 0 ? ' looks' : ' rules look'} at its bytes and at what came of them. None of them believes the
          planner, or a model. A rule that cannot be answered blocks the plan.
        </p>
      }
    >
      {checks.error && <ErrorNote error={errorDataOf(checks.error)} />}
      {topics.map(({ topic, checks: rules }) => (
        <section key={topic} aria-label={topic}>
          <h2 className="mb-1.5 text-sm font-semibold">{topic}</h2>
          <ul className="divide-y divide-line rounded-xl border border-line">
            {rules.map((rule) => (
              <li key={rule.id} className="px-4 py-2.5">
                <p className="wrap-anywhere">{rule.sentence}</p>
                <p className="text-sm text-soft wrap-anywhere">It looks at {rule.looksAt}.</p>
                <code className="font-mono text-xs text-soft">{rule.id}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
