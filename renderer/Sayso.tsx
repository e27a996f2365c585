import { useQuery } from '@tanstack/react-query'
import { errorDataOf } from './bridge/errorDataOf.ts'
import { useTRPC } from './bridge/trpc.ts'
import { Composer } from './chat/Composer.tsx'
import { ConversationLog } from './chat/ConversationLog.tsx'
import { useConversation } from './chat/useConversation.ts'
import { Side } from './Side.tsx'
import { Button } from './ui/Button.tsx'
import { ErrorNote } from './ui/ErrorNote.tsx'
import { HandedOver } from './wallet/HandedOver.tsx'
import { Notices } from './wallet/Notices.tsx'

/** The whole window: what is held and what was done on one side, the conversation on the other. */
export function Sayso() {
  const trpc = useTRPC()
  const info = useQuery(trpc.info.queryOptions())
  const { turns, actions } = useConversation()
  const busy = turns.at(-1)?.phase === 'saying'
  return (
    <div className="flex h-full flex-col side:flex-row">
      <Side info={info.data ?? null} onSay={actions.say} busy={busy} />
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        {info.error && (
          <div className="m-5 rounded-2xl border border-line bg-surface p-5">
            <ErrorNote error={errorDataOf(info.error)} />
            <Button className="mt-3" onClick={() => void info.refetch()}>
              Try again
            </Button>
          </div>
        )}
        <HandedOver />
        {info.data && <Notices notices={info.data.notices} />}
        <ConversationLog turns={turns} actions={actions} />
        <Composer busy={busy} onSay={actions.say} onStop={actions.stop} />
      </main>
    </div>
  )
}
