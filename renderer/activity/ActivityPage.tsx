import { useTranslations } from 'use-intl'
import { Page } from '../navigation/Page.tsx'
import { Activity } from './Activity.tsx'

/** Every plan's story. */
export default function ActivityPage() {
  const t = useTranslations('navigation')
  return (
    <Page wide title={t('activity')}>
      <Activity opened onToggle={() => {}} />
    </Page>
  )
}
