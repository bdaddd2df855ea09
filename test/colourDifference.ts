import { lab } from 'd3';

const RADIAN = Math.PI / 180;

/** CIEDE2000: how different two colours look; about 2 is the least that an eye sees side by side. */
export function colourDifference(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  const chroma = (Math.hypot(a.a, a.b) + Math.hypot(b.a, b.b)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const [a1, a2] = [a.a * stretch, b.a * stretch];
  const [c1, c2] = [Math.hypot(a1, a.b), Math.hypot(a2, b.b)];
  const [h1, h2] = [hue(a1, a.b), hue(a2, b.b)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [dL, dC] = [b.l - a.l, c2 - c1];
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIAN);
  const [L, C] = [(a.l + b.l) / 2, (c1 + c2) / 2];
  const h = (h1 + turn / 2 + 360) % 360;
  const weightL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const weightC = 1 + 0.045 * C;
  const weightH = 1 + 0.015 * C * hueWeight(h);
  const spread = 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  const rotation = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * RADIAN) * spread;
  const [l, c, t] = [dL / weightL, dC / weightC, dH / weightH];
  return Math.sqrt(l ** 2 + c ** 2 + t ** 2 + rotation * c * t);
}

const hue = (a: number, b: number): number => (Math.atan2(b, a) / RADIAN + 360) % 360;

const hueWeight = (h: number): number =>
  1 -
  0.17 * Math.cos((h - 30) * RADIAN) +
  0.24 * Math.cos(2 * h * RADIAN) +
  0.32 * Math.cos((3 * h + 6) * RADIAN) -
  0.2 * Math.cos((4 * h - 63) * RADIAN);
