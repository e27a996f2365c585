import { useTranslations } from 'use-intl'
import type { CheckTopicView } from '../../src/api/Core.ts'

type Props = { readonly topic: string; readonly rules: CheckTopicView['checks'] }

/** The rules of one topic, and how many they are. */
export function RuleList({ topic, rules }: Props) {
  const t = useTranslations('checks')
  return (
    <section aria-label={topic} className="space-y-2">
      <h2 className="flex items-baseline justify-between gap-4 font-semibold">
        {topic}
        <span className="text-sm font-normal text-soft">{t('count', { count: rules.length })}</span>
      </h2>
      <ul className="divide-y divide-line rounded-2xl border border-line bg-surface shadow-card">
        {rules.map((rule) => (
          <li key={rule.id} className="px-5 py-3.5">
            <p className="wrap-anywhere">{rule.sentence}</p>
            <p className="mt-0.5 text-sm text-soft wrap-anywhere">{t('looksAt', { what: rule.looksAt })}</p>
            <code className="font-mono text-xs text-soft">{rule.id}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
