import { secondPracticeChainId } from '../../../model/practiceChains.ts'
import { openCore } from '../../openCore.ts'

/**
 * A process that has a plan over two networks made and approved, and says so once its first part has its receipt:
 * `node bridgingChild.ts PROFILE FIRST SECOND SENTENCE`. It is there to be killed then.
 */
const [profile = '', first = '', second = '', message = ''] = process.argv.slice(2)
const { core } = await openCore({
  profile,
  endpoints: [first],
  otherPractice: new Map([[secondPracticeChainId, [second]]]),
})
process.stdout.write(`${core.info().account}\n`)
for await (const _ of process.stdin) break
const said = core.say({ conversation: 'killed', message }, new AbortController().signal)
for await (const stage of said) {
  if (stage.stage !== 'verdict' || stage.hash === null) continue
  for await (const { stage: name } of core.approve({ planId: stage.planId, hash: stage.hash, by: 'terminal' }))
    process.stdout.write(`${name}\n`)
}
