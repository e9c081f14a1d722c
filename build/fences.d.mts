/** As much of a layer as the tests read. */
export interface Layer {
  readonly folder: string;
  readonly file?: string;
}

export const LAYERS: readonly Layer[];
