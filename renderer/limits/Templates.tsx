import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { type LimitFields, templates } from './limitFields.ts'

const names = ['day', 'transaction', 'month', 'contacts'] as const

/** What most people begin with, one press each. */
export function Templates({ onChoose }: { readonly onChoose: (template: Partial<LimitFields>) => void }) {
  const t = useTranslations('limits')
  return (
    <div className="space-y-2">
      <p className="text-sm text-soft">{t('startFrom')}</p>
      <div className="flex flex-wrap gap-2">
        {names.map((name) => (
          <Button key={name} size="small" onClick={() => onChoose(templates[name])}>
            {t(`templates.${name}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
