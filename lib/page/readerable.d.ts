/** The package declares types for its index only, which brings all of Readability along. */
declare module '@mozilla/readability/Readability-readerable.js' {
  export default function isProbablyReaderable(document: Document): boolean;
}
