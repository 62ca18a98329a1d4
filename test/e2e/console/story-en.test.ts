/** The whole story of the demo in English. */
import { tellStory } from './story.ts'

tellStory('en')
