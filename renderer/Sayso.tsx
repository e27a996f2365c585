import { useQuery } from '@tanstack/react-query'
import { Activity } from './activity/Activity.tsx'
import { errorDataOf } from './bridge/errorDataOf.ts'
import { useTRPC } from './bridge/trpc.ts'
import { Composer } from './chat/Composer.tsx'
import { ConversationLog } from './chat/ConversationLog.tsx'
import { useConversation } from './chat/useConversation.ts'
import { Portfolio } from './portfolio/Portfolio.tsx'
import { Button } from './ui/Button.tsx'
import { ErrorNote } from './ui/ErrorNote.tsx'
import { WordMark } from './ui/WordMark.tsx'
import { About } from './wallet/About.tsx'
import { ChainBadge } from './wallet/ChainBadge.tsx'
import { Notices } from './wallet/Notices.tsx'

/** The whole window: what is held and what was done on one side, the conversation on the other. */
export function Sayso() {
  const trpc = useTRPC()
  const info = useQuery(trpc.info.queryOptions())
  const conversation = useConversation()
  return (
    <div className="flex h-full flex-col side:flex-row">
      <aside
        aria-label="Your money"
        className="flex shrink-0 flex-wrap items-start gap-x-4 border-b border-line bg-surface px-5 side:w-80 side:flex-col side:flex-nowrap side:items-stretch side:gap-x-0 side:border-r side:border-b-0 side:px-0"
      >
        <div className="flex items-center gap-3 py-2.5 side:block side:px-5 side:pt-5 side:pb-4">
          <WordMark />
          {info.data && (
            <div className="side:mt-3">
              <ChainBadge chain={info.data.chain} />
            </div>
          )}
        </div>
        {info.data && <Portfolio info={info.data} />}
        <Activity />
        {info.data && <About info={info.data} />}
      </aside>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        {info.error && (
          <div className="m-5 rounded-2xl border border-line bg-surface p-5">
            <ErrorNote error={errorDataOf(info.error)} />
            <Button className="mt-3" onClick={() => void info.refetch()}>
              Try again
            </Button>
          </div>
        )}
        {info.data && <Notices notices={info.data.notices} />}
        <ConversationLog conversation={conversation} />
        <Composer
          busy={conversation.turns.at(-1)?.phase === 'saying'}
          onSay={conversation.say}
          onStop={conversation.stop}
        />
      </main>
    </div>
  )
}
