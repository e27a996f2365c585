import { expect, test } from './test.ts'

test('a limit is said in a terminal, holds over runs, and what loosens it waits', async ({ terminal }) => {
  const set = await terminal.sayJson(['never more than $50 a day'])
  expect(set.status).toBe(0)
  expect(set.stages.map(({ stage }) => stage)).toEqual(['reading', 'answer'])
  expect((await terminal.sayJson(['swap 40 USDC for DAI'], { yes: true })).status).toBe(0)

  const over = await terminal.sayJson(['swap 20 USDC for DAI'], { yes: true })
  expect(over.status).toBe(3)
  expect(JSON.stringify(over.stages.at(-1))).toContain('You set: never more than $50 a day; in the last 24 hours $4')
  expect(over.stages.map(({ stage }) => stage)).not.toContain('approval')

  const raised = await terminal.say(['raise my daily limit to $500'])
  expect(raised.lines.join('\n')).toContain('so it waits 1 minute')
  const listed = await terminal.say(['/limits'])
  expect(listed.lines.join('\n')).toMatch(/Never more than \$50 a day: \$4\d\.\d\d moved in the last 24 hours/)
  expect(listed.lines.join('\n')).toContain('waiting 1: Never more than $500 a day')
  expect((await terminal.say(['/limits back 1'])).lines.join('\n')).toContain('What held before holds on')
  expect((await terminal.say(['what are my limits'])).lines.join('\n')).not.toContain('Waiting')
  expect((await terminal.sayJson(['swap 20 USDC for DAI'], { yes: true })).status).toBe(3)
})
