/** The Regions among what files give as Region: neither `global` nor a result without one is in any. */
export function regionsAmong(named: Iterable<string>): readonly string[] {
  return [...named].filter((region) => region !== '' && region !== 'global')
}
