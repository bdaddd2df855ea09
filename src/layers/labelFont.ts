/** Name of the one font of the map, as in the style's `font-faces`. */
export const LABEL_FONT = ['Noto Sans SC'];
