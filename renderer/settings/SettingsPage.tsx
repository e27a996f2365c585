import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { Page } from '../navigation/Page.tsx'
import { PageLink } from '../navigation/PageLink.tsx'
import { firstSteps, type PageProps, pages } from '../navigation/pages.ts'
import { useNetworkName } from '../networks/useNetworkName.ts'
import { Address } from '../ui/Address.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SwitchField } from '../ui/SwitchField.tsx'
import { languageChoices, textChoices, themeChoices } from './choices.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import { usePreferences } from './usePreferences.ts'

/** How the window looks and speaks, the pages that the rail has not, and what this copy of Sayso is. */
export default function SettingsPage({ info }: PageProps) {
  const t = useTranslations('settings')
  const nameOf = useNetworkName()
  const names = useTranslations('navigation')
  const welcome = useTranslations('welcome')
  const id = useId()
  const { preferences, change, error } = usePreferences()
  return (
    <Page title={names('settings')} intro={<p>{t('intro')}</p>}>
      {error && (
        <p role="alert" className="rounded-xl bg-warn-wash px-4 py-3 text-sm">
          {t('notKept', { reason: errorDataOf(error).message })}
        </p>
      )}
      <Panel title={t('look')}>
        <div className="flex flex-wrap gap-4">
          <SelectField
            id={`${id}theme`}
            label={t('theme')}
            value={preferences.theme}
            options={themeChoices.map(([theme, name]) => [theme, t(name)])}
            onChange={(theme) => change({ theme })}
          />
          <SelectField
            id={`${id}text`}
            label={t('text')}
            value={preferences.text}
            options={textChoices.map(([text, name]) => [text, t(name)])}
            onChange={(text) => change({ text })}
          />
          <SelectField
            id={`${id}language`}
            label={t('language')}
            value={preferences.language}
            options={languageChoices.map(([language, name]) => [language, name === 'languageSystem' ? t(name) : name])}
            onChange={(language) => change({ language })}
          />
        </div>
        <p className="mt-3 text-sm text-soft">{t('languageNote')}</p>
      </Panel>
      {info.notifies && (
        <Panel title={t('away')}>
          <SwitchField checked={preferences.notifications} onChange={(notifications) => change({ notifications })}>
            {t('notifications')}
            <span className="mt-0.5 block text-sm text-soft">{t('notificationsNote')}</span>
          </SwitchField>
        </Panel>
      )}
      <HistoryPanel />
      <Panel title={t('more')}>
        <ul className="-mx-2">
          {pages
            .filter(({ rail }) => rail === null)
            .map((page) => (
              <li key={page.path}>
                <PageLink
                  to={page.path}
                  className="flex items-center gap-3 rounded-lg px-2 py-2.5 font-medium transition-colors hover:bg-sunken"
                >
                  <Icon name={page.icon} className="size-5 text-soft" />
                  <span className="flex-1">{names(page.id)}</span>
                  <Icon name="chevron" className="size-4 text-soft rtl:rotate-180" />
                </PageLink>
              </li>
            ))}
          <li>
            <PageLink
              to={firstSteps}
              className="flex items-center gap-3 rounded-lg px-2 py-2.5 font-medium hover:bg-sunken"
            >
              <Icon name="question" className="size-5 text-soft" />
              <span className="flex-1">{welcome('again')}</span>
              <Icon name="chevron" className="size-4 text-soft rtl:rotate-180" />
            </PageLink>
          </li>
        </ul>
      </Panel>
      <Panel title={t('about')}>
        <dl className="space-y-3 text-sm">
          <div>
            <dt className="text-soft">{t('account')}</dt>
            <dd>
              <Address value={info.account} />
            </dd>
          </div>
          <div>
            <dt className="text-soft">{t('copy')}</dt>
            <dd>
              {t('chainAndVersion', { chain: nameOf(info.chain), id: String(info.chain.id), version: info.version })}
            </dd>
          </div>
        </dl>
      </Panel>
    </Page>
  )
}
