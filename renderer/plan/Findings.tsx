import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { FindingView } from '../../src/model/Stage.ts'
import { Facts } from '../ui/Facts.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LevelBadge } from '../ui/LevelBadge.tsx'
import { LookAlike } from '../ui/LookAlike.tsx'
import { SectionTitle } from './SectionTitle.tsx'

const order: readonly FindingView['level'][] = ['BLOCK', 'HARD', 'WARN', 'INFO']

/** What the independent check found, gravest first, each with what to do instead. */
export function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  const t = useTranslations('plan')
  const sorted = findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return (
    <section>
      <SectionTitle>{t('findings.title')}</SectionTitle>
      <ul className="space-y-3">
        {sorted.map((finding) => (
          <li key={`${finding.rule} ${finding.sentence}`} className="flex flex-wrap gap-x-3 gap-y-1.5 sm:flex-nowrap">
            <span className="w-28 shrink-0">
              <LevelBadge level={finding.level} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">{finding.sentence}</p>
              {finding.instead !== '' && <p className="text-sm text-soft wrap-anywhere">{finding.instead}</p>}
              {finding.facts.to !== undefined && finding.facts.known !== undefined && (
                <div className="mt-2">
                  <LookAlike
                    address={finding.facts.to}
                    known={finding.facts.known}
                    whose={finding.facts.whose ?? t('findings.known')}
                  />
                </div>
              )}
              {Object.keys(finding.facts).length > 0 && (
                <div className="mt-1">
                  <Fold title={t('findings.facts')}>
                    <Facts facts={{ rule: finding.rule, ...finding.facts }} />
                  </Fold>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Link href="/checks" className="mt-3 inline-flex items-center gap-2 rounded text-sm text-soft hover:text-ink">
        <Icon name="checks" className="size-4.5" />
        {t('findings.checks')}
      </Link>
    </section>
  )
}
