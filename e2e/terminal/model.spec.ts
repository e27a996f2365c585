import { type StandIn, startStandIn } from '../ollama/standIn.ts'
import { sentenceOf } from './stages.ts'
import { stagesOf } from './Terminal.ts'
import { expect, test } from './test.ts'

const unfamiliar = 'blorp 50 usdc over at aave'
const understood = JSON.stringify({
  steps: [{ kind: 'supply', amount: { turn: 0, text: '50 usdc' }, protocol: { turn: 0, text: 'aave' } }],
})

let server: StandIn
test.beforeEach(async () => {
  server = await startStandIn()
  server.answer = () => understood
  process.env.OLLAMA_HOST = server.host
})
test.afterEach(async () => {
  delete process.env.OLLAMA_HOST
  await server.close()
})

test('a model is found, fetched and chosen, and remembered by the next run', async ({ terminal }) => {
  const first = await terminal.say(['/pull new:1b', '/model new:1b'])
  expect(first.status).toBe(0)
  expect(first.lines).toContain('Fetched.')
  const second = await terminal.say(['/models'])
  expect(second.lines.join('\n')).toMatch(/new:1b +0\.0 GB {2}cdcdcdcdcdcd {2}\(asked where/)
})

test('an unfamiliar message becomes a choice by the model, and the choice a plan by the parser', async ({
  terminal,
}) => {
  await terminal.say(['/model stand-in:1b'])
  const asked = await terminal.sayJson([unfamiliar])
  expect(asked.status).toBe(2)
  expect(stagesOf(asked.stages, 'reading')[0]).toMatchObject({ reader: { kind: 'model', name: 'stand-in:1b' } })
  const [ask] = stagesOf(asked.stages, 'ask')
  expect(ask?.choices[0]).toBe('Supply 50 USDC to aave')
  const picked = await terminal.sayJson([ask?.choices[0] ?? ''], { yes: true })
  expect(picked.status).toBe(0)
  expect(server.asked, 'the parser is sure of the choice').toHaveLength(1)
  expect(JSON.stringify(server.asked), 'nothing but the words').not.toMatch(/0x[0-9a-f]{40}|10,?000/i)
})

test('a model that vanishes in mid-sentence leaves the parser’s reading and one plain note', async ({ terminal }) => {
  await terminal.say(['/model stand-in:1b'])
  server.manner = 'cut-off'
  const cut = await terminal.sayJson([unfamiliar])
  expect(cut.status).toBe(2)
  const [reading] = stagesOf(cut.stages, 'reading')
  expect(reading).toMatchObject({ reader: { kind: 'builtin' }, note: expect.stringContaining('vanished') })
  await server.close()
  const gone = await terminal.sayJson(['supply 50 USDC to aave'], { yes: true })
  expect(gone.status, 'Sayso works in full without any model').toBe(0)
})

test('a model that wants another’s address is not even quoted', async ({ terminal }) => {
  await terminal.say(['/model stand-in:1b'])
  const thief = '0xDeaD00000000000000000000000000000000BEEf'
  server.answer = () =>
    JSON.stringify({ steps: [{ kind: 'send', amount: { turn: 0, text: '50 usdc' }, to: { turn: 0, text: thief } }] })
  const said = await terminal.sayJson([unfamiliar], { yes: true })
  expect(said.status).toBe(2)
  expect(JSON.stringify(said.stages)).not.toContain(thief)
  expect(sentenceOf(said.stages.at(-1))).toMatch(/I do not know the word “blorp”/)
})
