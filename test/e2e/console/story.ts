/** The story of the demo in a real browser: every act of every person through the console, from filing to cancellation. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { afterGrant } from '../../../demo/after-grant.ts'
import { createCaller } from '../../../demo/client.ts'
import { decideTheLongWay } from '../../../demo/long-story.ts'
import { grantScript, refusalScript } from '../../../demo/scripts.ts'
import { specimenChain } from '../../../demo/specimen/specimen-chain.ts'
import { decide, file, until } from '../../../demo/story.ts'
import type { ConsoleLanguage } from './browser.ts'
import { castInConsole } from './hands.ts'
import { type ConsoleScene, sceneWithinMs, startConsoleScene } from './scene.ts'

const storyMs = 900_000
const untold = () => undefined

/** Everybody reads and acts in this language, each in a browser context of their own. */
export function tellStory(language: ConsoleLanguage): void {
  let scene: ConsoleScene
  let granted: string
  beforeAll(async () => {
    scene = await startConsoleScene({ RULE_SET: 'Demonstration-By-Hand' })
  }, sceneWithinMs)
  afterAll(() => scene.stop())

  const ended = async (dossier: string) => {
    const { stage, outcome } = await scene.cast.auditor.read(dossier)
    return [stage, outcome]
  }

  it(
    'grants a dossier the long way',
    async () => {
      const cast = await castInConsole(scene, language)
      const { script } = grantScript()
      granted = await file(cast, script, untold)
      await decideTheLongWay(cast, granted, { ...script, hearingAfterMs: 90_000 }, untold)
      expect(await ended(granted)).toEqual(['closed', 'granted'])
      expect(scene.browser.faults).toEqual([])
    },
    storyMs,
  )

  it(
    'follows the recognition through a new chain, a missed report and complaints to its exit and cancellation',
    async () => {
      const cast = await castInConsole(scene, language)
      const { recognition } = await until(scene.cast, granted, 'a recognition', (view) =>
        Boolean(view.recognition),
      )
      const [type] = grantScript().script.form['certificate-types'].types
      const { exit } = await afterGrant({
        ...{ cast, tell: untold, trust: scene.configuration },
        specimen: await specimenChain(type?.policyOids.slice(0, 1) ?? []),
        visitor: createCaller(scene.address),
        recognition: recognition ?? '',
      })
      expect(exit.outcome).toBe('exited')
      expect(scene.browser.faults).toEqual([])
    },
    storyMs,
  )

  it(
    'refuses another',
    async () => {
      const cast = await castInConsole(scene, language)
      const { script } = refusalScript()
      const dossier = await file(cast, script, untold)
      await decide(cast, dossier, script, untold)
      expect(await ended(dossier)).toEqual(['closed', 'refused'])
      expect(scene.browser.faults).toEqual([])
    },
    storyMs,
  )
}
