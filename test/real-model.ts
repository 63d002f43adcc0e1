import { createModelLibrary } from '../src/adapters/assessments/model-library.ts'
import type { Language, ModelNames } from '../src/domain/model.ts'

const library = createModelLibrary()

/** The model of this repository, as the screens get it. */
export const realModel = await library.model()
export const realNamesOf: Readonly<Record<Language, ModelNames>> = { en: await library.names('en'), ja: await library.names('ja') }
