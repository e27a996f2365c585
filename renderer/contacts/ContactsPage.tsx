import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ContactChange, ContactsView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { AddContact } from './AddContact.tsx'
import { ContactRow } from './ContactRow.tsx'

/** Who can be named in a sentence. Added, renamed and removed here, by hand, and nowhere else. */
export default function ContactsPage() {
  const t = useTranslations('navigation')
  const trpc = useTRPC()
  const queries = useQueryClient()
  // What was sent meanwhile is looked up each time that the page is opened.
  const contacts = useQuery({ ...trpc.contacts.queryOptions(), staleTime: 0 })
  const [said, setSaid] = useState('')
  const view: ContactsView | undefined = contacts.data

  function onChanged(change: ContactChange) {
    if (change.status !== 'done') return
    queries.setQueryData(trpc.contacts.queryKey(), change.view)
    setSaid(change.sentence)
  }

  return (
    <Page
      title={t('contacts')}
      intro={
        <p>
          A name here can be said in a sentence: “send 50 USDC to alice”. Nobody gets in by a sentence, a model or a
          payment that arrives: only by what you do on this page.
        </p>
      }
    >
      {contacts.error && <ErrorNote error={errorDataOf(contacts.error)} />}
      {view?.notices.map((notice) => (
        <p key={notice} className="rounded-xl bg-warn-wash px-4 py-3 text-sm wrap-anywhere">
          {notice}
        </p>
      ))}
      <p role="status" className="text-sm empty:hidden wrap-anywhere">
        {said}
      </p>
      {view &&
        (view.contacts.length === 0 ? (
          <p className="rounded-xl bg-sunken px-4 py-3 text-sm">Nobody yet. Add somebody below.</p>
        ) : (
          <ul aria-label="Your contacts" className="divide-y divide-line">
            {view.contacts.map((contact) => (
              <ContactRow key={contact.name} contact={contact} onChanged={onChanged} />
            ))}
          </ul>
        ))}
      <AddContact onChanged={onChanged} />
    </Page>
  )
}
