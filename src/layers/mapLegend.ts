import { legendOf, type Legend } from '../model/legend';
import type { Shown } from '../model/shown';
import { floorValue, legendSamples, type FlowScale } from './flowScale';

/** The legend of a map drawn at a scale. */
export const mapLegend = (shown: Shown, scale: FlowScale): Legend =>
  legendOf(shown, { type: scale.type, samples: legendSamples(scale), floor: floorValue(scale) });
