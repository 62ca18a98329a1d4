/** The story of the demo in a real browser: every act of every person through the console, a grant in Chinese and a refusal in English. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { decideTheLongWay } from '../../../demo/long-story.ts'
import { grantScript, refusalScript } from '../../../demo/scripts.ts'
import { decide, file } from '../../../demo/story.ts'
import { castInConsole } from './hands.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const storyMs = 900_000
const untold = () => undefined

let scene: ConsoleScene
beforeAll(async () => {
  scene = await startConsoleScene({ RULE_SET: 'Demonstration' })
}, sceneWithinMs)
afterAll(() => scene.stop())

it(
  'grants a dossier the long way, in Chinese',
  async () => {
    const cast = await castInConsole(scene, 'zh')
    const { script } = grantScript()
    const dossier = await file(cast, script, untold)
    await decideTheLongWay(cast, dossier, { ...script, hearingAfterMs: 90_000 }, untold)
    const view = await scene.cast.auditor.read(dossier)
    expect([view.stage, view.outcome]).toEqual(['closed', 'granted'])
    expect(scene.browser.faults).toEqual([])
  },
  storyMs,
)

it(
  'refuses another, in English',
  async () => {
    const cast = await castInConsole(scene, 'en')
    const { script } = refusalScript()
    const dossier = await file(cast, script, untold)
    await decide(cast, dossier, script, untold)
    const view = await scene.cast.auditor.read(dossier)
    expect([view.stage, view.outcome]).toEqual(['closed', 'refused'])
    expect(scene.browser.faults).toEqual([])
  },
  storyMs,
)
