import { PageDialog } from '../ui/PageDialog.tsx'
import { ChecksPage } from './ChecksPage.tsx'

/** The way to the list of everything that a plan is checked for. */
export function Checks() {
  return (
    <PageDialog title="What Sayso checks" icon="checks">
      <ChecksPage />
    </PageDialog>
  )
}
