import type { Bridge, BridgeReply, BridgeRequest } from '../../src/api/bridge/messages.ts'
import type { Preferences } from '../../src/model/Preferences.ts'
import type { Stage } from '../../src/model/Stage.ts'
import { usualPreferences } from '../../src/model/usualPreferences.ts'
import { sampleHistory, sampleLongHistory, sampleStoryOf } from './sampleActivity.ts'
import { sampleApproval } from './sampleApproval.ts'
import { sampleApprovals, sampleChecks, sampleOtherApprovals } from './sampleApprovals.ts'
import { sampleContacts, sampleLookAlike, sampleRemoved } from './sampleContacts.ts'
import { sampleConversation, sampleConversations, sampleSearch } from './sampleConversations.ts'
import { sampleEverywhere, sampleEverywhereNames } from './sampleEverywhere.ts'
import { sampleLimitAnswer, sampleLimits } from './sampleLimits.ts'
import { sampleModels, sampleNoModels, samplePull } from './sampleModels.ts'
import { sampleNetworks, sampleNoRealWallet } from './sampleNetworks.ts'
import {
  sampleEmptyPortfolio,
  sampleNetWorth,
  samplePortfolio,
  sampleShortNetWorth,
  sampleWorstPortfolio,
} from './samplePortfolio.ts'
import { sampleRecourse } from './sampleRecourse.ts'
import { sampleStory } from './sampleStory.ts'
import { sampleUnderway } from './sampleUnderway.ts'
import { sampleError, sampleInfo, sampleNotices } from './sampleViews.ts'
import { sampleNoWallet, sampleWallets } from './sampleWallets.ts'
import { sampleWind } from './sampleWind.ts'

type Wanted = Pick<Preferences, 'welcomed' | 'language' | 'text'> & {
  /** The chain is down, and there is something to be told at start-up. */
  readonly trouble: boolean
  /** A new profile has a wallet of its own by now. */
  readonly made: boolean
  /** How many messages the longest conversation has. */
  readonly turns: number
}

