import { PageDialog } from '../ui/PageDialog.tsx'
import { ContactsPage } from './ContactsPage.tsx'

/** The way to the address book. */
export function Contacts() {
  return (
    <PageDialog title="Contacts" icon="contacts">
      <ContactsPage />
    </PageDialog>
  )
}
