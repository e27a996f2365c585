import { useTranslations } from 'use-intl'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { Portfolio } from './Portfolio.tsx'

/** All that is held, and what it does. */
export default function PortfolioPage({ info }: PageProps) {
  const t = useTranslations('navigation')
  return (
    <Page wide title={t('portfolio')}>
      <Portfolio info={info} opened onToggle={() => {}} />
    </Page>
  )
}
