import type { Plugin } from 'vite'

const policy = /(http-equiv="Content-Security-Policy"\s+content="[^"]*\bstyle-src 'self')/

/**
 * Lets the page of `npm run dev` have inline styles, as Vite puts every style sheet into one there. A build has files instead: its policy
 * stays as index.html says.
 */
export function devStyles(): Plugin {
  return {
    name: 'shirube-dev-styles',
    apply: 'serve',
    transformIndexHtml(html) {
      const relaxed = html.replace(policy, "$1 'unsafe-inline'")
      if (relaxed === html) throw new Error("the Content-Security-Policy of index.html has no style-src 'self' to relax")
      return relaxed
    },
  }
}
