// What assessments/vite-plugin.ts makes of the YAML files; it has checked them against the schemas these types come from.
type ModelModule = import('../../../assessments/schema.ts').ModelFile & {
  readonly recommendations: readonly import('../../../assessments/schema.ts').RecommendationFile[]
}
type NamesModule = import('../../../assessments/schema.ts').ModelTextFile & { readonly titles: Readonly<Record<string, string>> }
type TextsModule = Readonly<Record<string, import('../../../assessments/schema.ts').RecommendationTextFile>>
type SampleModule = import('../../../assessments/sample.ts').CompiledSample

declare module 'virtual:assessment/model' {
  export const content: ModelModule
}
declare module 'virtual:assessment/names/*' {
  export const content: NamesModule
}
declare module 'virtual:assessment/texts/*' {
  export const content: TextsModule
}
declare module 'virtual:assessment/sample/*' {
  export const content: SampleModule
}
declare module 'virtual:assessment/earlier/*' {
  export const content: import('../../../assessments/versions.ts').CompiledVersions
}
declare module 'virtual:assessment/evidence' {
  export const content: import('../../../assessments/compile-evidence.ts').CompiledEvidence
}
declare module 'virtual:assessment/sample-evidence' {
  export const content: import('../../../assessments/sample-evidence.ts').CompiledSampleEvidence
}
