import { useTranslations } from 'use-intl'
import type { FindingLevel, Level } from '../../src/model/Verdict.ts'
import { Icon, type IconName } from './Icon.tsx'

type Look = { readonly icon: IconName; readonly colours: string }

/** Icon, word and colour say the same thing three times: none of them is needed by everybody. */
const looks: Readonly<Record<Level | FindingLevel, Look>> = {
  PASS: { icon: 'check', colours: 'bg-gain-wash text-gain' },
  INFO: { icon: 'info', colours: 'bg-accent-wash text-accent' },
  WARN: { icon: 'warn', colours: 'bg-warn-wash text-warn' },
  HARD: { icon: 'hard', colours: 'bg-hard-wash text-hard' },
  BLOCK: { icon: 'block', colours: 'bg-block-wash text-block' },
}

type Props = {
  readonly level: Level | FindingLevel
  /** Its sign alone, where its word stands beside it already; who does not see it hears the word. */
  readonly brief?: boolean
}

export function LevelBadge({ level, brief = false }: Props) {
  const t = useTranslations('ui.level')
  const look = looks[level]
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-0.5 text-xs font-semibold whitespace-nowrap ${brief ? 'px-1.5' : 'ps-2 pe-2.5'} ${look.colours}`}
    >
      <Icon name={look.icon} className="size-3.5" />
      <span className={brief ? 'sr-only' : ''}>{t(level)}</span>
    </span>
  )
}
