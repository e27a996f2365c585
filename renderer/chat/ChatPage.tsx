import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'
import { MoneyPanel } from '../portfolio/MoneyPanel.tsx'
import { Notices } from '../wallet/Notices.tsx'
import { Composer } from './Composer.tsx'
import { ConversationLog } from './ConversationLog.tsx'
import type { Turn } from './turns.ts'
import type { ConversationActions } from './useConversation.ts'

type Props = {
  readonly info: AppInfo | null
  readonly turns: readonly Turn[]
  readonly actions: ConversationActions
  readonly busy: boolean
  /** Another page is looked at. The conversation goes on behind it, and is where it was afterwards. */
  readonly hidden: boolean
}

/** The conversation, and beside it what is held and what was done last. */
export function ChatPage({ info, turns, actions, busy, hidden }: Props) {
  const t = useTranslations('navigation')
  return (
    <div
      hidden={hidden}
      className="flex min-h-0 min-w-0 flex-1 flex-col not-[[hidden]]:flex side:flex-row-reverse [&[hidden]]:hidden"
    >
      <MoneyPanel info={info} />
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <h1 className="sr-only">{t('ask')}</h1>
        {info && <Notices notices={info.notices} />}
        <ConversationLog turns={turns} actions={actions} />
        <Composer busy={busy} onSay={actions.say} onStop={actions.stop} />
      </main>
    </div>
  )
}
