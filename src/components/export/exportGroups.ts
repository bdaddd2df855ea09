import type { Component } from 'svelte';
import type { ExportGroup } from '../../text/exportTexts';

/** A part of the dialog, which comes when it is asked for. It asks for state and words by itself. */
type LoadGroup = () => Promise<{ default: Component }>;

export const EXPORT_GROUPS: Readonly<Record<ExportGroup, LoadGroup>> = {
  picture: () => import('./PictureGroup.svelte'),
  slides: () => import('./SlidesGroup.svelte'),
  story: () => import('./StoryGroup.svelte'),
  data: () => import('./DataGroup.svelte'),
  cite: () => import('./CiteGroup.svelte'),
  embed: () => import('./EmbedGroup.svelte'),
};
