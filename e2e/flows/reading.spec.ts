import { ollamaStory } from '../app/ollamaStory.ts'
import { expect } from '../app/story.ts'

ollamaStory('a model is fetched with its progress, goes on after a break, and is chosen', async ({ app, ollama }) => {
  await app.openReading()
  await expect(app.reading).toContainText('on this machine')
  await expect(app.reading.getByRole('radio', { name: 'No model' })).toBeChecked()

  ollama.pulling = 'break-once'
  await app.reading.getByRole('textbox', { name: 'Another model, by its name' }).fill('small:2b')
  await app.reading.getByRole('button', { name: 'Get it' }).click()
  await expect(app.reading).toContainText('small:2b is here.')
  await app.reading.getByRole('radio', { name: /^small:2b/ }).check()
  await expect(app.reading.getByRole('radio', { name: /^small:2b/ })).toBeChecked()

  // A choice is remembered.
  await app.closePage()
  await app.openReading()
  await expect(app.reading.getByRole('radio', { name: /^small:2b/ })).toBeChecked()
})

ollamaStory('a pull that stalls can be cancelled, and goes on where it was', async ({ app, ollama }) => {
  ollama.pulling = 'stall'
  await app.openReading()
  await app.reading.getByRole('textbox', { name: 'Another model, by its name' }).fill('small:2b')
  await app.page.keyboard.press('Enter')
  const bar = app.reading.getByRole('progressbar', { name: 'Fetching small:2b' })
  await expect(bar).toHaveJSProperty('value', 0.5)
  await expect(app.reading).toContainText('Still waiting')

  // It goes on while another page is looked at.
  await app.closePage()
  await expect(app.reading).toHaveCount(0)
  await app.openReading()
  await expect(bar).toHaveJSProperty('value', 0.5)

  await app.reading.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.reading).toContainText('small:2b was not fetched to its end. You stopped it.')
  ollama.pulling = 'well'
  await app.reading.getByRole('button', { name: 'Go on' }).click()
  await expect(app.reading).toContainText('small:2b is here.')
})

ollamaStory('without Ollama, the page says how to get it', async ({ app, ollama }) => {
  await ollama.close()
  await app.openReading()
  await expect(app.reading.getByRole('heading', { name: /^Ollama does not answer/ })).toBeVisible()
  await expect(app.reading.getByRole('button', { name: 'Look again' })).toBeEnabled()
})
