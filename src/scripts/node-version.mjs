/** What Vite and the tools beside it ask for; `engines` in package.json says the same. */
const wanted = '20.19 or newer of Node 20, or 22.12 or newer'

/**
 * Why this Node cannot run the project; `undefined` if it can.
 * @param {string} version like `20.19.0`
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (fits) return undefined
  return `This is Node ${version}; Shirube needs ${wanted}. Install the current LTS version of Node and run the command again.`
}

/** Ends the process with a message if Node is too old. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node)
  if (problem === undefined) return
  console.error(problem)
  process.exit(1)
}