/** A core that knows only samples. Pauses between stages so that the streaming can be seen. */
export function sampleBridge({ trouble, made, turns, ...liked }: Wanted): Bridge {
  const listeners = new Set<(reply: BridgeReply) => void>()
  const stopped = new Set<number>()
  const messages = new Map<string, string>()
  let lastMessage = ''
  let preferences: Preferences = { ...usualPreferences, ...liked }
  let chosen: string | null = sampleModels.chosen
  let underwayTold: number | null = null
  const reply = (message: BridgeReply) => {
    if (!stopped.has(message.id)) for (const listener of listeners) listener(message)
  }

  function stream(request: 'say' | 'approve', id: number, stages: readonly Stage[], pause: number) {
    stages.forEach((data, index) => {
      setTimeout(() => reply({ kind: 'event', id, data }), pause * (index + 1))
    })
    // "slow", "linger" and "wait" stay open, so that the state in between can be looked at.
    if (!(request === 'say' ? /^slow/ : /^(linger|wait)/).test(lastMessage))
      setTimeout(() => reply({ kind: 'end', id }), pause * stages.length + 10)
  }

  function answer(request: BridgeRequest) {
    if (request.kind === 'stop') return void stopped.add(request.id)
    const { id } = request
    const result = (data: unknown) => setTimeout(() => reply({ kind: 'result', id, data }), 5)
    if (trouble && (request.path.endsWith('ortfolio') || request.path === 'rpc'))
      return setTimeout(() => reply({ kind: 'failed', id, error: sampleError }), 5)
    switch (request.path) {
      case 'info':
        return result(trouble ? { ...sampleInfo, notices: sampleNotices } : sampleInfo)
      case 'portfolio':
      case 'fundPractice':
      case 'resetPractice':
        return result(portfolioAfter(lastMessage))
      case 'everywhere':
        return result(sampleEverywhereNames)
      case 'watchEverywhere':
        return setTimeout(() => reply({ kind: 'event', id, data: sampleEverywhere }), 60)
      case 'underway':
        return result(underwayAfter(lastMessage))
      case 'watchUnderway':
        underwayTold = id
        return setTimeout(() => reply({ kind: 'event', id, data: underwayAfter(lastMessage) }), 5)
      case 'leaveThere':
        return result({ status: 'done', sentence: 'It stays where it arrived.' })
      case 'approvals':
        if (trouble) return setTimeout(() => reply({ kind: 'failed', id, error: sampleError }), 5)
        return lastMessage === 'slow approvals' ? undefined : result(approvalsAfter(lastMessage))
      case 'checks':
        return result(sampleChecks)
      case 'history':
        return result(trouble ? [] : lastMessage.startsWith('long history') ? sampleLongHistory : sampleHistory)
      case 'conversations':
        return result(trouble ? [] : sampleConversations)
      case 'conversation':
        return result(sampleConversation(field(request.input, 'id'), turns))
      case 'searchConversations':
        return result(sampleSearch(field(request.input, 'text')))
      case 'lastMessages':
        return result(['Show my portfolio', 'Swap 0.5 ETH for USDC'])
      case 'tokens':
        return result(
          samplePortfolio.holdings
            .filter(({ kind }) => kind === 'wallet')
            .map(({ token, name }) => ({ symbol: token, name, decimals: 18 })),
        )
      case 'places':
        return result([
          { name: 'Aave', takes: ['ETH', 'WETH', 'USDC', 'DAI'] },
          { name: 'Lido', takes: ['ETH'] },
          { name: 'Steady USDC Vault', takes: ['USDC'] },
        ])
      case 'activity':
        return result(sampleStoryOf(field(request.input, 'planId')))
      case 'exportActivity':
        return result({ status: 'saved', path: '/home/you/Downloads/sayso-activity-2026-03-02.csv', plans: 5 })
      case 'backUpHistory':
        return result({ status: 'saved', path: '/home/you/Downloads/sayso-history-2026-03-02.sqlite', entries: 214 })
      case 'backups':
        return result([{ name: 'sayso-history-2026-02-20.sqlite', at: '2026-02-20T18:04:00.000Z', bytes: 184_320 }])
      case 'restoreHistory':
        return result({
          status: 'staged',
          sentence:
            '201 entries wait to be your history. Close Sayso and start it again; the history of today is kept beside it.',
        })
      case 'netWorth':
        return result(lastMessage.startsWith('nothing') ? sampleShortNetWorth : sampleNetWorth)
      case 'rpc':
        return result({ status: 'ok', result: `0x${(4_812 + Math.floor(performance.now() / 4_000)).toString(16)}` })
      case 'models':
        return result(trouble ? sampleNoModels : { ...sampleModels, chosen })
      case 'chooseModel':
        chosen = field(request.input, 'name') || null
        return result({ ...sampleModels, chosen })
      case 'pullModel':
        // It stays open, so that the bar can be looked at.
        return samplePull.forEach((data, index) => {
          setTimeout(() => reply({ kind: 'event', id, data }), 60 * (index + 1))
        })
      case 'preferences':
        return result(preferences)
      case 'changePreferences':
        preferences = { ...preferences, ...(request.input as object) }
        return result(preferences)
      case 'networks':
        return result(sampleNetworks)
      case 'chooseNetwork':
        return result({ status: 'refused', sentence: sampleNoRealWallet })
      case 'wallets':
        return result(trouble || (!liked.welcomed && !made) ? sampleNoWallet : sampleWallets)
      case 'limits':
        return result(trouble ? { ...sampleLimits, limits: [], waiting: [] } : sampleLimits)
      case 'changeLimit':
      case 'cancelLimitChange':
        return result(sampleLimitAnswer)
      case 'contacts':
        return result(trouble ? { contacts: [], notices: sampleNotices.slice(1) } : sampleContacts)
      case 'addContact':
        return result(sampleLookAlike)
      case 'removeContact':
        return result(sampleRemoved)
      case 'restoreContact':
      case 'renameContact':
        return result({ status: 'refused', sentence: 'There is a contact alina already.' })
      case 'wind': {
        const planId = field(request.input, 'planId')
        return result(sampleWind(planId, messages.get(planId) ?? ''))
      }
      case 'recourse':
        return result(sampleRecourse)
      case 'openWallet':
        return result({ status: 'opened' })
      case 'drop':
        return result({
          stage: 'answer',
          topic: 'dropped',
          sentence: 'Dropped. Nothing was done.',
          rows: [],
          venues: [],
          ms: 1,
        })
      case 'say': {
        lastMessage = field(request.input, 'message')
        if (underwayTold !== null) reply({ kind: 'event', id: underwayTold, data: underwayAfter(lastMessage) })
        const stages = sampleStory(lastMessage)
        for (const stage of stages) if (stage.stage === 'plan') messages.set(stage.planId, lastMessage)
        return stream('say', id, stages, 60)
      }
      case 'approve':
        lastMessage = messages.get(field(request.input, 'planId')) ?? ''
        return stream('approve', id, sampleApproval(lastMessage), 120)
    }
  }

  return {
    send: answer,
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** "nothing held" and "worst of it" have been said before the page is opened. */
function portfolioAfter(message: string) {
  if (message.startsWith('nothing')) return sampleEmptyPortfolio
  return message.startsWith('worst') ? sampleWorstPortfolio : samplePortfolio
}

/** "between networks" has been said before the page is opened. */
function underwayAfter(message: string) {
  return message.startsWith('between') ? sampleUnderway : []
}

/** "none approved" and "gaps in it" have been said before the page is opened. */
function approvalsAfter(message: string) {
  if (message.startsWith('none')) return sampleOtherApprovals.none
  return message.startsWith('gaps') ? sampleOtherApprovals.gaps : sampleApprovals
}

function field(input: unknown, name: string): string {
  if (typeof input !== 'object' || input === null) return ''
  const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}
