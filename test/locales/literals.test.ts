import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** Attributes that a person sees or hears. */
const spoken = new Set([
  ...['alt', 'aria-label', 'aria-description', 'ariaLabel', 'constraintText', 'description', 'errorText', 'header', 'iconAlt', 'label'],
  ...['placeholder', 'statusText', 'summary', 'title', 'text'],
])

/** The same in every language. */
const names = new Set(['Shirube', '道標', 'https://'])

type Node = { readonly type?: string; readonly value?: unknown; readonly name?: { readonly value?: unknown } } & Readonly<
  Record<string, unknown>
>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function literalOf(node: Node): unknown {
  return node.type === 'StringLiteral' ? node.value : undefined
}

/** Texts that stand in a component itself, where no translation can reach them. One letter (an axis, a unit) is none. */
function literalsIn(code: string): readonly string[] {
  const found: string[] = []
  const note = (value: unknown) => {
    if (typeof value !== 'string' || !/\p{L}{2}/u.test(value)) return
    if (!names.has(value.trim())) found.push(value.trim())
  }
  const noteAttribute = (node: Node) => {
    const { name, value } = node
    if (!spoken.has(String(name?.value)) || !isNode(value)) return
    note(literalOf(isNode(value.expression) ? value.expression : value))
  }
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part)
    if (!isNode(node) || Array.isArray(node)) return
    if (node.type === 'JSXText') note(node.value)
    if (node.type === 'JSXAttribute') noteAttribute(node)
    // {'text'} and {condition ? 'text' : …} among the children of an element.
    if (node.type === 'JSXExpressionContainer' && isNode(node.expression)) {
      for (const part of [node.expression, node.expression.consequent, node.expression.alternate, node.expression.right]) {
        if (isNode(part) && node.ofChild) note(literalOf(part))
      }
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'children' && Array.isArray(value)) walk(value.map((child) => (isNode(child) ? { ...child, ofChild: true } : child)))
      else walk(value)
    }
  }
  walk(parseSync(code, { syntax: 'typescript', tsx: true, target: 'es2022' }))
  return found
}

describe('texts written into components', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))

  it('are none', () => {
    expect(files.length).toBeGreaterThan(5)
    expect(files.flatMap((path) => literalsIn(readFileSync(join(source, path), 'utf8')).map((text) => `${path}: ${text}`))).toEqual([])
  })

  it.each([
    ['<p>Not translated</p>', 'Not translated'],
    ['<p>{t("a")} <b>und</b> {t("b")}</p>', 'und'],
    ['<button aria-label="Close" />', 'Close'],
    [`<Box title={'Close'} />`, 'Close'],
    [`<p>{'保存'}</p>`, '保存'],
    [`<p>{isOpen ? 'open' : t('closed')}</p>`, 'open'],
  ])('are found in %s', (jsx, text) => {
    expect(literalsIn(`const x = ${jsx}`)).toEqual([text])
  })

  it.each([
    '<Box variant="awsui-key-label" />',
    '<p className="intro">—</p>',
    `<p>{t('key')} %</p>`,
    '<Text text={own} label={label} />',
    `<Icon name={on ? 'lock' : 'edit'} />`,
  ])('are not seen in %s', (jsx) => {
    expect(literalsIn(`const x = ${jsx}`)).toEqual([])
  })
})
