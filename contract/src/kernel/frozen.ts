/** An answer as its reader holds it: read-only through and through, so that the domain's own rows are answers as they are. */
export type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
