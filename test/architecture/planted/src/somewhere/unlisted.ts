import { thing } from '../ui/thing.ts'

export const looked = thing
