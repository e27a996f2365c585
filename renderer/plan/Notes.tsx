import { useTranslations } from 'use-intl'
import { Readable } from '../ui/Readable.tsx'
import { SectionTitle } from './SectionTitle.tsx'

export function Notes({ notes }: { readonly notes: readonly string[] }) {
  const t = useTranslations('plan')
  return (
    <section>
      <SectionTitle>{t('notes.title')}</SectionTitle>
      <ul className="list-disc space-y-1.5 ps-5 text-sm text-soft marker:text-edge">
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            <Readable text={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}
