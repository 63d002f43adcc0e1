import { labelLines } from '../../charts/label-lines.ts'

/** A name that, where it does not fit, breaks between words and nowhere else; a browser breaks Japanese anywhere. */
export function BreakableName({ name }: { name: string }) {
  const first = labelLines(name, 0)[0] ?? name
  return (
    <span className="scores-name">
      {first}
      <wbr />
      {name.slice(first.length)}
    </span>
  )
}
