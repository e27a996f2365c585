import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AddContact } from './AddContact.tsx'
import { ContactList } from './ContactList.tsx'
import { UndoRemoval } from './UndoRemoval.tsx'
import { useBook } from './useBook.ts'

const firstField = 'contact-name'

/** Who can be named in a sentence. Added, renamed and removed here, by hand, and nowhere else. */
export default function ContactsPage() {
  const title = useTranslations('navigation')('contacts')
  const t = useTranslations('contacts')
  const trpc = useTRPC()
  // What was sent meanwhile is looked up each time that the page is opened.
  const contacts = useQuery({ ...trpc.contacts.queryOptions(), staleTime: 0 })
  const { said, undo, onChanged, onUndoOver } = useBook()
  const view = contacts.data
  return (
    <Page
      title={title}
      intro={<p>{t('intro')}</p>}
      actions={
        view !== undefined &&
        view.contacts.length > 0 && (
          <Button size="small" onClick={() => document.getElementById(firstField)?.focus()}>
            {t('addSomebody')}
          </Button>
        )
      }
    >
      {contacts.error && !contacts.isFetching && (
        <CouldNotRead
          sentence={t('unread')}
          error={errorDataOf(contacts.error)}
          onTryAgain={() => void contacts.refetch()}
        />
      )}
      {view?.notices.map((notice) => (
        <p key={notice} className="flex gap-2 rounded-2xl bg-warn-wash px-5 py-4 text-sm">
          <Icon name="warn" className="mt-0.5 size-4 text-warn" />
          <span className="min-w-0 wrap-anywhere">{notice}</span>
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl bg-accent-wash px-5 py-3 has-[p:empty]:hidden">
        <p role="status" className="min-w-0 flex-1 text-sm wrap-anywhere">
          {said}
        </p>
        {undo !== null && <UndoRemoval key={undo.name} removed={undo} onChanged={onChanged} onOver={onUndoOver} />}
      </div>
      {view === undefined ? (
        contacts.isFetching && <Skeleton saying={t('reading')} />
      ) : (
        <ContactList contacts={view.contacts} onChanged={onChanged} />
      )}
      <AddContact firstField={firstField} onChanged={onChanged} />
    </Page>
  )
}
