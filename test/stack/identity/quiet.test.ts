import { expect, it, jest } from '@jest/globals'

it('starts and signs people in without a word of the library on the console', async () => {
  const said = (['info', 'warn', 'error'] as const).map((level) => jest.spyOn(console, level))
  // Only now, so that we see what the library says when it is loaded.
  const { startIdentityScene } = await import('./scene.ts')
  const scene = await startIdentityScene()
  try {
    const { browser, id_token: proof, response } = await scene.tokensOf('chen')
    expect(response.status).toBe(200)
    expect((await browser.get(scene.ending({ id_token_hint: proof }))).status).toBe(303)
    for (const level of said) expect(level).not.toHaveBeenCalled()
  } finally {
    scene.stop()
  }
})
