/** Text of the model: what stands between backticks is shown as code. */
export function CodeText({ text }: { text: string }) {
  return text.split('`').map((part, index) => {
    // The parts never change places, so their place is their key.
    const key = `${index}`
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>
  })
}
