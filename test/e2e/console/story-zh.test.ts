/** The whole story of the demo in Chinese. */
import { tellStory } from './story.ts'

tellStory('zh')
