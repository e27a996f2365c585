import { english, generateMnemonic, mnemonicToAccount } from 'viem/accounts'
import { connectChain } from '../../src/chain/ChainClient.ts'
import { base as readBase } from '../../src/chain/networks/base.ts'
import { ethereum as readEthereum } from '../../src/chain/networks/ethereum.ts'
import { connectPlayedChain } from '../../src/chain/testing/connectPlayedChain.ts'
import { furnishPlain, plainNetwork } from '../../src/chain/testing/plainNetwork.ts'
import { startPlayedChain } from '../../src/chain/testing/startPlayedChain.ts'
import { openApp } from '../app/openApp.ts'
import { expect, story } from '../app/story.ts'

const base = readBase()
const ethereum = readEthereum()
const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'
const nobody = 'http://127.0.0.1:1'
const password = 'a long password for this story'

story(
  'a real network takes a wallet of one’s own, what is sent there is sent with it, and of two one is asked which',
  async ({ profile }, info) => {
    story.skip(info.project.name === 'electron', 'The packaged program takes no local chain for a real network.')
    // Throw-away words: what they sign here is good on the real network too.
    const words = generateMnemonic(english)
    const { address } = mnemonicToAccount(words)
    const played = await startPlayedChain(base)
    await furnishPlain(played, base)
    await played.rpc.setBalance({ address, value: 5n * 10n ** 18n })
    const other = await startPlayedChain(ethereum)
    await furnishPlain(other, ethereum)
    await other.rpc.setBalance({ address, value: 3n * 10n ** 18n })
    const app = await openApp(info.project.name, profile, {
      connect: (network, urls, options) =>
        network.kind === 'practice'
          ? connectChain(network, urls, options)
          : connectPlayedChain(
              plainNetwork(network),
              network.chainId === ethereum.chainId ? other.url : network.chainId === base.chainId ? played.url : nobody,
            ),
    })
    try {
      const { page } = app
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.getByRole('link', { name: 'Practice chain' }).click()
      await page.getByRole('button', { name: 'Work on Base' }).click()
      const row = (name: string) =>
        page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
      await expect(row('Base')).toContainText('Base takes a wallet of your own, and there is none yet.')

      const wallet = await app.openWallet()
      await wallet.restore(words, password)
      await expect(wallet.accounts).toContainText(address)
      await wallet.close()
      await page.getByRole('link', { name: 'Ask' }).click()
      await page.getByRole('link', { name: 'Practice chain' }).click()
      await page.getByRole('button', { name: 'Work on Base' }).click()
      await expect(page.getByText('You are on Base now. What you approve here is real.')).toBeVisible()
      await page.getByRole('button', { name: 'Work on Polygon' }).click()
      await expect(row('Polygon')).toContainText('Polygon does not answer, so you are still on Base.')
      await page.screenshot({ path: info.outputPath('networks.png') })

      await page.getByRole('link', { name: 'Ask' }).click()
      await expect(page.getByText('Base: real money')).toBeVisible()
      // Held on both: it is asked on which.
      await app.say(`send 1 ETH to ${stranger}`)
      await expect(app.question.getByRole('button')).toHaveText(['Base (5 ETH)', 'Ethereum (3 ETH)'])
      await page.screenshot({ path: info.outputPath('question.png') })
      await app.choose('Base (5 ETH)')
      await expect(app.reviewButton).toBeVisible()
      await page.screenshot({ path: info.outputPath('plan.png') })
      const sheet = await app.review()
      await sheet.confirm('169EE7')
      await sheet.page.screenshot({ path: info.outputPath('sheet.png') })
      await sheet.approve()
      await expect(app.receipt).toContainText('within what you approved')
      await expect(app.receipt).toContainText(/To see it on Basescan, .*https:\/\/basescan\.org\/tx\/0x[0-9a-f]{64}/)
      await page.screenshot({ path: info.outputPath('receipt.png') })
      expect(await played.rpc.getBalance({ address: stranger })).toBe(10n ** 18n)

      // A network that is named is gone to.
      await app.ask(`send 1 ETH to ${stranger} on ethereum`)
      await expect(app.lastTurn).toContainText('You are on Ethereum now. What you approve here is real.')
      await expect(page.getByText('Ethereum: real money')).toBeVisible()
      await page.screenshot({ path: info.outputPath('moved.png') })
    } finally {
      await app.close()
      await other.stop()
      await played.stop()
    }
  },
)
