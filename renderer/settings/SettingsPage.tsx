import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { Page } from '../navigation/Page.tsx'
import { firstSteps, type PageProps, pages } from '../navigation/pages.ts'
import { Address } from '../ui/Address.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { usePreferences } from './usePreferences.ts'

/** How the window looks and speaks, the pages that the rail has not, and what this copy of Sayso is. */
export default function SettingsPage({ info }: PageProps) {
  const t = useTranslations('settings')
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
      <section className="rounded-2xl border border-line bg-surface p-5">
        <h2 className="mb-3 font-semibold">{t('look')}</h2>
        <div className="flex flex-wrap gap-4">
          <SelectField
            id={`${id}theme`}
            label={t('theme')}
            value={preferences.theme}
            options={[
              ['system', t('themeSystem')],
              ['light', t('themeLight')],
              ['dark', t('themeDark')],
            ]}
            onChange={(theme) => change({ theme })}
          />
          <SelectField
            id={`${id}language`}
            label={t('language')}
            value={preferences.language}
            options={[
              ['system', t('languageSystem')],
              ['en', 'English'],
              ['de', 'Deutsch'],
            ]}
            onChange={(language) => change({ language })}
          />
        </div>
        <p className="mt-2 text-sm text-soft">{t('languageNote')}</p>
        <label className="mt-4 flex items-start gap-2.5">
          <input
            type="checkbox"
            className="mt-1 size-4 accent-accent"
            checked={preferences.notifications}
            onChange={(event) => change({ notifications: event.target.checked })}
          />
          <span>{t('notifications')}</span>
        </label>
      </section>
      <section className="rounded-2xl border border-line bg-surface p-5">
        <h2 className="mb-2 font-semibold">{t('more')}</h2>
        <ul className="-mx-2">
          {pages
            .filter(({ rail }) => rail === null)
            .map((page) => (
              <li key={page.path}>
                <Link
                  href={page.path}
                  className="flex items-center gap-3 rounded-lg px-2 py-2.5 font-medium hover:bg-sunken"
                >
                  <Icon name={page.icon} className="size-5 text-soft" />
                  <span className="flex-1">{names(page.id)}</span>
                  <Icon name="chevron" className="size-4 text-soft rtl:rotate-180" />
                </Link>
              </li>
            ))}
          <li>
            <Link
              href={firstSteps}
              className="flex items-center gap-3 rounded-lg px-2 py-2.5 font-medium hover:bg-sunken"
            >
              <Icon name="question" className="size-5 text-soft" />
              <span className="flex-1">{welcome('again')}</span>
              <Icon name="chevron" className="size-4 text-soft rtl:rotate-180" />
            </Link>
          </li>
        </ul>
      </section>
      <section aria-label={t('about')} className="rounded-2xl border border-line bg-surface p-5">
        <h2 className="mb-2 font-semibold">{t('about')}</h2>
        <div className="space-y-2 text-sm text-soft">
          <p>
            <Address value={info.account} />
          </p>
          <p>{t('chainAndVersion', { chain: info.chain.name, id: String(info.chain.id), version: info.version })}</p>
          {info.standIns.map((standIn) => (
            <p key={standIn} className="wrap-anywhere">
              {standIn}
            </p>
          ))}
        </div>
      </section>
    </Page>
  )
}
