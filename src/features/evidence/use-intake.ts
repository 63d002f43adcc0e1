import { useStore } from 'zustand'
import type { EvidenceReader } from '../../state/ports.ts'
import { usePorts } from '../../state/react.tsx'
import { createIntake, type Intake, type IntakeState } from './intake.ts'

// One to a reader: what is being read goes on while the user looks at another screen.
const intakes = new WeakMap<EvidenceReader, Intake>()

export function useIntake(): Intake {
  const { evidenceReader, assessments } = usePorts()
  const known = intakes.get(evidenceReader)
  if (known) return known
  const intake = createIntake(evidenceReader, assessments)
  intakes.set(evidenceReader, intake)
  return intake
}

export function useIntakeState<Value>(selector: (state: IntakeState) => Value): Value {
  return useStore(useIntake(), selector)
}
