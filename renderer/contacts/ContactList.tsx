import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ContactChange, ContactView } from '../../src/api/Core.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { ContactRow } from './ContactRow.tsx'
import { findContacts } from './findContacts.ts'

type Props = {
  readonly contacts: readonly ContactView[]
  readonly onChanged: (change: ContactChange) => void
}

/** From so many on they are searched rather than read. */
const many = 6

export function ContactList({ contacts, onChanged }: Props) {
  const t = useTranslations('contacts')
  const [typed, setTyped] = useState('')
  if (contacts.length === 0) return <EmptyState icon="contacts" title={t('noneTitle')} next={<p>{t('noneNext')}</p>} />
  const found = contacts.length < many ? contacts : findContacts(contacts, typed)
  return (
    <div className="space-y-3">
      {contacts.length >= many && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField label={t('find')} value={typed} onChange={setTyped} />
          <p role="status" className="text-sm text-soft">
            {t('count', { count: found.length })}
          </p>
        </div>
      )}
      {found.length === 0 && (
        <p className="rounded-2xl bg-sunken px-5 py-4 text-sm wrap-anywhere">{t('notFound', { typed })}</p>
      )}
      <ul aria-label={t('list')} className="space-y-3 empty:hidden">
        {found.map((contact) => (
          <ContactRow key={contact.name} contact={contact} onChanged={onChanged} />
        ))}
      </ul>
    </div>
  )
}
