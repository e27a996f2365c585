import { expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const last = (stages: readonly Stage[]) => {
  const end = stages.at(-1)
  if (end?.stage === 'answer') return end
  throw new Error(`No answer: ${JSON.stringify(end)}`)
}
const question = 'why is the total less than before?'

test('default: why the total moved is told with the fees that were paid, and the rest as prices', async () => {
  const corridor = await open()
  const { parts } = corridor
  const { chainId } = parts.client.network
  const sample = (usd: string, block: string) => ({ at: parts.worth.now(), chainId, block, usd, whole: true })
  expect(last(await corridor.say(question, 'early')).sentence).toMatch(/^What you hold is worth what it would bring/)
  const before = sample('20000.00', '1')
  await corridor.carryOut('swap 1000 USDC for DAI', 'acts')
  await corridor.carryOut('send 25 USDC to 0x52908400098527886E0F7030069857D2E4169EE7', 'acts')
  parts.worth.keep([before, sample('19900.00', '2')])

  const { sentence, rows } = last(await corridor.say(question, 'asks'))
  expect(sentence).toMatch(
    /^Your total went from \$20,000\.00 to \$19,900\.00, \$100\.00 less; .* 2 plans were carried out in that time: \$\d+\.\d\d went to the network in fees, and \$\d+\.\d\d is what swaps cost\. You sent \$25\.00 elsewhere\. The rest, \$\d+\.\d\d less,/,
  )
  const cents = (value: string) => Math.round(Number(value.replace(/[$,+]/g, '')) * 100)
  const figures = rows.map(({ value }) => cents(value))
  const end = figures.pop()
  expect(figures.reduce((sum, each) => sum + each, 0)).toBe(end)
})
