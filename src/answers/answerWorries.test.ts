import { describe, expect, test } from 'vitest'
import { worries } from '../model/worries.ts'
import { answerWorries } from './answerWorries.ts'

const told = (asked: Parameters<typeof answerWorries>[0], kind: 'practice' | 'public') =>
  answerWorries(asked, { kind }).sentence

describe('answerWorries', () => {
  test.each(worries)('default: %s: a few plain sentences, and none that says it is safe', (worry) => {
    const sentence = told({ worries: [worry] }, 'public')
    expect(sentence.match(/[.?!](?= |$)/g)?.length).toBeLessThanOrEqual(3)
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(sentence).not.toMatch(/\b(?:audited|guaranteed|100 ?%|completely safe|cannot be hacked|risk-free)\b/i)
  })

  test('behavior: what differs on the practice chain is said there alone', () => {
    expect(told({ worries: ['lost-computer'] }, 'practice')).toMatch(/Practice money stays behind too, and is worth/)
    expect(told({ worries: ['lost-computer'] }, 'public')).not.toContain('Practice')
    expect(told({ worries: ['internet'] }, 'practice')).toMatch(/^On a real network .* nothing is sent/)
  })

  test('behavior: several are answered in their order, and none in particular with how safe it is', () => {
    expect(told({ worries: ['maker', 'cost'] }, 'public')).toMatch(/^Sayso is made by.*Nothing: Sayso takes no fee/)
    expect(told({}, 'public')).toBe(told({ worries: ['safe'] }, 'public'))
  })

  test('behavior: what is done in the wallet’s window leads to the page Wallet, and no words are asked for', () => {
    const { page, sentence } = answerWorries({ worries: ['restore'] }, { kind: 'practice' })
    expect(page).toBe('wallet')
    expect(sentence).toContain('Never type the words here')
    expect(answerWorries({ worries: ['safe'] }, { kind: 'practice' }).page).toBeUndefined()
  })
})
