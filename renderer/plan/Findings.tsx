import { useTranslations } from 'use-intl'
import type { FindingView, StageOf } from '../../src/model/Stage.ts'
import { SayButton } from '../chat/SayButton.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Fold } from '../ui/Fold.tsx'
import { LevelBadge } from '../ui/LevelBadge.tsx'
import { LookAlike } from '../ui/LookAlike.tsx'
import { Readable } from '../ui/Readable.tsx'

const order: readonly FindingView['level'][] = ['BLOCK', 'HARD', 'WARN', 'INFO']

type Props = {
  readonly findings: readonly FindingView[]
  /** What the card's head says in a word already: beside each finding its sign is enough. */
  readonly level: StageOf<'verdict'>['level'] | null
  /** Where the plan can still be approved, and something else be said in its place. */
  readonly onSay?: (sentence: string) => void
}

/** What the independent check found, gravest first, each with what to do instead. */
export function Findings({ findings, level, onSay }: Props) {
  const t = useTranslations('plan')
  const sorted = findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return (
    <section>
      {/* For who goes by titles: the badges say it to the eye. */}
      <h3 className="sr-only">{t('findings.title')}</h3>
      <ul className="space-y-2">
        {sorted.map((finding) => (
          <li key={`${finding.rule} ${finding.sentence}`} className="flex flex-wrap gap-x-3 gap-y-1 sm:flex-nowrap">
            <span className="shrink-0">
              <LevelBadge level={finding.level} brief={finding.level === level} />
            </span>
            <div className="min-w-0 flex-1 text-sm">
              <p className="wrap-anywhere">
                <Readable text={finding.sentence} />
              </p>
              {finding.instead !== '' && (
                <p className="text-soft wrap-anywhere">
                  <Readable text={finding.instead} />
                </p>
              )}
              {finding.say !== undefined && onSay !== undefined && (
                <SayButton
                  size="small"
                  className="mt-2"
                  aria-label={t('findings.endFirstNamed', { sentence: finding.say })}
                  onClick={() => onSay(finding.say ?? '')}
                >
                  {t('findings.endFirst')}
                </SayButton>
              )}
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
                <Fold title={t('findings.facts')}>
                  <Facts facts={{ rule: finding.rule, ...finding.facts }} />
                </Fold>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
