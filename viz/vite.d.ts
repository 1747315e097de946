/** What the build offers beside the language. */
interface ImportMeta {
  glob<T>(paths: readonly string[]): Record<string, () => Promise<T>>;
}
