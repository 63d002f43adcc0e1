import tokenFile from '@cloudscape-design/design-tokens/index-visual-refresh.json' with { type: 'json' }
import type { Plugin } from 'vite'

const moduleId = 'virtual:design-tokens.css'

/** Our names for the few Cloudscape design tokens our own style sheets use. */
const named = {
  '--page': 'color-background-layout-main',
  '--surface': 'color-background-container-content',
  '--surface-soft': 'color-background-cell-shaded',
  '--surface-selected': 'color-background-item-selected',
  '--text': 'color-text-body-default',
  '--text-heading': 'color-text-heading-default',
  '--text-soft': 'color-text-body-secondary',
  '--border': 'color-border-divider-default',
  '--border-strong': 'color-border-control-default',
  '--accent': 'color-text-link-default',
  '--accent-strong': 'color-background-button-primary-default',
  '--on-accent': 'color-text-button-primary-default',
  '--error': 'color-text-status-error',
  '--success': 'color-text-status-success',
  '--warning': 'color-text-status-warning',
  '--font': 'font-family-base',
  '--mono': 'font-family-monospace',
} as const

type Tokens = Readonly<Record<string, { readonly $value: string | { readonly light: string; readonly dark: string } }>>

function styleSheet(): string {
  const tokens = tokenFile.tokens as unknown as Tokens
  const rules = { light: '', dark: '' }
  for (const [name, token] of Object.entries(named)) {
    const value = tokens[token]?.$value
    if (value === undefined) throw new Error(`@cloudscape-design/design-tokens has no ${token}`)
    rules.light += `${name}:${typeof value === 'string' ? value : value.light};`
    if (typeof value !== 'string') rules.dark += `${name}:${value.dark};`
  }
  return `body{${rules.light}}@media not print{body.awsui-dark-mode{${rules.dark}}}`
}

/**
 * The design tokens we use as a style sheet of 1 kB. Cloudscape itself brings all of them with its first component, 26 kB of gzip that the walk,
 * which uses none of its components, would have to wait for.
 */
export function designTokens(): Plugin {
  return {
    name: 'shirube-design-tokens',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) => (id === `\0${moduleId}` ? styleSheet() : undefined),
  }
}
