import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { Model, ModelNames } from '../domain/model.ts'
import type { PdfExporter, WriteTakeHome } from '../report/export-port.ts'
import type { AssessmentState, AssessmentStore } from './assessment-state.ts'
import type { Now } from './clock.ts'
import type { AssessmentStorage, CarriedOverNews, Egress, EvidenceReader, FileOpener, LoadHandover, ModelLibrary } from './ports.ts'
import type { PreferencesState, PreferencesStore } from './preferences-store.ts'

/** Everything the screens reach the outside by. Made once, by `app`. */
export type Ports = {
  readonly assessments: AssessmentStore
  readonly preferences: PreferencesStore
  readonly storage: AssessmentStorage
  readonly carriedOver: CarriedOverNews
  readonly files: FileOpener
  readonly evidenceReader: EvidenceReader
  readonly egress: Egress
  readonly library: ModelLibrary
  readonly exporter: PdfExporter
  readonly writeTakeHome: WriteTakeHome
  readonly handover: LoadHandover
  readonly now: Now
  readonly newId: () => AssessmentId
}

/** The model and its names in the screen's language, and in the other one: for reading side by side, and for finding by either title. */
export type LoadedModel = { readonly model: Model; readonly names: ModelNames; readonly otherNames: ModelNames }

const PortsContext = createContext<Ports | null>(null)
const ModelContext = createContext<LoadedModel | null>(null)

export function AppState({ value, children }: { readonly value: Ports; readonly children: ReactNode }) {
  return <PortsContext value={value}>{children}</PortsContext>
}

export function ModelState({ value, children }: { readonly value: LoadedModel; readonly children: ReactNode }) {
  return <ModelContext value={value}>{children}</ModelContext>
}

export function usePorts(): Ports {
  const ports = useContext(PortsContext)
  if (ports === null) throw new Error('no AppState above this component')
  return ports
}

export function useModel(): LoadedModel {
  const loaded = useContext(ModelContext)
  if (loaded === null) throw new Error('no ModelState above this component')
  return loaded
}

/** The selector must give the same object while nothing has changed; derive in `useMemo`, not in here. */
export function useAssessment<Value>(selector: (state: AssessmentState) => Value): Value {
  return useStore(usePorts().assessments, selector)
}

/** The open assessment, for screens that are not shown without one. */
export function useOpenAssessment(): Assessment {
  const assessment = useAssessment((state) => state.assessment)
  if (assessment === null) throw new Error('no assessment is open')
  return assessment
}

export function usePreferences<Value>(selector: (state: PreferencesState) => Value): Value {
  return useStore(usePorts().preferences, selector)
}
