import { describe, expect, it } from 'vitest'
import { groupBars } from '../../src/charts/group-bars.ts'
import { hatch } from '../../src/charts/hatch.ts'
import { phaseLadder } from '../../src/charts/phase-ladder.ts'
import { textsOf } from './inside-frame.ts'

const barWords = { scale: ['0%', '25%', '50%', '75%', '100%'], certain: 'c', possible: 'p', threshold: 't' } as const

describe('groupBars', () => {
  const bar = { label: 'Governance', band: { low: 0.4, high: 0.55 }, value: '40–55%', note: '8/12' }
  const rects = (fill: string, band: { low: number; high: number } | null) =>
    groupBars([{ ...bar, band }], 0.75, 510, barWords)
      .marks.filter((mark) => mark.kind === 'rect' && mark.fill === fill && mark.height === 18)
      .map((mark) => (mark.kind === 'rect' ? { x: mark.x, width: mark.width } : null))

  it('is solid to the low end and lighter from there to the high end', () => {
    const [track] = rects('value-none', bar.band)
    const [solid] = rects('accent', bar.band)
    const [light] = rects('band', bar.band)
    if (!track || !solid || !light) throw new Error('not drawn')
    expect(solid.width / track.width).toBeCloseTo(0.4)
    expect(light.width / track.width).toBeCloseTo(0.15)
    expect(light.x).toBeCloseTo(solid.x + solid.width)
  })
  it('draws no empty piece: a certain score has no lighter end, none has no bar', () => {
    expect(rects('band', { low: 0.4, high: 0.4 })).toEqual([])
    expect([rects('accent', null), rects('band', null)]).toEqual([[], []])
    expect(rects('value-none', null)).toHaveLength(1)
  })
  it('puts the threshold at its place on the scale', () => {
    const [track] = rects('value-none', null)
    const line = groupBars([bar], 0.75, 510, barWords).marks.find((mark) => mark.kind === 'line' && mark.stroke === 'target')
    if (line?.kind !== 'line' || !track) throw new Error('not drawn')
    expect((line.from.x - track.x) / track.width).toBeCloseTo(0.75)
  })
})

describe('phaseLadder', () => {
  const words = { heads: { 1: ['1'], 2: ['2'], 3: ['3'], 4: ['4'] }, reached: 'r', target: 't', notDefined: 'n' } as const
  const row = { label: ['Vulnerability management'], reached: 0, target: 2, notDefined: [], value: 'Before phase 1' } as const
  const filled = (change: object) =>
    phaseLadder([{ ...row, ...change }], 510, words).marks.filter((mark) => mark.kind === 'rect' && mark.fill === 'accent').length - 1

  it('fills as many steps as phases are reached', () => {
    expect([filled({ reached: 0 }), filled({ reached: 3 }), filled({ reached: null })]).toEqual([0, 3, 0])
  })
  it('does not award a phase the model does not define', () => {
    expect(filled({ reached: 2, notDefined: [1] })).toBe(1)
  })
  it('says the phase in words and aims at nothing where nothing applies', () => {
    const flags = (change: object) =>
      phaseLadder([{ ...row, ...change }], 510, words).marks.filter((mark) => mark.kind === 'polygon').length
    expect(textsOf(phaseLadder([row], 510, words))).toContain('Before phase 1')
    expect([flags({}), flags({ reached: null })]).toEqual([2, 1])
  })
})

describe('hatch', () => {
  it('fills the box from corner to corner and stays in it', () => {
    const lines = hatch({ x: 10, y: 20, width: 30, height: 12 })
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) {
      if (line.kind !== 'line') throw new Error('not a line')
      for (const { x, y } of [line.from, line.to]) {
        expect(x >= 10 && x <= 40 && y >= 20 && y <= 32).toBe(true)
      }
    }
  })
})
