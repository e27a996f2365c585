/** A file's text, as Vite gives it: the README's test reads the README so. */
declare module '*?raw' {
  const text: string
  export default text
}
