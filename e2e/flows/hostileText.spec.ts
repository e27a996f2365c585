import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { encodeErrorResult, parseAbi } from 'viem'
import { ollamaStory } from '../app/ollamaStory.ts'
import { expect } from '../app/story.ts'
import { book } from '../chain/book.ts'
import { runningHand } from '../chain/runningChain.ts'

/** A server that counts who came. */
async function canary(): Promise<{ readonly url: string; readonly visits: string[]; readonly close: () => void }> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The canary has no port.')
  return { url: `http://127.0.0.1:${address.port}`, visits, close: () => server.close() }
}

/** Markup of each kind that would call home, if anything took it for more than text. */
function markup(url: string, from: string): readonly string[] {
  return [
    `<img src=${url}/${from}.png onerror=fetch('${url}/${from}')>`,
    `![x](${url}/${from}.md)`,
    `[click](${url}/${from})`,
    `<script src=${url}/${from}.js></script>`,
    `<iframe src=${url}/${from}.html></iframe>`,
    `<a href=javascript:alert(1)>go</a>`,
  ]
}

/** Elements of the page that point anywhere outside it. */
function pointingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'img, script, iframe, object, embed, link, a, area, form, video, audio, source, svg use',
      ),
    ]
      .flatMap((element) => ['src', 'href', 'data', 'action', 'srcset'].map((name) => element.getAttribute(name) ?? ''))
      .filter(
        (value) => /^(https?:|\/\/|javascript:|data:text|file:)/.test(value) && !value.startsWith(location.origin),
      ),
  )
}

ollamaStory(
  'A18: markup of the person, of a model’s server and of a contract is plain text, and nothing is fetched',
  async ({ app, ollama, profile }) => {
    const home = await canary()
    const outside: string[] = []
    app.page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(app.page.url()).origin) outside.push(request.url())
    })
    try {
      await app.chooseModel('stand-in:1b')

      // The person pastes it, and the server that was asked for help sends it.
      ollama.manner = 'no-memory'
      ollama.refusal = markup(home.url, 'model').join(' ').replaceAll('"', "'")
      for (const piece of markup(home.url, 'message')) {
        await app.say(`blorp 50 usdc ${piece}`)
        await expect(app.lastTurn).toContainText(piece)
        await expect(app.lastTurn).toContainText('The built-in parser read this alone.')
        await expect(app.question).toBeVisible()
      }
      await app.say('swapp 100 USDC for DAI')
      await expect(app.lastTurn).toContainText(`<img src=${home.url}/model.png`)
      expect(ollama.asked.length).toBeGreaterThan(0)

      // A contract says it instead of taking the money.
      const error = encodeErrorResult({
        abi: parseAbi(['error Error(string reason)']),
        errorName: 'Error',
        args: [markup(home.url, 'chain').slice(0, 2).join(' ')],
      })
      await runningHand(profile).failOn(book.aave.pool, '0x617ba037', error)
      await app.say('supply 100 USDC to aave')
      await expect(app.lastTurn).toContainText(`<img src=${home.url}/chain.png`)
      await expect(app.lastTurn).toContainText(`![x](${home.url}/chain.md)`)
      await expect(app.reviewButton).toHaveCount(0)

      expect(await pointingOut(app.page)).toEqual([])
      await app.page.waitForTimeout(500)
      expect(outside).toEqual([])
      expect(home.visits).toEqual([])
    } finally {
      home.close()
    }
  },
)
