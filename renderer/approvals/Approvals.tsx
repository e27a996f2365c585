import { PageDialog } from '../ui/PageDialog.tsx'
import { ApprovalsPage } from './ApprovalsPage.tsx'

type Props = { readonly onSay: (message: string) => void; readonly busy: boolean }

/** The way to the page about who may take what. What it wants done is said in the conversation, where the plan follows. */
export function Approvals({ onSay, busy }: Props) {
  return (
    <PageDialog title="Approvals" icon="approvals" wide>
      {(close) => (
        <ApprovalsPage
          busy={busy}
          onSay={(message) => {
            close()
            onSay(message)
          }}
        />
      )}
    </PageDialog>
  )
}
