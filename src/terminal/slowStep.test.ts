import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ListedPlan } from '../model/Activity.ts'
import type { ReplaceWish } from '../model/ReplaceAnswer.ts'
import type { Stage } from '../model/Stage.ts'
import { manageSteps } from './manageSteps.ts'
import { watchSlowStep } from './slowStep.ts'

const step = (status: 'sent' | 'mined'): Stage => {
  return { stage: 'step', planId: 'p', index: 0, of: 1, title: 'Send', status, transaction: '0x', ms: 0 }
}

function deskOfTest() {
  const said: string[] = []
  const asked: (readonly [string, ReplaceWish])[] = []
  const replaceStep = async ({ planId, how }: { planId: string; how: ReplaceWish }) => {
    asked.push([planId, how])
    return { status: 'sent' as const, sentence: `${how} it is.` }
  }
  const printer = { stage: () => {}, note: (sentence: string) => void said.push(sentence) }
  return { said, asked, replaceStep, printer }
}

describe('watchSlowStep', () => {
  test('F07 default: after a while it offers both ways, takes one, and is still when a block has it', async () => {
    const { said, asked, replaceStep, printer } = deskOfTest()
    const typed = ['hm', '/faster']
    let given = 0
    const ask = async (_: string, signal?: AbortSignal) => {
      const next = typed[given]
      given += 1
      if (next !== undefined) return next
      return await new Promise<null>((resolve) => signal?.addEventListener('abort', () => resolve(null)))
    }
    const slow = watchSlowStep({ caller: { replaceStep }, printer, ask }, 'p', 5)
    slow.heard(step('sent'))
    expect(said).toEqual([])
    while (given < 3) await pause(1)
    expect(said[0]).toContain('“/faster” or “/cancel”')
    expect(asked).toEqual([['p', 'speed-up']])
    expect(said.at(-1)).toBe('speed-up it is.')
    slow.heard(step('mined'))
    await pause(20)
    expect([given, said.length]).toEqual([3, 3])
  })

  test('behavior: a step that a block takes in time, and nobody at the terminal: nothing is said', async () => {
    const { said, replaceStep, printer } = deskOfTest()
    const inTime = watchSlowStep({ caller: { replaceStep }, printer, ask: async () => '/cancel' }, 'p', 5)
    inTime.heard(step('sent'))
    inTime.heard(step('mined'))
    const nobody = watchSlowStep({ caller: { replaceStep }, printer, ask: null }, 'p', 1)
    nobody.heard(step('sent'))
    await pause(20)
    expect(said).toEqual([])
  })
})

describe('manageSteps', () => {
  const entry = (planId: string, status: ListedPlan['status']): ListedPlan => {
    return {
      ...{ planId, status, chainId: 1, askedAt: '', message: '', summary: '', sentence: '' },
      ...{ transactions: [], assets: [], cost: { status: 'open' } },
    }
  }

  test('F07 default: the one that waits is cancelled, or sent faster', async () => {
    const { said, asked, replaceStep, printer } = deskOfTest()
    const history = async () => [entry('new', 'shown'), entry('over', 'interrupted'), entry('stuck', 'approved')]
    const recourse = async ({ planId }: { planId: string }) => {
      return { status: planId === 'stuck' ? ('waiting' as const) : ('none' as const), sentence: '' }
    }
    const desk = { caller: { history, recourse, replaceStep }, printer }
    expect(await manageSteps(desk, ' /cancel ')).toBe(0)
    expect(await manageSteps(desk, '/faster')).toBe(0)
    expect(asked).toEqual([
      ['stuck', 'cancel'],
      ['stuck', 'speed-up'],
    ])
    expect(said).toEqual(['cancel it is.', 'speed-up it is.'])
  })

  test('behavior: where nothing waits it says so; everything else is a message', async () => {
    const { said, asked, replaceStep, printer } = deskOfTest()
    const recourse = async () => ({ status: 'none' as const, sentence: '' })
    const desk = { caller: { history: async () => [entry('p', 'done')], recourse, replaceStep }, printer }
    expect(await manageSteps(desk, '/faster')).toBe(3)
    expect(said).toEqual(['Nothing of yours waits for a block. Nothing was changed.'])
    expect(await manageSteps(desk, 'cancel it')).toBeNull()
    expect(asked).toEqual([])
  })
})
