import type { HistoryEntry } from '../../src/api/Core.ts'
import { Address } from '../ui/Address.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { written } from '../ui/written.ts'

const looks: Readonly<Record<HistoryEntry['status'], { icon: IconName; word: string; colour: string }>> = {
  shown: { icon: 'question', word: 'Not approved', colour: 'text-soft' },
  blocked: { icon: 'block', word: 'Blocked', colour: 'text-block' },
  dropped: { icon: 'cross', word: 'Not now', colour: 'text-soft' },
  approved: { icon: 'clock', word: 'On its way', colour: 'text-accent' },
  done: { icon: 'check', word: 'Done', colour: 'text-gain' },
  missed: { icon: 'warn', word: 'Not as promised', colour: 'text-warn' },
  failed: { icon: 'cross', word: 'Failed', colour: 'text-block' },
  interrupted: { icon: 'clock', word: 'Interrupted', colour: 'text-warn' },
}

export function ActivityEntry({ entry }: { readonly entry: HistoryEntry }) {
  const look = looks[entry.status]
  return (
    <li className="flex gap-2.5 border-t border-line py-2.5 first:border-0">
      <Icon name={look.icon} className={`mt-0.5 size-4 ${look.colour}`} />
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 wrap-anywhere">{entry.summary === '' ? entry.message : entry.summary}</p>
        <p className="text-xs text-soft">
          <span className={`font-semibold ${look.colour}`}>{look.word}</span>
          {' · '}
          <time dateTime={entry.askedAt}>{written(entry.askedAt)}</time>
        </p>
        <div className="mt-0.5 text-xs">
          <Fold title={<span className="text-xs">More</span>}>
            <p className="wrap-anywhere">You asked: {entry.message.slice(0, 500)}</p>
            {entry.sentence !== '' && <p className="mt-1 wrap-anywhere">{entry.sentence}</p>}
            {entry.transactions.map((transaction) => (
              <p key={transaction} className="mt-1 text-soft">
                Transaction <Address value={transaction} />
              </p>
            ))}
          </Fold>
        </div>
      </div>
    </li>
  )
}
