import { contest } from './contest';

Object.assign(window, {
  measured: contest({
    'own-layer': () => import('./ownLayer'),
    'arc-layer': () => import('./arcLayer'),
    flowmap: () => import('../peers/flowmap'),
    l7: () => import('../peers/l7'),
    echarts: () => import('../peers/echarts'),
  }),
});
