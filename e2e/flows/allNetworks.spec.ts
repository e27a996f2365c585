import { join } from 'node:path'
import { getAddress, numberToHex } from 'viem'
import { startPracticeChain } from '../../src/host/practice/startPracticeChain.ts'
import { misbehavingProxy } from '../../src/host/testing/misbehavingProxy.ts'
import { secondPracticeChainId } from '../../src/model/practiceChains.ts'
import { Money } from '../app/Money.ts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'

story('what is held on two networks is one sum, and one that falls silent is named', async ({ profile }, info) => {
  story.skip(info.project.name === 'electron', 'A second practice chain is given to a core of this process.')
  // A stand-in for another network: the practice chain once more, behind a node that gives it the other's id.
  const chain = await startPracticeChain({ directory: join(profile, 'second') })
  const node = await misbehavingProxy(chain.rpcUrl)
  node.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ result: numberToHex(secondPracticeChainId) }) })
  const otherPractice = new Map([[secondPracticeChainId, [node.url]]])
  const app = await openApp(info.project.name, profile, { otherPractice })
  try {
    await chain.fund(getAddress(await app.account()))
    const { portfolio } = new Money(app.page)
    await app.goTo('Portfolio')
    await portfolio.getByRole('button', { name: 'All networks' }).click()
    await expect(portfolio).toContainText('All of them answered.')
    await expect(portfolio).toContainText('$134,298.00')
    await portfolio.getByText('Second practice chain', { exact: true }).last().click()
    await expect(portfolio.getByRole('table', { name: 'Second practice chain, by place' })).toContainText('10,000')
    await portfolio.getByRole('button', { name: 'Second practice chain' }).click()
    await expect(portfolio).toContainText('$67,149.00')

    await app.say('what do I have on all networks?')
    const answer = app.conversation.getByRole('region', { name: /^Answer: / })
    await expect(answer).toContainText('You hold $134,298.00 on 2 networks')
    await app.say('what can I earn on USDC on all networks?')
    await expect(answer.last()).toContainText('on Second practice chain')

    await app.goTo('Portfolio')
    await portfolio.getByRole('button', { name: 'All networks' }).click()
    await expect(portfolio).toContainText('All of them answered.')
    node.misbehave('*', { kind: 'drop' })
    await expect(portfolio).toContainText('Stopped answering; as it stood at block')
    await expect(portfolio).toContainText('$134,298.00')
  } finally {
    await app.close()
    await node.close()
    await chain.stop()
  }
})
