/** What the build offers beside the language. */
interface ImportMeta {
  glob<T>(paths: readonly string[]): Record<string, () => Promise<T>>;
}
/** A file as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}
/** A stylesheet, taken into the page's own. */
declare module '*.css' {}
