import { getAddress } from 'viem'
import { expect, story } from '../app/story.ts'
import { runningHand } from '../chain/runningChain.ts'

const contract = getAddress('0x63c0c19a282a1b52b07dd5a65b58948a07dae32b')

story(
  'A35: an account that was handed to a contract is said in red, and nothing is signed for it',
  async ({ app, profile }) => {
    await app.ask('supply 100 USDC to aave')
    await expect(app.handedOver).toHaveCount(0)
    await app.notNow()

    await runningHand(profile).handOver(await app.account(), contract)
    await expect(app.handedOver).toContainText('which can take everything in it')
    await expect(app.handedOver).toContainText('signs nothing for it')
    expect((await app.handedOver.innerText()).replaceAll(/\s/g, '')).toContain(contract)

    for (const sentence of ['supply 100 USDC to aave', 'swap 10 USDC for DAI']) {
      await app.say(sentence)
      await expect(app.lastTurn).toContainText('Your account was handed to a contract')
      await expect(app.reviewButton).toHaveCount(0)
    }
  },
)
